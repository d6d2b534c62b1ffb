import { Decimal } from '../../core/decimal.ts';
import { intentOf } from './intent.ts';
import type { Parsed } from './parse.ts';
import type { Intent, Reading } from './reading.ts';
import { relevanceOf } from './relevance.ts';

const CHANGES = ['same', 'change', 'double', 'half', 'extra'] as const;

/** More than this is no remark on what was said before. */
const LONGEST = 16;

type Said = Partial<Reading>;

/** A field of its own, or a word for one, that changes or asks something. */
const saysSomething = ({ draft, fields }: Parsed): boolean =>
	Object.keys(fields.reading).length > 0 ||
	fields.compares ||
	draft.has('double', 'half', 'breakeven', 'maxLev', 'maxOpen', 'liq', 'pnl', 'funding', 'rr', 'survive');

/** A text that names its coin, its side and a size of its own starts anew. */
const standsAlone = ({ side, symbol, size, positions }: Said): boolean =>
	positions !== undefined || (side !== undefined && symbol !== undefined && size !== undefined);

/** Does a text go on with what the same person said before? Only where there is something to go on with. */
export function goesOn(parsed: Parsed, previous: Reading): boolean {
	const { draft, fields } = parsed;
	if (['none', 'faq', 'advice'].includes(previous.intent) || draft.items.length > LONGEST || !saysSomething(parsed)) return false;
	const { kind } = relevanceOf(draft, fields);
	const marked = draft.has(...CHANGES) || draft.items[0]?.kind === 'cue';
	if (draft.has('others', 'advice', 'idle')) return false;
	const asks = draft.has('ask', 'askFirst', 'topic', 'compare');
	const defines = draft.has('what') && draft.has('iso', 'cross', 'own', 'lev', 'funding') && !draft.has('my');
	if (kind === 'faq' && draft.figures.length === 0 && (asks || defines) && !draft.has('change', 'same', 'if')) return false;
	if (standsAlone(fields.reading) && !draft.has('same', 'change')) return false;
	return marked || draft.figures.length > 0 || draft.items.length <= 4;
}

/** Ways to say the price or the size: a new one replaces all of its kind. */
const ENTRY = ['entry', 'entry_range', 'entries', 'fills', 'entry_ccy'] as const;
const SIZE = ['size', 'size_unit', 'fills', 'alloc_pct'] as const;
const TARGET = ['target', 'targets', 'target_pct', 'rr'] as const;
const STOP = ['stop', 'stop_pct'] as const;
const EXIT = ['exit', 'scenario_price'] as const;
const RISK = ['risk_pct', 'risk_amount'] as const;
const SHOCK = ['shock_pct', 'shocks', 'stress_event'] as const;
const GROUPS: readonly (readonly (keyof Reading)[])[] = [ENTRY, SIZE, TARGET, STOP, EXIT, RISK, SHOCK];
const DERIVED = ['intent', 'missing', 'fillable', 'error', 'ambiguous', 'alternatives'] as const;

function without(reading: Said, fields: readonly (keyof Reading)[]): Said {
	return Object.fromEntries(Object.entries(reading).filter(([field]) => !fields.includes(field as keyof Reading)));
}

/** What no longer holds once the text has said something else. */
function outdated(previous: Reading, said: Said): (keyof Reading)[] {
	const replaced = GROUPS.filter((group) => group.some((field) => said[field] !== undefined)).flat();
	const otherCoin =
		said.symbol !== undefined && said.symbol !== previous.symbol ? [...ENTRY, ...STOP, ...TARGET, ...EXIT, 'quote' as const] : [];
	const otherSide = said.side !== undefined && said.side !== previous.side ? [...STOP, ...TARGET] : [];
	return [...DERIVED, ...replaced, ...otherCoin, ...otherSide];
}

const times = (figure: string | undefined, factor: string): Said =>
	figure === undefined ? {} : { size: new Decimal(figure).times(factor).toFixed() };

function scaled({ draft }: Parsed, { size }: Reading, said: Said): Said {
	if (said.size !== undefined) return {};
	return draft.has('double') ? times(size, '2') : draft.has('half') ? times(size, '0.5') : {};
}

/** Margin that is added now is on top of what was added before. */
function added({ draft }: Parsed, previous: Reading, said: Said): Said {
	const isMore = draft.has('extra') && said.extra_margin !== undefined && previous.extra_margin !== undefined;
	return isMore ? { extra_margin: new Decimal(previous.extra_margin ?? 0).plus(said.extra_margin ?? 0).toFixed() } : {};
}

/** A bare amount of own money added to a position is extra margin, not a new size. */
function asExtra({ draft }: Parsed, said: Said): Said {
	if (!draft.has('extra') || said.extra_margin !== undefined || said.size === undefined || said.size_unit === 'base') return said;
	return { ...without(said, SIZE), extra_margin: said.size };
}

/** `pnl at 70k?` of a position that has its entry looks at its close. */
function asExit({ draft }: Parsed, previous: Reading, said: Said): Said {
	const { entry, ...rest } = said;
	const closes =
		draft.has('pnl', 'roe') && !draft.has('entry') && entry !== undefined && entry !== 'market' && previous.entry !== undefined;
	return closes && said.exit === undefined ? { ...rest, exit: entry } : said;
}

function intentAfter(parsed: Parsed, previous: Reading, merged: Said): Intent {
	const own = intentOf(parsed.draft, parsed.fields);
	if (own !== 'margin') return own;
	return previous.intent === 'compare' && (merged.mode !== undefined || !Array.isArray(merged.leverage)) ? 'margin' : previous.intent;
}

/** The previous reading with what the text changes of it. */
export function followed(parsed: Parsed, previous: Reading): Reading {
	const said = asExit(parsed, previous, asExtra(parsed, parsed.fields.reading));
	const kept = without(previous, outdated(previous, said));
	const compared = parsed.fields.compares && said.leverage === undefined ? without(kept, ['mode']) : kept;
	const merged: Said = { ...compared, ...said, ...scaled(parsed, previous, said), ...added(parsed, previous, said) };
	return { ...merged, intent: intentAfter(parsed, previous, merged) };
}
