import { Decimal } from '../core/decimal.ts';
import type { Side } from '../core/position.ts';
import type { Money } from '../core/quantity.ts';

/** The one place that rounds. `up` and `down` are away from and toward zero; for money, which may be negative, they are more and less. */
type Rounding = 'nearest' | 'up' | 'down';

const MODE = { nearest: Decimal.ROUND_HALF_EVEN, up: Decimal.ROUND_UP, down: Decimal.ROUND_DOWN } as const;
const MONEY_MODE = { nearest: Decimal.ROUND_HALF_EVEN, up: Decimal.ROUND_CEIL, down: Decimal.ROUND_FLOOR } as const;
/** A quotient in 64 digits may end in …9999: it is settled here before it is rounded toward anybody's harm. */
const SETTLED_DIGITS = 30;
const SIGNIFICANT = 6;
const MINUS = '−';

export const settled = (value: Decimal): Decimal => value.toSignificantDigits(SETTLED_DIGITS, Decimal.ROUND_HALF_EVEN);

/** Thousands in groups, a real minus sign; of the decimals beyond `keep` only those that say something. */
function grouped(value: Decimal, decimals: number, keep: number): string {
	const [whole = '0', fraction = ''] = value.abs().toFixed(decimals).split('.');
	let end = fraction.length;
	while (end > keep && fraction[end - 1] === '0') end--;
	const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	const shown = end > 0 ? `${groups}.${fraction.slice(0, end)}` : groups;
	return value.isNegative() && /[1-9]/.test(shown) ? `${MINUS}${shown}` : shown;
}

/** Enough decimals for `significant` digits, but at least `least`. */
const decimalsFor = (value: Decimal, significant: number, least: number): number =>
	value.isZero() ? least : Math.min(Math.max(significant - 1 - value.abs().e, least), 60);

function rounded(value: Decimal, { significant, least, rounding }: { significant: number; least: number; rounding: Rounding }): string {
	const exact = settled(value);
	const decimals = decimalsFor(exact, significant, least);
	return grouped(exact.toDecimalPlaces(decimals, MODE[rounding]), decimals, least);
}

/** An input as it was understood: every digit of it. */
export const echo = (value: Decimal): string => grouped(value, Math.max(value.decimalPlaces(), 0), 0);

/** A figure inside an error's details. */
export const figure = (text: string): string => rounded(new Decimal(text), { significant: 8, least: 0, rounding: 'nearest' });

/** A price that nobody is hurt by. 6 significant digits, at least 2 decimals: 45,226.13 · 1.23457 · 0.00000123457. */
export const price = (value: Decimal, rounding: Rounding = 'nearest'): string =>
	rounded(value, { significant: SIGNIFICANT, least: 2, rounding });

/** A liquidation price, rounded so that it comes sooner: a long's up, a short's down. */
export const liquidationPrice = (value: Decimal, below: boolean): string => price(value, below ? 'up' : 'down');

const COIN_DECIMALS = 8;
const isCoin = (asset: string): boolean => !/^(USD|.*USD.*|DAI|EUR|GBP|TRY|JPY)$/.test(asset);

/** Money with its unit: two decimals, more for coins and for less than one. */
export function money({ amount, asset }: Money, rounding: Rounding = 'nearest'): string {
	const exact = settled(amount);
	const least = 2;
	const small = exact.abs().lt(1) ? decimalsFor(exact, 4, least) : least;
	const decimals = isCoin(asset) ? Math.max(COIN_DECIMALS, small) : small;
	return `${grouped(exact.toDecimalPlaces(decimals, MONEY_MODE[rounding]), decimals, isCoin(asset) ? 0 : least)} ${asset}`;
}

/** What has to be paid or can be lost: never shown smaller than it is. */
export const owed = (value: Money): string => money(value, 'up');
/** What somebody has or keeps: never shown larger than it is. */
export const owned = (value: Money): string => money(value, 'down');

/** With its sign: +1,200.00 USDT. */
export const signedMoney = (value: Money): string => `${value.amount.gt(0) ? '+' : ''}${money(value)}`;

/** A fraction as a percentage. */
export function percent(rate: Decimal, rounding: Rounding = 'nearest'): string {
	const exact = settled(rate.times(100));
	const decimals = exact.abs().lt(1) ? decimalsFor(exact, 3, 2) : 2;
	return `${grouped(exact.toDecimalPlaces(decimals, MODE[rounding]), decimals, 0)} %`;
}

/** With its sign: +4.64 %, −4.64 %. */
export const signedPercent = (rate: Decimal, rounding: Rounding = 'nearest'): string =>
	`${rate.gt(0) ? '+' : ''}${percent(rate, rounding)}`;

/** A leverage: 10×, 4.47×. Rounded up: it is a danger; down where it is a limit to keep. */
export const times = (value: Decimal, rounding: Rounding = 'up'): string => `${rounded(value, { significant: 3, least: 0, rounding })}×`;

/** A size in coins or contracts, rounded down: 0.0531646. */
export const sizeText = (value: Decimal): string => rounded(value, { significant: 8, least: 0, rounding: 'down' });

/** Reward to risk, rounded down: 2.31 : 1. */
export const ratio = (value: Decimal): string => `${rounded(value, { significant: 3, least: 0, rounding: 'down' })} : 1`;

/** Direction by mark and word, never by colour alone. */
export const SIDE: { readonly [S in Side]: { readonly mark: string; readonly word: string } } = {
	long: { mark: '▲', word: 'Long' },
	short: { mark: '▼', word: 'Short' },
};

/** How old a live figure is: "just now", "40 s ago", "3 min ago", "2 h ago", "5 days ago". */
export function age(ms: number): string {
	const seconds = Math.floor(ms / 1_000);
	if (seconds < 2) return 'just now';
	if (seconds < 120) return `${seconds} s ago`;
	if (seconds < 7_200) return `${Math.floor(seconds / 60)} min ago`;
	return seconds < 172_800 ? `${Math.floor(seconds / 3_600)} h ago` : `${Math.floor(seconds / 86_400)} days ago`;
}
