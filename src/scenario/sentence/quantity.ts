import { Decimal } from '../../core/decimal.ts';
import { figureOf, LARGEST } from '../figure.ts';
import type { Quantity } from './item.ts';
import { numberWordsAt } from './number-words.ts';
import { moneyOf, type Scale, type Source, scaleAt, type UnitHit, unitAt } from './unit.ts';

/** A figure with its sign, group marks, multiplier and unit. */
export interface QuantityHit {
	readonly item: Quantity;
	readonly unit: UnitHit;
	/** Index of the token behind. */
	readonly next: number;
}

interface Prefix {
	readonly sign?: '+' | '-';
	readonly money?: string;
	readonly times: boolean;
	readonly percent?: boolean;
	/** Index of the figure's token. */
	readonly at: number;
}

/** `-$`, `+`, `€`, `x`, `×` before a figure. */
function prefixAt({ tokens }: Source, from: number, isListed: boolean): Prefix | undefined {
	let prefix: Prefix = { times: false, at: from };
	for (let step = 0; step < 3; step++) {
		const token = tokens[prefix.at];
		const next = tokens[prefix.at + 1];
		if (token?.kind === 'number') return prefix;
		if (!token || !next) return undefined;
		const money = token.kind === 'mark' ? moneyOf(token) : undefined;
		if ((token.text === '+' || token.text === '-') && !next.gap && !isListed) prefix = { ...prefix, sign: token.text, at: prefix.at + 1 };
		else if (money && next.kind !== 'word') prefix = { ...prefix, money, at: prefix.at + 1 };
		else if (['x', '×', 'х'].includes(token.text) && next.kind === 'number') prefix = { ...prefix, times: true, at: prefix.at + 1 };
		else if (token.text === '%' && next.kind === 'number' && !next.gap) prefix = { ...prefix, percent: true, at: prefix.at + 1 };
		else return undefined;
	}
	return tokens[prefix.at]?.kind === 'number' ? prefix : undefined;
}

/** Digits of one figure that stand apart: `10 000`. Elsewhere only where the writer sets groups apart so. */
function groupsAt({ tokens, joinsGroups }: Source, at: number): { readonly text: string; readonly next: number } {
	let text = tokens[at]?.text ?? '';
	let next = at + 1;
	while (/^[1-9]\d{0,2}( \d{3})*$/.test(text)) {
		const token = tokens[next];
		const before = tokens[next - 1];
		if (token?.kind !== 'number' || !before || token.from - before.to !== 1 || !/^\d{3}([.,]\d+)?$/.test(token.text)) break;
		if (!joinsGroups && !token.text.startsWith('0')) break;
		text = `${text} ${token.text}`;
		next++;
	}
	return { text, next };
}

interface Value {
	readonly value: Decimal;
	readonly other?: Decimal;
	readonly bad?: 'not-a-number' | 'out-of-range';
}

function readValue(text: string, factor: Decimal, mark: '.' | ','): Value {
	const [body = '', power = '0'] = text.split('e');
	const figure = figureOf(body, mark);
	const exponent = new Decimal(power);
	if (figure.kind !== 'figure') return { value: new Decimal(0), bad: figure.kind };
	if (exponent.abs().gt(60)) return { value: new Decimal(0), bad: 'out-of-range' };
	const scale = exponent.isZero() ? factor : new Decimal(10).pow(exponent).times(factor);
	const value = scale.eq(1) ? figure.value : figure.value.times(scale);
	if (value.abs().gt(LARGEST)) return { value: new Decimal(0), bad: 'out-of-range' };
	return figure.other ? { value, other: figure.other.times(scale) } : { value };
}

const joined = (unit: UnitHit, scale: Decimal) => (unit.factor ? scale.times(unit.factor) : scale);

