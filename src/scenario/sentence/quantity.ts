import { Decimal } from '../../core/decimal.ts';
import { groupsAt } from './groups.ts';
import type { Quantity } from './item.ts';
import { conceptAt } from './lexicon/index.ts';
import { numberWordsAt } from './number-words.ts';
import { scaleAt } from './scale.ts';
import type { Source } from './source.ts';
import { type UnitHit, unitAt } from './unit.ts';
import { type Prefix, prefixAt, ratioAt, readValue, tailAt, type Value } from './written.ts';

/** A figure with its sign, group marks, multiplier and unit. */
export interface QuantityHit {
	readonly item: Quantity;
	readonly unit: UnitHit;
	/** Index of the token behind. */
	readonly next: number;
}

const joined = (unit: UnitHit, scale: Decimal) => (unit.factor ? scale.times(unit.factor) : scale);

function wordsAt(source: Source, at: number): QuantityHit | undefined {
	const words = numberWordsAt(source.tokens, at);
	const first = source.tokens[at];
	if (!words || !first) return undefined;
	const scale = scaleAt(source, words.next);
	const unit = unitAt(source, scale.next);
	const last = source.tokens[unit.next - 1];
	const isSpelt = words.next - at > 1 && words.value.gte(100);
	const isLed = at > 0 && conceptAt(source.languages, source.tokens, at - 1)?.value === 'lev';
	if ((unit.unit === 'plain' && !isSpelt && !isLed) || !last || unit.noise) return undefined;
	const value = words.value.times(joined(unit, scale.factor));
	const item = { kind: 'quantity', value, unit: unit.unit, scaled: false, from: first.from, to: last.to } as const;
	return { item: unit.asset ? { ...item, asset: unit.asset } : item, unit, next: unit.next };
}

const LABELS: readonly string[] = ['stop', 'target', 'entry', 'lev', 'balance', 'at', 'risk', 'price', 'own'];
const NO_NUMBERS = ['nan', 'infinity', 'inf', 'undefined', 'null'];

/** `nan btc` stands where a figure has to. */
function brokenAt(source: Source, at: number): QuantityHit | undefined {
	const first = source.tokens[at];
	if (first?.kind !== 'word' || !NO_NUMBERS.includes(first.text)) return undefined;
	const unit = unitAt(source, at + 1);
	const item = {
		kind: 'quantity',
		value: new Decimal(0),
		unit: unit.unit,
		scaled: false,
		bad: 'not-a-number',
		from: first.from,
		to: first.to,
	} as const;
	const isLed = LABELS.includes(conceptAt(source.languages, source.tokens, at - 1)?.value ?? '');
	return unit.unit === 'plain' && !isLed ? undefined : { item, unit, next: unit.next };
}

interface Behind {
	readonly value: Value;
	readonly unit: UnitHit;
	readonly scaled: boolean;
}

/** The unit that counts: a sign in front says more than a coin behind (`$30k btc`). */
function unitOf({ times, percent, money }: Prefix, behind: UnitHit, next: number): UnitHit {
	if (percent) return { unit: 'percent', next };
	if (times) return { unit: 'times', next };
	return money && (behind.unit === 'plain' || behind.unit === 'coin') ? { ...behind, unit: 'money', asset: money } : behind;
}

function digitsAt(source: Source, prefix: Prefix, from: number): Behind {
	const ratio = prefix.at === from ? ratioAt(source, from) : undefined;
	if (ratio) return { value: ratio, unit: { unit: 'ratio', next: ratio.next }, scaled: false };
	const groups = groupsAt(source, prefix.at);
	const scale = scaleAt(source, groups.next);
	const tail = /^\d+$/.test(groups.text) ? tailAt(source, scale) : undefined;
	const next = tail?.next ?? scale.next;
	const unit = unitOf(prefix, unitAt(source, next), next);
	const text = tail ? `${groups.text}.${tail.digits}` : groups.text;
	return { value: readValue(text, joined(unit, scale.factor), source.decimalMark), unit, scaled: !scale.factor.eq(1) };
}

/** The figure that starts at a token, digits or words. `isListed`: a figure stands right before, so that a hyphen is no minus. */
export function quantityAt(source: Source, from: number, isListed: boolean): QuantityHit | undefined {
	const { tokens } = source;
	const prefix = prefixAt(source, from, isListed);
	if (!prefix) return wordsAt(source, from) ?? brokenAt(source, from);
	const { value, unit, scaled } = digitsAt(source, prefix, from);
	const [first, last] = [tokens[from], tokens[unit.next - 1]];
	if (!first || !last) return undefined;
	const item: Quantity = {
		kind: 'quantity',
		value: prefix.sign === '-' ? value.value.neg() : value.value,
		...(value.other && { other: value.other }),
		unit: unit.unit,
		...(unit.asset && { asset: unit.asset }),
		...(prefix.sign && { sign: prefix.sign }),
		scaled,
		...(value.bad && { bad: value.bad }),
		...(unit.noise && { noise: true }),
		from: first.from,
		to: last.to,
	};
	return { item, unit, next: unit.next };
}
