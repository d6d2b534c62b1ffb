import { Decimal } from '../core/decimal.ts';
import type { VenueId } from '../venues/types.ts';
import { VENUE_IDS } from '../venues/types.ts';
import { amountIn, amountText, CodeError, choiceIn, decimalIn, decoded, encoded, type Fields, SIZE } from './code.ts';
import type { SizeUnit, Trade, TradeSize } from './trade.ts';

const UNITS: Readonly<Record<SizeUnit, string>> = { base: 'b', quote: 'q', margin: 'm', contracts: 'c' };

function sizeIn(text: string): TradeSize {
	const [, figure, letter, asset] = SIZE.exec(text) ?? [];
	if (figure === undefined) throw new CodeError(text);
	const unit = (Object.keys(UNITS) as SizeUnit[]).find((name) => UNITS[name] === letter);
	return { amount: new Decimal(figure), ...(unit && { unit }), ...(asset && { asset }) };
}

function nameIn(text: string): string {
	if (!/^[A-Z0-9]{1,20}$/.test(text)) throw new CodeError(text);
	return text;
}

function dateIn(text: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new CodeError(text);
	return text;
}

const pricesText = (prices: readonly Decimal[]): string | undefined => prices.map((price) => price.toFixed()).join(',') || undefined;
const pricesIn = (text: string): Decimal[] => text.split(',').map(decimalIn);

const VENUES = Object.fromEntries(VENUE_IDS.map((id) => [id, id])) as Record<string, VenueId>;

export const venueIn = (text: string): VenueId => choiceIn(text, VENUES);

/** `sl;bBTC;z0.5b;e64000;l20;mi;w1500:USDT`. What was looked up live is not in it but the price that it gave. */
const FIELDS: Fields<Trade> = {
	s: { write: ({ side }) => side?.[0], read: (text) => ({ side: choiceIn(text, { l: 'long', s: 'short' }) }) },
	b: { write: ({ base }) => base, read: (text) => ({ base: nameIn(text) }) },
	q: { write: ({ quote }) => quote, read: (text) => ({ quote: nameIn(text) }) },
	v: { write: ({ venue }) => venue, read: (text) => ({ venue: venueIn(text) }) },
	c: { write: ({ contract }) => contract?.[0], read: (text) => ({ contract: choiceIn(text, { l: 'linear', i: 'inverse' }) }) },
	z: { write: ({ size }) => size && amountText(size, size.unit && UNITS[size.unit]), read: (text) => ({ size: sizeIn(text) }) },
	g: { write: ({ margin }) => margin && amountText(margin), read: (text) => ({ margin: amountIn(text) }) },
	e: { write: ({ entry }) => entry?.toFixed(), read: (text) => ({ entry: decimalIn(text) }) },
	k: { write: ({ mark }) => mark?.toFixed(), read: (text) => ({ mark: decimalIn(text) }) },
	l: { write: ({ leverage }) => leverage?.toFixed(), read: (text) => ({ leverage: decimalIn(text) }) },
	m: { write: ({ mode }) => mode?.[0], read: (text) => ({ mode: choiceIn(text, { i: 'isolated', c: 'cross' }) }) },
	w: { write: ({ balance }) => balance && amountText(balance), read: (text) => ({ balance: amountIn(text) }) },
	x: { write: ({ extraMargin }) => extraMargin && amountText(extraMargin), read: (text) => ({ extraMargin: amountIn(text) }) },
	p: { write: ({ stop }) => stop?.toFixed(), read: (text) => ({ stop: decimalIn(text) }) },
	d: { write: ({ stopDistance }) => stopDistance?.toFixed(), read: (text) => ({ stopDistance: decimalIn(text) }) },
	t: { write: ({ targets }) => targets && pricesText(targets), read: (text) => ({ targets: pricesIn(text) }) },
	f: { write: ({ feeRate }) => feeRate?.toFixed(), read: (text) => ({ feeRate: decimalIn(text) }) },
	r: { write: ({ maintenanceRate }) => maintenanceRate?.toFixed(), read: (text) => ({ maintenanceRate: decimalIn(text) }) },
	a: {
		write: ({ maintenanceAmount }) => maintenanceAmount && amountText(maintenanceAmount),
		read: (text) => ({ maintenanceAmount: amountIn(text) }),
	},
	h: { write: ({ beside }) => beside && amountText(beside), read: (text) => ({ beside: amountIn(text) }) },
	n: { write: ({ steps }) => steps && pricesText(steps), read: (text) => ({ steps: pricesIn(text) }) },
	o: { write: ({ opened }) => opened, read: (text) => ({ opened: dateIn(text) }) },
};

export const encodeTrade = (trade: Trade): string => encoded(FIELDS, trade);

/** Undefined where the text is no trade of ours. */
export const decodeTrade = (code: string): Trade | undefined => decoded(FIELDS, code);
