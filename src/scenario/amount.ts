import type { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { currencyOf } from './currency.ts';
import { plain } from './digits.ts';
import { multiplierOf } from './multiplier.ts';
import { numberFrom } from './number.ts';
import { pairFrom } from './pair.ts';
import type { SizeUnit, TradeSize } from './trade.ts';

/** An amount as typed, and the other way to read its marks. */
export interface AmountReading extends TradeSize {
	readonly other?: Decimal;
}

const UNIT_WORDS: Readonly<Record<string, SizeUnit>> = {
	margin: 'margin',
	collateral: 'margin',
	contract: 'contracts',
	contracts: 'contracts',
	conts: 'contracts',
	lots: 'contracts',
	lot: 'contracts',
	notional: 'quote',
	worth: 'quote',
	position: 'quote',
	coins: 'base',
	coin: 'base',
};
const UNIT_WORD = new RegExp(`(?<![\\p{L}\\p{N}])(${Object.keys(UNIT_WORDS).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/** The last word; with its digits where they are part of the name (1000PEPE, 1INCH) and stand apart from the figure. */
const LAST_WORD = /(?:(?<=\s)1(?:0{3,6}|(?=inch$)))?\p{L}[\p{L}\p{N}]{0,19}$/iu;
const FIRST_WORD = /^\p{L}[\p{L}\p{N}]{0,19}(?=\s+[\d.,])/u;
const LONGEST = 400;

/** A word beside a figure that is neither a multiplier, nor a currency, nor an exponent (1e5), nor the x of a leverage. */
const isTicker = (word: string): boolean =>
	!/^(x|e\d+)$/i.test(word) && multiplierOf(word.toLowerCase()) === undefined && currencyOf(word) === undefined;

function splitTicker(text: string): { readonly figure: string; readonly ticker?: string } {
	const last = LAST_WORD.exec(text);
	if (last && isTicker(last[0])) return { figure: text.slice(0, last.index).trim(), ticker: last[0] };
	const first = FIRST_WORD.exec(text)?.[0];
	return first && isTicker(first) ? { figure: text.slice(first.length).trim(), ticker: first } : { figure: text };
}

function splitUnit(text: string): { readonly unit?: SizeUnit; readonly rest: string } {
	const units = (text.match(UNIT_WORD) ?? []).map((word) => UNIT_WORDS[word.toLowerCase()]);
	const unit = units.includes('margin') ? 'margin' : units[0];
	return { ...(unit && { unit }), rest: text.replace(UNIT_WORD, ' ').replace(/\s+/g, ' ').trim() };
}

/**
 * `0.5 btc`, `1000 usdt`, `$1.5k`, `100 usdt margin`, `3 contracts`, `0.5` → amount, and the unit and asset where they were written.
 * Throws not-a-number, number-out-of-range, wrong-unit.
 */
export function amountFrom(input: string, field: string, locale?: string): AmountReading {
	const text = plain(input).trim();
	const { unit, rest } = text.length > LONGEST ? { rest: text } : splitUnit(text);
	const { figure, ticker } = rest.length > LONGEST ? { figure: rest } : splitTicker(rest);
	const read = numberFrom(figure, field, locale);
	if (read.unit === '%' || read.unit === 'x') throw new DomainError('wrong-unit', { field, input, unit: read.unit });
	const asset = ticker === undefined ? read.unit : pairFrom(ticker).base;
	return {
		amount: read.value,
		...(unit && { unit }),
		...(asset && { asset }),
		...(read.ambiguous && { other: read.ambiguous }),
	};
}
