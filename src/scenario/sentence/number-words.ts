import { Decimal } from '../../core/decimal.ts';
import type { Token } from './token.ts';

const ONES = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`;
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety';

/** Figures written as words that are short enough to be typed so. */
const OTHERS: Readonly<Record<string, string>> = {
	forty: '40',
	fourty: '40',
	quarter: '0.25',
	half: '0.5',
	zehn: '10',
	zwanzig: '20',
	funf: '5',
	zwei: '2',
	drei: '3',
	funfzig: '50',
	halben: '0.5',
	diez: '10',
	veinte: '20',
	cinco: '5',
	dos: '2',
	tres: '3',
	cincuenta: '50',
	medio: '0.5',
	dez: '10',
	vinte: '20',
	dois: '2',
	meio: '0.5',
	dix: '10',
	vingt: '20',
	cinq: '5',
	deux: '2',
	trois: '3',
	demi: '0.5',
	пять: '5',
	десять: '10',
	двадцать: '20',
	два: '2',
	три: '3',
	пятьдесят: '50',
	сто: '100',
	пол: '0.5',
	sepuluh: '10',
	setengah: '0.5',
	yarim: '0.5',
};
const WORDS: ReadonlyMap<string, Decimal> = new Map([
	...ONES.split(' ').map((word, value): [string, Decimal] => [word, new Decimal(value)]),
	...TENS.split(' ').map((word, tens): [string, Decimal] => [word, new Decimal(tens * 10)]),
	...Object.entries(OTHERS).map(([word, value]): [string, Decimal] => [word, new Decimal(value)]),
]);
const SCALES: ReadonlyMap<string, Decimal> = new Map([
	['hundred', new Decimal(100)],
	['thousand', new Decimal(1000)],
	['grand', new Decimal(1000)],
	['million', new Decimal(1_000_000)],
]);

const LENGTHS = new Set(['hour', 'day', 'week', 'month', 'year']);

const HAN = '零一二三四五六七八九';
const HAN_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 십: 10 };

export interface NumberWords {
	readonly value: Decimal;
	/** Index of the token behind. */
	readonly next: number;
}

/** 二十五, 三千, 两. 万 and beyond stand behind as multipliers. */
function hanAt(tokens: readonly Token[], at: number): NumberWords | undefined {
	let total = 0;
	let digit: number | undefined;
	let next = at;
	for (; next < tokens.length && next < at + 8; next++) {
		const char = tokens[next]?.text ?? '';
		const scale = HAN_SCALES[char];
		const value = char === '两' ? 2 : char.length === 1 ? HAN.indexOf(char) : -1;
		if (scale === undefined && value < 0) break;
		if (scale !== undefined) total += (digit ?? 1) * scale;
		digit = scale === undefined ? value : undefined;
	}
	return next > at ? { value: new Decimal(total + (digit ?? 0)), next } : undefined;
}

/** `twenty five`, `a hundred`, `two thousand`, `half a`, 二十. The caller decides by what follows whether it is a figure at all. */
export function numberWordsAt(tokens: readonly Token[], at: number): NumberWords | undefined {
	const han = hanAt(tokens, at);
	if (han) return han;
	const isArticle = tokens[at]?.text === 'a' || tokens[at]?.text === 'one';
	if (isArticle && LENGTHS.has(tokens[at + 1]?.text ?? '')) return { value: new Decimal(1), next: at + 1 };
	const isEach = tokens[at - 1]?.text === 'per' || tokens[at - 1]?.text === 'each';
	if (isEach && LENGTHS.has(tokens[at]?.text ?? '')) return { value: new Decimal(1), next: at };
	let next = tokens[at]?.text === 'a' ? at + 1 : at;
	let total: Decimal | undefined = next > at && SCALES.has(tokens[next]?.text ?? '') ? new Decimal(1) : undefined;
	if (next > at && !total) return undefined;
	for (; next < tokens.length; next++) {
		const isHyphen = total?.gte(20) && tokens[next]?.text === '-' && tokens[next]?.gap === false && WORDS.has(tokens[next + 1]?.text ?? '');
		if (isHyphen) next++;
		const text = tokens[next]?.text ?? '';
		const value = WORDS.get(text);
		const scale = SCALES.get(text);
		if (value && (!total || total.gte(20))) total = (total ?? new Decimal(0)).plus(value);
		else if (scale && total) total = total.times(scale);
		else break;
	}
	if (!total) return undefined;
	if (total.lt(1) && ['a', 'an', 'of'].includes(tokens[next]?.text ?? '')) next++;
	return { value: total, next };
}
