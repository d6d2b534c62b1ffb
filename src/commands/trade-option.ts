import type { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import type { Side } from '../core/position.ts';
import { type AmountReading, amountFrom } from '../scenario/amount.ts';
import { numberFrom } from '../scenario/number.ts';
import { isDollar, type Pair, pairFrom } from '../scenario/pair.ts';
import type { Amount } from '../scenario/trade.ts';
import { venueOf } from '../venues/find.ts';
import type { VenueId } from '../venues/types.ts';
import { type Option, option, required } from './option.ts';
import { suggestLeverage, suggestSymbol, suggestVenue } from './trade-suggest.ts';

/** A number as typed, and the other way to read its marks. */
export interface Typed {
	readonly value: Decimal;
	readonly other?: Decimal;
}
/** A price, or a distance from the entry as a fraction ("3%"). */
export type Level = ({ readonly kind: 'price' } & Typed) | { readonly kind: 'distance'; readonly fraction: Decimal };

/** A part of the balance as a fraction ("2%"), or money. */
export type Share = { readonly kind: 'share'; readonly fraction: Decimal } | { readonly kind: 'amount'; readonly amount: Amount };

type Read<T> = Option<T>['read'];
const MAX_LENGTH = 100;
const MOST_PRICES = 20;

const typed = <T>(description: string, read: Read<T>, suggest?: Option<T>['suggest']): Option<T, true> =>
	required({ type: 'text', description, maxLength: MAX_LENGTH, read, ...(suggest && { suggest }) });

/** Prices are in the quote asset. */
const readPrice: Read<Typed> = (raw, field, locale) => {
	const { value, ambiguous, unit } = numberFrom(raw, field, locale);
	if (unit === '%' || unit === 'x') throw new DomainError('wrong-unit', { field, input: raw, unit });
	if (unit !== undefined && !isDollar(unit)) throw new DomainError('wrong-asset', { field, asset: unit, wanted: 'USDT' });
	return { value, ...(ambiguous && { other: ambiguous }) };
};

/** `66k / 70k`, `66k, 70k`, `66k; 70k`. */
const readPrices: Read<readonly Typed[]> = (raw, field, locale) => {
	const texts = raw.split(/[/;]|,\s+/).filter((text) => text.trim() !== '');
	if (texts.length > MOST_PRICES) throw new DomainError('ladder-too-long', { field, most: String(MOST_PRICES) });
	return (texts.length > 0 ? texts : [raw]).map((text) => readPrice(text.trim(), field, locale));
};

const readLevel: Read<Level> = (raw, field, locale) => {
	if (!raw.trim().endsWith('%')) return { kind: 'price', ...readPrice(raw, field, locale) };
	return { kind: 'distance', fraction: numberFrom(raw, field, locale).value.abs().div(100) };
};

/** Bare figures are asked about: `2` may be 2 % or 2 dollars. */
const readShare: Read<Share> = (raw, field, locale) => {
	if (raw.trim().endsWith('%')) return { kind: 'share', fraction: numberFrom(raw, field, locale).value.div(100) };
	const { amount, asset } = amountFrom(raw, field, locale);
	if (asset === undefined) throw new DomainError('share-or-amount', { field, input: raw });
	return { kind: 'amount', amount: { amount, asset } };
};

/** `10`, `10x`, `x10`, `1:10`. */
const readLeverage: Read<Typed> = (raw, field, locale) => {
	const { value, ambiguous, unit } = numberFrom(raw.replace(/^\s*1\s*:(?=\s*\d)/, ''), field, locale);
	if (unit !== undefined && unit !== 'x') throw new DomainError('wrong-unit', { field, input: raw, unit });
	return { value, ...(ambiguous && { other: ambiguous }) };
};

/** Percent, as a fraction. Without its sign, a figure below `least` percent may be a fraction already: that is asked. */
const readRate =
	(least: string): Read<Decimal> =>
	(raw, field, locale) => {
		const { value, unit } = numberFrom(raw, field, locale);
		if (unit !== undefined && unit !== '%') throw new DomainError('wrong-unit', { field, input: raw, unit });
		if (unit === undefined && value.gt(0) && value.lt(least)) {
			const asFraction = value.times(100).toFixed();
			throw new DomainError('percent-or-fraction', { field, input: raw, asPercent: value.toFixed(), asFraction });
		}
		return value.div(100);
	};

const SIDES = [
	{ name: 'long: gains when the price rises', value: 'long' },
	{ name: 'short: gains when the price falls', value: 'short' },
] as const;
const TRADERS_WORDS: ReadonlyMap<string, Side> = new Map([
	['buy', 'long'],
	['sell', 'short'],
]);

function side(description: string): Option<Side, true> {
	const choice = option.choice(description, SIDES);
	return { ...choice, read: (raw, field, locale) => TRADERS_WORDS.get(raw.trim().toLowerCase()) ?? choice.read(raw, field, locale) };
}

/** A day, year first; a month or a year alone counts from its first day. */
const readDate: Read<string> = (raw, field) => {
	const [, year, month = '01', day = '01'] = /^(20\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(raw.trim()) ?? [];
	const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const isReal = year !== undefined && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
	if (!isReal) throw new DomainError('not-a-date', { field, input: raw });
	return date;
};

/** Builders for what a trade is made of; each is required unless wrapped in `optional()`. */
export const tradeOption = {
	side,
	price: (description: string) => typed<Typed>(description, readPrice),
	prices: (description: string) => typed<readonly Typed[]>(description, readPrices),
	level: (description: string) => typed<Level>(description, readLevel),
	amount: (description: string) => typed<AmountReading>(description, amountFrom),
	share: (description: string) => typed<Share>(description, readShare),
	leverage: (description: string) => typed<Typed>(description, readLeverage, suggestLeverage),
	/** `least`: percent below which a bare figure is asked about. */
	rate: (description: string, least: string) => typed<Decimal>(description, readRate(least)),
	symbol: (description: string) => typed<Pair>(description, pairFrom, suggestSymbol),
	date: (description: string) => typed<string>(description, readDate),
	venue: (description: string) => typed<VenueId>(description, venueOf, suggestVenue),
} as const;
