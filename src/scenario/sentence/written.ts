import { Decimal } from '../../core/decimal.ts';
import { figureOf } from '../figure.ts';
import { conceptAt } from './lexicon/index.ts';
import type { Scale } from './scale.ts';
import { moneyOf, type Source } from './source.ts';
import type { Token } from './token.ts';

export interface Prefix {
	readonly sign?: '+' | '-';
	readonly money?: string;
	readonly times: boolean;
	readonly percent?: boolean;
	/** Index of the figure's token. */
	readonly at: number;
}

/** `usd 5,000`, `EUR 300` */
const isCode = ({ text }: Token) => /^(usd[tc]?|eur|gbp|chf)$/.test(text);
const isTimes = (text: string) => ['x', '×', 'х'].includes(text);

/** `-$`, `+`, `€`, `x`, `×` before a figure. */
export function prefixAt({ tokens }: Source, from: number, isListed: boolean): Prefix | undefined {
	let prefix: Prefix = { times: false, at: from };
	for (let step = 0; step < 3; step++) {
		const token = tokens[prefix.at];
		const next = tokens[prefix.at + 1];
		if (token?.kind === 'number') return prefix;
		if (!token || !next) return undefined;
		const isWord =
			token.kind === 'word' && isCode(token) && tokens[prefix.at - 1]?.kind !== 'number' && tokens[prefix.at - 1]?.text !== '/';
		const money = token.kind === 'mark' || isWord ? moneyOf(token) : undefined;
		if ((token.text === '+' || token.text === '-') && !next.gap && !isListed) prefix = { ...prefix, sign: token.text, at: prefix.at + 1 };
		else if (money && next.kind !== 'word') prefix = { ...prefix, money, at: prefix.at + 1 };
		else if (isTimes(token.text) && next.kind === 'number') prefix = { ...prefix, times: true, at: prefix.at + 1 };
		else if (isTimes(token.text) && next.text === '-' && !next.gap && tokens[prefix.at + 2]?.gap === false)
			prefix = { ...prefix, times: true, at: prefix.at + 1 };
		else if (token.text === '%' && next.kind === 'number' && !next.gap) prefix = { ...prefix, percent: true, at: prefix.at + 1 };
		else return undefined;
	}
	return tokens[prefix.at]?.kind === 'number' ? prefix : undefined;
}

export interface Value {
	readonly value: Decimal;
	readonly other?: Decimal;
	readonly bad?: 'not-a-number' | 'out-of-range';
}

/** No coin has had as many, and no account as much: a slip or a joke. */
const MOST: Decimal = new Decimal('1e18');

export function readValue(text: string, factor: Decimal, mark: '.' | ','): Value {
	const [body = '', power = '0'] = text.split('e');
	const figure = figureOf(body, mark);
	const exponent = new Decimal(power);
	if (figure.kind !== 'figure') return { value: new Decimal(0), bad: figure.kind };
	if (exponent.abs().gt(60)) return { value: new Decimal(0), bad: 'out-of-range' };
	const scale = exponent.isZero() ? factor : new Decimal(10).pow(exponent).times(factor);
	const value = scale.eq(1) ? figure.value : figure.value.times(scale);
	if (value.abs().gt(MOST)) return { value: new Decimal(0), bad: 'out-of-range' };
	return figure.other ? { value, other: figure.other.times(scale) } : { value };
}

/** `1:20` and `3:1`: how many of one to one of the other. */
export function ratioAt(
	{ tokens, decimalMark, languages }: Source,
	at: number,
): { readonly value: Decimal; readonly next: number } | undefined {
	const [first, colon, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (colon?.text !== ':' || second?.kind !== 'number' || second.gap !== colon.gap) return undefined;
	// `Target 1 : 4.02` numbers a line
	if (colon.gap && ['target', 'entry', 'stop'].includes(conceptAt(languages, tokens, at - 1)?.value ?? '')) return undefined;
	const a = readValue(first?.text ?? '', new Decimal(1), decimalMark);
	const b = readValue(second.text, new Decimal(1), decimalMark);
	const isOne = a.value.eq(1) || b.value.eq(1);
	if (!isOne || a.bad || b.bad || a.value.lte(0) || b.value.lte(0)) return undefined;
	return { value: Decimal.max(a.value, b.value), next: at + 3 };
}

/** `65k5` is 65.5k. */
export function tailAt({ tokens }: Source, scale: Scale): { readonly digits: string; readonly next: number } | undefined {
	const tail = tokens[scale.next];
	const behind = tokens[scale.next + 1];
	const isUsed = behind?.kind === 'word' && !behind.gap;
	const isTail = !isUsed && tail?.kind === 'number' && !tail.gap && scale.factor.gt(1) && /^\d{1,3}$/.test(tail.text);
	return isTail ? { digits: tail.text, next: scale.next + 1 } : undefined;
}
