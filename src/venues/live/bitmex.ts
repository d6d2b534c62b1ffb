import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';
import type { TierRow } from '../tier-file.ts';
import { FIGURE, known, POSITIVE } from './figure.ts';
import { requestJson } from './http.ts';
import { listed, read, readRows } from './read.ts';
import type { Listing, LiveTiers, Quote, Source, SourceOptions } from './types.ts';

const API = 'https://www.bitmex.com/api/v1/instrument';
/** Type of a perpetual contract. */
const PERPETUAL = 'FFWCSX';
/** Risk limits and multipliers are in the smallest unit of the settle currency: satoshi, or millionths of a USDT. */
const UNITS: Readonly<Record<string, string>> = { XBt: '100000000', USDt: '1000000', Gwei: '1000000000' };
const MAX_ROWS = 400;
const HOUR_MS = 3_600_000;

const INSTRUMENT = z.looseObject({
	symbol: z.string(),
	typ: z.string().optional(),
	state: z.string().optional(),
	underlying: z.string().optional(),
	quoteCurrency: z.string().optional(),
	settlCurrency: z.string().optional(),
	isInverse: z.boolean().nullish(),
	isQuanto: z.boolean().nullish(),
	multiplier: FIGURE,
	underlyingToPositionMultiplier: POSITIVE,
	tickSize: POSITIVE,
	lotSize: POSITIVE,
	markPrice: POSITIVE,
	fairPrice: POSITIVE,
	indicativeSettlePrice: POSITIVE,
	fundingRate: FIGURE,
	fundingTimestamp: z.string().nullish(),
	fundingInterval: z.string().nullish(),
	initMargin: POSITIVE,
	maintMargin: POSITIVE,
	riskLimit: POSITIVE,
	riskStep: POSITIVE,
});
type Instrument = z.infer<typeof INSTRUMENT>;

const coin = (code: string): string => (code === 'XBT' ? 'BTC' : code);
const unitOf = ({ settlCurrency }: Instrument): string | undefined => UNITS[settlCurrency ?? ''];

/** Quote units per contract (inverse: |multiplier| in the smallest unit of the coin at a price of 1), or base units (linear). */
function contractSizeOf(instrument: Instrument): string | undefined {
	const unit = unitOf(instrument);
	if (instrument.isInverse && instrument.multiplier && unit) return new Decimal(instrument.multiplier).abs().div(unit).toFixed();
	const perUnit = instrument.underlyingToPositionMultiplier;
	return perUnit && new Decimal(1).div(perUnit).toFixed();
}

function listingOf(instrument: Instrument): Listing[] {
	const { symbol, underlying, quoteCurrency, isInverse, isQuanto, initMargin } = instrument;
	const contractSize = contractSizeOf(instrument);
	if (isQuanto || !underlying || !quoteCurrency || !contractSize) return [];
	const maxLeverage = initMargin && new Decimal(1).div(initMargin).toDecimalPlaces(2).toFixed();
	const market = { symbol, base: coin(underlying), quote: quoteCurrency, kind: isInverse ? 'inverse' : 'linear', contractSize } as const;
	return [{ ...market, ...known({ tick: instrument.tickSize, step: instrument.lotSize, maxLeverage }) }];
}

/** Times are ISO dates; the interval is the time of day of a date in 2000. */
function quoteOf(instrument: Instrument): Quote {
	const { markPrice, fairPrice, indicativeSettlePrice: indexPrice, fundingRate, fundingTimestamp, fundingInterval } = instrument;
	const at = Date.parse(fundingTimestamp ?? '');
	const hours = (Date.parse(fundingInterval ?? '') - Date.parse('2000-01-01T00:00:00.000Z')) / HOUR_MS;
	return known({
		markPrice: markPrice ?? fairPrice,
		indexPrice,
		fundingRate,
		nextFundingAt: Number.isFinite(at) ? at : undefined,
		fundingIntervalHours: hours > 0 && hours <= 24 ? String(hours) : undefined,
	});
}

/** Base limit, then one step after the other, each adding the base maintenance rate; up to an initial margin of 100 %. */
function tiersOf(instrument: Instrument): LiveTiers {
	const { symbol, riskLimit, riskStep, initMargin, maintMargin } = instrument;
	const unit = unitOf(instrument);
	const base = listed(
		riskLimit && riskStep && initMargin && maintMargin && unit ? { riskLimit, riskStep, initMargin, maintMargin, unit } : undefined,
		symbol,
	);
	const rowAt = (step: number): TierRow => ({
		upTo: new Decimal(base.riskStep).times(step).plus(base.riskLimit).div(base.unit).toFixed(),
		rate: new Decimal(base.maintMargin).times(step + 1).toFixed(),
		maxLeverage: new Decimal(1).div(new Decimal(base.maintMargin).times(step).plus(base.initMargin)).toDecimalPlaces(2).toFixed(),
	});
	const steps = new Decimal(1).minus(base.initMargin).div(base.maintMargin).floor().toNumber();
	return { rows: Array.from({ length: Math.min(steps + 1, MAX_ROWS) }, (_, step) => rowAt(step)), caveat: 'presumed' };
}

export function bitmexSource(options: SourceOptions): Source {
	const instruments = async (query: string) =>
		readRows(INSTRUMENT, read(z.array(z.unknown()), await requestJson(API + query, options), 'instrument'), 'instrument');
	const instrument = async (symbol: string) =>
		listed(
			(await instruments(`?symbol=${encodeURIComponent(symbol)}`)).find((row) => row.symbol === symbol),
			symbol,
		);
	const quote = async (symbol: string) => quoteOf(await instrument(symbol));
	return {
		listings: async () =>
			(await instruments('/active')).filter(({ typ, state }) => typ === PERPETUAL && state !== 'Unlisted').flatMap(listingOf),
		quote,
		funding: quote,
		tiers: async (symbol) => tiersOf(await instrument(symbol)),
	};
}
