import { Decimal } from '../../core/decimal.ts';
import { asksOwn, startsAsking } from './asking.ts';
import { type Draft, figuresOf } from './draft.ts';
import type { Fields } from './fields.ts';
import type { Concept } from './lexicon/concept.ts';
import type { Role } from './role.ts';

/** What a text is, before anybody asks what it asks. */
export type Kind = 'scenario' | 'faq' | 'advice' | 'none';

export interface Relevance {
	readonly kind: Kind;
	/** How much like a scenario the text is; 3 and more is one. */
	readonly points: number;
}

const POINTS: readonly (readonly [Role, number])[] = [
	['leverage', 1.5],
	['base', 1.3],
	['quote', 0.8],
	['margin', 1],
	['contracts', 1.5],
	['entry', 0.5],
	['balance', 1.2],
	['extra', 1],
	['stop', 1.3],
	['stopPct', 1.3],
	['target', 0.8],
	['exit', 0.5],
	['riskPct', 1.8],
	['riskAmount', 1.5],
	['fundingRate', 1.8],
	['fee', 0.8],
	['winrate', 1],
	['rr', 1.3],
	['alloc', 0.8],
	['shock', 1],
	['price', 0.4],
	['roe', 1],
	['hold', 0.5],
];
const THRESHOLD = 3;
/** Where the text asks for what only figures answer. */
const ASKED_THRESHOLD = 2;

const ENOUGH_WORDS = 4;

/** Strange words tell of a chat rather than of a trade; a pasted signal's many lines are held against it only so far. */
function chatter(draft: Draft): number {
	const words = draft.items.filter((item) => item.kind === 'word' && item.text.length > 2 && item.text.charCodeAt(0) < 0x2e80).length;
	const unknown = figuresOf(draft, 'unknown').length;
	return Math.min(2.2, Math.max(0, words - ENOUGH_WORDS) * 0.25) + unknown * 0.7;
}

/** `0.5% risk position size` */
const asksSizeOf = (draft: Draft): boolean => draft.has('notional', 'size') && figuresOf(draft, 'riskPct').length > 0;

function pointsOf(draft: Draft, { reading }: Fields): number {
	const { has } = draft;
	const figures = POINTS.reduce((sum, [role, points]) => sum + (figuresOf(draft, role).length > 0 ? points : 0), 0);
	const side = has('long', 'short') ? 1 : has('buy', 'sell') ? 0.5 : 0;
	const coin = reading.symbol !== undefined || reading.positions !== undefined ? 1 : 0;
	const words =
		(has('iso', 'cross') ? 1 : 0) + (has('liq') ? 0.8 : 0) + (has('maxOpen', 'maxLev', 'breakeven', 'kelly', 'rr', 'survive') ? 1 : 0);
	const asked =
		(has('howMuch', 'what', 'pnl') || asksSizeOf(draft) ? 0.4 : 0) + (has('both', 'compare', 'vs') && has('iso', 'cross') ? 0.5 : 0);
	return figures + side + coin + words + asked - chatter(draft) - (has('others') ? 1.6 : 0) - (has('idle') ? 1 : 0);
}

const FIGURES_OF_A_TRADE: readonly Role[] = [
	'leverage',
	'base',
	'quote',
	'margin',
	'contracts',
	'balance',
	'stop',
	'stopPct',
	'riskPct',
	'riskAmount',
	'fundingRate',
	'entry',
	'winrate',
	'rr',
];

const OWN: readonly Role[] = ['leverage', 'balance', 'riskPct', 'riskAmount', 'stop', 'stopPct', 'entry', 'winrate', 'rr'];

const TRADE_WORDS = `iso cross liq funding lev own mm fee perp hedge inverse rr stop topic long short breakeven kelly roe pnl risk linear extra contracts maxLev maxOpen upnl upnlLoss collateral notional`;
const isTradeWord = ({ has }: Draft): boolean => has(...(TRADE_WORDS.split(' ') as Concept[]));

/** Is it a scenario, a question, a call for advice, or nothing for the bot? Words and figures only; the FAQ's own search is asked elsewhere. */
export function relevanceOf(draft: Draft, fields: Fields): Relevance {
	const points = pointsOf(draft, fields);
	const figures = draft.figures.filter(({ role }) => FIGURES_OF_A_TRADE.includes(role)).length;
	const sized = new Decimal(figures).gte(3) || draft.has('liq');
	const isPersonal = draft.figures.some(({ role }) => OWN.includes(role)) || draft.has('long', 'short');
	const asksOfOwn = draft.has('my') && startsAsking(draft) && fields.reading.symbol !== undefined;
	const isAnswered = draft.has('howMuch', 'maxOpen', 'maxLev', 'liq', 'kelly', 'breakeven', 'rr') || asksOfOwn || asksSizeOf(draft);
	const isAsked = isPersonal && isAnswered && !draft.has('others');
	const isScenario = figures > 0 && points >= (isAsked ? ASKED_THRESHOLD : THRESHOLD);
	if (draft.has('advice') && !(isScenario && sized)) return { kind: 'advice', points };
	if (isScenario || asksOwn(draft)) return { kind: 'scenario', points };
	const asks =
		startsAsking(draft) ||
		draft.has('ask', 'compare', 'what', 'howLong', 'howMuch', 'if', 'maxLev', 'canOpen') ||
		draft.items.some((item) => item.kind === 'separator' && item.text === '?');
	if (asks && isTradeWord(draft) && !draft.has('idle')) return { kind: 'faq', points };
	return { kind: 'none', points };
}
