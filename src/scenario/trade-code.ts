import { Decimal } from '../core/decimal.ts';
import type { VenueId } from '../venues/types.ts';
import { VENUE_IDS } from '../venues/types.ts';
import type { Amount, SizeUnit, Trade, TradeSize } from './trade.ts';

/**
 * A trade as a short text, for a button or a result id, and back: `sl;bBTC;z0.5b;e64000;l20;mi;w1500:USDT`.
 * A letter says which field it is; figures are plain decimals, exact. What was looked up live is not in it but the price that it gave.
 */
const SEPARATOR = ';';
const UNITS: Readonly<Record<SizeUnit, string>> = { base: 'b', quote: 'q', margin: 'm', contracts: 'c' };
const FIGURE = '\\d{1,60}(?:\\.\\d{1,60})?';
const AMOUNT = new RegExp(`^(-?${FIGURE})(?::([A-Z0-9]{1,20}))?$`);
const SIZE = new RegExp(`^(-?${FIGURE})([bqmc]?)(?::([A-Z0-9]{1,20}))?$`);
const NUMBER = new RegExp(`^-?${FIGURE}$`);

const amountText = ({ amount, asset }: Amount, unit = ''): string => `${amount.toFixed()}${unit}${asset ? `:${asset}` : ''}`;

/** Throws where the text is none of ours: the caller says that the button or id cannot be read. */
class CodeError extends Error {}

function decimal(text: string): Decimal {
	if (!NUMBER.test(text)) throw new CodeError(text);
	return new Decimal(text);
}

function amount(text: string): Amount {
	const [, figure, asset] = AMOUNT.exec(text) ?? [];
	if (figure === undefined) throw new CodeError(text);
	return { amount: new Decimal(figure), ...(asset && { asset }) };
}

function size(text: string): TradeSize {
	const [, figure, letter, asset] = SIZE.exec(text) ?? [];
	if (figure === undefined) throw new CodeError(text);
	const unit = (Object.keys(UNITS) as SizeUnit[]).find((name) => UNITS[name] === letter);
	return { amount: new Decimal(figure), ...(unit && { unit }), ...(asset && { asset }) };
}

function choice<const T extends string>(text: string, choices: Readonly<Record<string, T>>): T {
	const found = Object.hasOwn(choices, text) ? choices[text] : undefined;
	if (found === undefined) throw new CodeError(text);
	return found;
}

function name(text: string): string {
	if (!/^[A-Z0-9]{1,20}$/.test(text)) throw new CodeError(text);
	return text;
}

function date(text: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new CodeError(text);
	return text;
}

const venues = Object.fromEntries(VENUE_IDS.map((id) => [id, id])) as Record<string, VenueId>;

interface Field {
	readonly write: (trade: Trade) => string | undefined;
	readonly read: (text: string) => Trade;
}

const FIELDS: Readonly<Record<string, Field>> = {
	s: { write: ({ side }) => side?.[0], read: (text) => ({ side: choice(text, { l: 'long', s: 'short' }) }) },
	b: { write: ({ base }) => base, read: (text) => ({ base: name(text) }) },
	q: { write: ({ quote }) => quote, read: (text) => ({ quote: name(text) }) },
	v: { write: ({ venue }) => venue, read: (text) => ({ venue: choice(text, venues) }) },
	c: { write: ({ contract }) => contract?.[0], read: (text) => ({ contract: choice(text, { l: 'linear', i: 'inverse' }) }) },
	z: { write: ({ size: said }) => said && amountText(said, said.unit && UNITS[said.unit]), read: (text) => ({ size: size(text) }) },
	g: { write: ({ margin }) => margin && amountText(margin), read: (text) => ({ margin: amount(text) }) },
	e: { write: ({ entry }) => entry?.toFixed(), read: (text) => ({ entry: decimal(text) }) },
	k: { write: ({ mark }) => mark?.toFixed(), read: (text) => ({ mark: decimal(text) }) },
	l: { write: ({ leverage }) => leverage?.toFixed(), read: (text) => ({ leverage: decimal(text) }) },
	m: { write: ({ mode }) => mode?.[0], read: (text) => ({ mode: choice(text, { i: 'isolated', c: 'cross' }) }) },
	w: { write: ({ balance }) => balance && amountText(balance), read: (text) => ({ balance: amount(text) }) },
	x: { write: ({ extraMargin }) => extraMargin && amountText(extraMargin), read: (text) => ({ extraMargin: amount(text) }) },
	p: { write: ({ stop }) => stop?.toFixed(), read: (text) => ({ stop: decimal(text) }) },
	d: { write: ({ stopDistance }) => stopDistance?.toFixed(), read: (text) => ({ stopDistance: decimal(text) }) },
	t: {
		write: ({ targets }) => targets?.map((target) => target.toFixed()).join(',') || undefined,
		read: (text) => ({ targets: text.split(',').map(decimal) }),
	},
	f: { write: ({ feeRate }) => feeRate?.toFixed(), read: (text) => ({ feeRate: decimal(text) }) },
	r: { write: ({ maintenanceRate }) => maintenanceRate?.toFixed(), read: (text) => ({ maintenanceRate: decimal(text) }) },
	a: {
		write: ({ maintenanceAmount }) => maintenanceAmount && amountText(maintenanceAmount),
		read: (text) => ({ maintenanceAmount: amount(text) }),
	},
	o: { write: ({ opened }) => opened, read: (text) => ({ opened: date(text) }) },
};

export function encodeTrade(trade: Trade): string {
	return Object.entries(FIELDS)
		.flatMap(([letter, { write }]) => {
			const text = write(trade);
			return text === undefined ? [] : [`${letter}${text}`];
		})
		.join(SEPARATOR);
}

/** Undefined where the text is no trade of ours. */
export function decodeTrade(code: string): Trade | undefined {
	try {
		const parts = code.split(SEPARATOR).map((part): Trade => {
			const field = FIELDS[part.slice(0, 1)];
			if (!field) throw new CodeError(part);
			return field.read(part.slice(1));
		});
		return Object.assign({}, ...parts);
	} catch (error) {
		if (error instanceof CodeError) return undefined;
		throw error;
	}
}
