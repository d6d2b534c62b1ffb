import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';
import type { TierRow } from '../tier-file.ts';
import { LiveFailure } from './failure.ts';
import { FIGURE, known, POSITIVE, TIME } from './figure.ts';
import { read } from './read.ts';
import type { Listing, LiveTiers, Quote } from './types.ts';

const NOTHING = {};
/** ccxt's unified market; `precision` holds steps, not digits, on the exchanges that we read. */
const MARKET = z.looseObject({
	id: z.string(),
	base: z.string(),
	quote: z.string(),
	swap: z.literal(true),
	active: z.unknown(),
	linear: z.unknown(),
	inverse: z.unknown(),
	contractSize: POSITIVE.pipe(z.string()),
	precision: z.looseObject({ price: POSITIVE, amount: POSITIVE }).catch({ price: undefined, amount: undefined }),
	limits: z.looseObject({ leverage: z.looseObject({ max: POSITIVE }).catch({ max: undefined }) }).catch({ leverage: { max: undefined } }),
});
const FUNDING = z.looseObject({
	markPrice: POSITIVE,
	indexPrice: POSITIVE,
	fundingRate: FIGURE,
	fundingTimestamp: TIME,
	/** “8h”. */
	interval: z.string().optional().catch(undefined),
	/** Bybit's own hours stand in the same answer; ccxt takes them from its list of markets, which may be a day old. */
	info: z.looseObject({ fundingIntervalHour: POSITIVE }).catch({ fundingIntervalHour: undefined }),
});
/** MEXC calls its mark price fair. */
const TICKER = z.looseObject({
	markPrice: POSITIVE,
	indexPrice: POSITIVE,
	info: z.looseObject({ fairPrice: POSITIVE }).catch({ fairPrice: undefined }),
});
const TIER = z.looseObject({
	maxNotional: POSITIVE,
	maintenanceMarginRate: POSITIVE.pipe(z.string()),
	maxLeverage: POSITIVE,
});
type CcxtTier = z.output<typeof TIER>;

/** A perpetual that is traded; anything else gives none. */
export function listingOf(market: unknown): Listing[] {
	const parsed = MARKET.safeParse(market ?? NOTHING);
	if (!parsed.success) return [];
	const { id: symbol, base, quote, active, linear, inverse, contractSize, precision, limits } = parsed.data;
	if (active === false || linear === inverse) return [];
	const steps = { tick: precision.price, step: precision.amount, maxLeverage: limits.leverage.max };
	return [{ symbol, base, quote, kind: inverse === true ? 'inverse' : 'linear', contractSize, ...known(steps) }];
}

const hoursOf = (interval?: string): string | undefined => /^(\d{1,2})h$/.exec(interval ?? '')?.[1];

export function fundingOf(answer: unknown): Quote {
	const { markPrice, indexPrice, fundingRate, fundingTimestamp, interval, info } = read(FUNDING, answer, 'funding rate');
	const fundingIntervalHours = info.fundingIntervalHour ?? hoursOf(interval);
	return known({ markPrice, indexPrice, fundingRate, nextFundingAt: fundingTimestamp, fundingIntervalHours });
}

export function tickerOf(answer: unknown): Quote {
	const { markPrice, indexPrice, info } = read(TICKER, answer, 'ticker');
	return known({ markPrice: markPrice ?? info.fairPrice, indexPrice });
}

/** A tier at whose own leverage there is less margin than maintenance takes: its rate is no fraction. */
const isNoFraction = (rate: Decimal, { maxLeverage }: CcxtTier): boolean => rate.times(maxLeverage ?? 1).gt(1);

/** Bybit sends fractions and documents percent: where no row can be a fraction, all are percent. */
function unitOf(rows: readonly CcxtTier[]): Decimal {
	const fits = (unit: Decimal) => rows.every((row) => !isNoFraction(new Decimal(row.maintenanceMarginRate).div(unit), row));
	const unit = rows.every((row) => isNoFraction(new Decimal(row.maintenanceMarginRate), row)) ? new Decimal(100) : new Decimal(1);
	if (!fits(unit)) throw new LiveFailure('broken', 'tiers: rates that are no fractions');
	return unit;
}

export function tiersOf(answer: unknown): LiveTiers {
	const rows = read(z.array(TIER).min(1), answer, 'tiers');
	const unit = unitOf(rows);
	return {
		rows: rows.map(({ maxNotional, maintenanceMarginRate, maxLeverage }): TierRow => {
			return { upTo: maxNotional ?? null, rate: new Decimal(maintenanceMarginRate).div(unit).toFixed(), ...known({ maxLeverage }) };
		}),
	};
}

/** Hours by unified symbol. */
export function intervalsOf(answer: unknown): ReadonlyMap<string, string> {
	const rows = read(z.record(z.string(), z.looseObject({ interval: z.string().optional() })), answer, 'funding intervals');
	return new Map(Object.entries(rows).flatMap(([symbol, { interval }]) => (hoursOf(interval) ? [[symbol, hoursOf(interval) ?? '']] : [])));
}
