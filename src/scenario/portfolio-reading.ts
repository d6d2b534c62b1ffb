import { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { findVenue } from '../venues/find.ts';
import { amountFrom } from './amount.ts';
import type { Shared } from './portfolio.ts';
import { type ReadResult, readPositions } from './sentence/read.ts';
import type { PositionReading, Reading, ReadingError } from './sentence/reading.ts';
import type { Amount, Trade, TwoReadings } from './trade.ts';

/** One piece of a text: a position, or words for the whole account. */
export interface Piece {
	/** Missing where the piece names neither a side, nor a coin, nor a size. */
	readonly trade?: Trade;
	readonly shared: Shared;
	readonly balance?: Amount;
	/** Understood, but without a part in an account’s liquidation: stops, targets, fees. */
	readonly aside: readonly string[];
	/** The balance is a figure without a word for it: only on a line of its own it can be one. */
	readonly isBare: boolean;
	/** Something was understood. */
	readonly isRead: boolean;
}

/** Fields whose figures a portfolio counts with; `price` is a mark price here. */
const USED = 'side symbol base quote margin contracts entry leverage balance extra extra_margin price scenario_price none mode'.split(' ');
/** Fields that are the account's or another question's: a figure for one of them must not pass unseen. */
const STRANGE = 'unknown collateral locked locked_isolated upnl other_upnl mm other_mm alloc alloc_pct shock interval hold'.split(' ');
/** Contradictions that the whole account decides, not a piece of it. */
const LATER: readonly (ReadingError | undefined)[] = [undefined, 'margin_exceeds_balance'];

const figure = (text: string | undefined): Decimal | undefined => (text === undefined || text === 'market' ? undefined : new Decimal(text));

function problem(input: string, because: string): never {
	throw new DomainError('unclear-position', { input, because });
}

function assertClear(text: string, { reading, spans, unread }: ReadResult): void {
	const { error, entry_ccy, entry_range, entries, leverage, exchange } = reading;
	if (!LATER.includes(error)) problem(text, error ?? '');
	if (entry_range || entries) problem(text, 'several_entries');
	if (Array.isArray(leverage)) problem(text, 'two_leverages');
	if (Array.isArray(exchange)) problem(text, 'two_venues');
	if (entry_ccy) throw new DomainError('wrong-asset', { field: 'entry', asset: entry_ccy, wanted: 'USDT' });
	const strange = unread[0] ?? spans.find(({ field }) => STRANGE.includes(field));
	if (strange) throw new DomainError('unused-figure', { input: strange.text, position: text });
}

const asideOf = ({ spans }: ReadResult): string[] => [
	...new Set(spans.flatMap(({ field, text }) => (USED.includes(field) ? [] : [text.trim()]))),
];

/** Money that stands beside a written size as its margin: the reading keeps only one of them. */
function marginOf({ reading, spans }: ReadResult): Amount | undefined {
	const span = spans.find(({ field }) => field === 'margin');
	if (!span || reading.size_unit === 'margin') return undefined;
	const { amount, asset } = amountFrom(span.text, 'margin');
	return { amount, ...(asset && { asset }) };
}

function twoReadingsOf({ ambiguous = [], alternatives = {}, ...reading }: Reading): TwoReadings[] {
	return ambiguous.flatMap((field) => {
		const [other] = alternatives[field] ?? [];
		const taken = reading[field as keyof typeof reading];
		return other !== undefined && typeof taken === 'string' ? [{ field, taken: new Decimal(taken), other: new Decimal(other) }] : [];
	});
}

function sharedOf({ mode, leverage, exchange, contract }: Reading): Shared {
	const venue = typeof exchange === 'string' ? findVenue(exchange) : undefined;
	return {
		...(mode && { mode }),
		...(typeof leverage === 'string' && { leverage: new Decimal(leverage) }),
		...(venue && { venue }),
		...(contract && { contract }),
	};
}

const sizeOf = ({ size, size_unit }: PositionReading, asset: string | undefined): Pick<Trade, 'size'> =>
	size === undefined ? {} : { size: { amount: new Decimal(size), ...(size_unit && { unit: size_unit }), ...(asset && { asset }) } };

/** What was said of one position, without what it shares with the account. */
function tradeOf(result: ReadResult): Trade {
	const { reading } = result;
	const { side, symbol, quote, size_unit, entry, scenario_price, extra_margin } = reading;
	const [price, mark, extra] = [figure(entry), figure(scenario_price), figure(extra_margin)];
	const margin = marginOf(result);
	const twoReadings = twoReadingsOf(reading);
	return {
		...(side && { side }),
		...(symbol && { base: symbol }),
		...(quote && { quote }),
		...sizeOf(reading, size_unit === 'base' ? symbol : undefined),
		...(price && { entry: price }),
		...(mark && { mark }),
		...(margin && { margin }),
		...(extra && { extraMargin: { amount: extra } }),
		...(twoReadings.length > 0 && { twoReadings }),
	};
}

export interface PieceOptions {
	readonly locale?: string | undefined;
	/** It opens a list: `cross 0.5 btc:` is money, not a position. */
	readonly isTitle?: boolean | undefined;
}

/** Reads a piece of a text about an account. Throws unclear-position, unused-figure, wrong-asset. */
export function pieceOf(text: string, { locale, isTitle = false }: PieceOptions): Piece {
	const result = readPositions(text, locale);
	const { reading } = result;
	const { side, symbol, size, balance, balance_ccy, entry } = reading;
	assertClear(text, result);
	const shared = sharedOf(reading);
	const isPosition = side !== undefined || (!isTitle && symbol !== undefined && size !== undefined);
	// a lone figure among words for the account can only be its money
	const money = balance ?? (isPosition || entry === 'market' ? undefined : (entry ?? size));
	const asset = balance_ccy ?? (balance === undefined && !isPosition ? symbol : undefined);
	return {
		...(isPosition && { trade: tradeOf(result) }),
		shared,
		...(money !== undefined && { balance: { amount: new Decimal(money), ...(asset && { asset }) } }),
		aside: asideOf(result),
		isBare: money !== undefined && balance === undefined,
		isRead: isPosition || money !== undefined || Object.keys(shared).length > 0,
	};
}