/** `1:20` and `3:1`: how many of one to one of the other. */
function ratioAt({ tokens, decimalMark }: Source, at: number): { readonly value: Decimal; readonly next: number } | undefined {
	const [first, colon, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (colon?.text !== ':' || second?.kind !== 'number' || second.gap !== colon.gap) return undefined;
	const a = readValue(first?.text ?? '', new Decimal(1), decimalMark);
	const b = readValue(second.text, new Decimal(1), decimalMark);
	const isOne = a.value.eq(1) || b.value.eq(1);
	if (!isOne || a.bad || b.bad || a.value.lte(0) || b.value.lte(0)) return undefined;
	return { value: Decimal.max(a.value, b.value), next: at + 3 };
}

function wordsAt(source: Source, at: number): QuantityHit | undefined {
	const words = numberWordsAt(source.tokens, at);
	const first = source.tokens[at];
	if (!words || !first) return undefined;
	const scale = scaleAt(source, words.next);
	const unit = unitAt(source, scale.next);
	const last = source.tokens[unit.next - 1];
	const isSpelt = words.next - at > 1 && words.value.gte(100);
	if ((unit.unit === 'plain' && !isSpelt) || !last || unit.noise) return undefined;
	const value = words.value.times(joined(unit, scale.factor));
	const item = { kind: 'quantity', value, unit: unit.unit, scaled: false, from: first.from, to: last.to } as const;
	return { item: unit.asset ? { ...item, asset: unit.asset } : item, unit, next: unit.next };
}

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
	return unit.unit === 'plain' ? undefined : { item, unit, next: unit.next };
}

/** `65k5` is 65.5k. */
function tailAt({ tokens }: Source, scale: Scale): { readonly digits: string; readonly next: number } | undefined {
	const tail = tokens[scale.next];
	const isTail = tail?.kind === 'number' && !tail.gap && scale.factor.gt(1) && /^\d{1,3}$/.test(tail.text);
	return isTail ? { digits: tail.text, next: scale.next + 1 } : undefined;
}

/** The figure that starts at a token, digits or words. `isListed`: a figure stands right before, so that a hyphen is no minus. */
export function quantityAt(source: Source, from: number, isListed: boolean): QuantityHit | undefined {
	const { tokens, decimalMark } = source;
	const prefix = prefixAt(source, from, isListed);
	if (!prefix) return wordsAt(source, from) ?? brokenAt(source, from);
	const ratio = prefix.at === from ? ratioAt(source, from) : undefined;
	const groups = ratio ? { text: '', next: ratio.next } : groupsAt(source, prefix.at);
	const factor = scaleAt(source, groups.next);
	const tail = /^\d+$/.test(groups.text) ? tailAt(source, factor) : undefined;
	const scale = tail ? { ...factor, next: tail.next } : factor;
	const body = tail ? `${groups.text}.${tail.digits}` : groups.text;
	const behind = ratio ? ({ unit: 'ratio', next: ratio.next } as const) : unitAt(source, scale.next);
	const unit: UnitHit =
		prefix.times || prefix.percent
			? { unit: prefix.percent ? 'percent' : 'times', next: scale.next }
			: prefix.money && (behind.unit === 'plain' || behind.unit === 'coin')
				? { ...behind, unit: 'money', asset: prefix.money }
				: behind;
	const figure: Value = ratio ?? readValue(body, joined(unit, scale.factor), decimalMark);
	const [first, last] = [tokens[from], tokens[unit.next - 1]];
	if (!first || !last) return undefined;
	const item: Quantity = {
		kind: 'quantity',
		value: prefix.sign === '-' ? figure.value.neg() : figure.value,
		...(figure.other && { other: figure.other }),
		unit: unit.unit,
		...(unit.asset && { asset: unit.asset }),
		...(prefix.sign && { sign: prefix.sign }),
		scaled: !scale.factor.eq(1),
		...(figure.bad && { bad: figure.bad }),
		...(unit.noise && { noise: true }),
		from: first.from,
		to: last.to,
	};
	return { item, unit, next: unit.next };
}
