import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';
import { FIGURE, known, POSITIVE } from './figure.ts';
import { requestJson } from './http.ts';
import { listed, read, readRows } from './read.ts';
import { shared } from './shared.ts';
import type { Listing, LiveTiers, Quote, Source, SourceOptions } from './types.ts';

const ADDRESS = 'https://indexer.dydx.trade/v4/perpetualMarkets';
const HOUR_MS = 3_600_000;
/** One answer holds all markets: mark, funding and tiers come from the same. */
const SHARED_MS = 1_000;

const MARKET = z.looseObject({
	ticker: z.string(),
	status: z.string().optional(),
	oraclePrice: POSITIVE,
	nextFundingRate: FIGURE,
	initialMarginFraction: POSITIVE,
	maintenanceMarginFraction: POSITIVE,
	tickSize: POSITIVE,
	stepSize: POSITIVE,
});
type Market = z.infer<typeof MARKET>;
const ANSWER = z.looseObject({ markets: z.record(z.string(), z.unknown()) });

async function markets(options: SourceOptions): Promise<Market[]> {
	const answer = read(ANSWER, await requestJson(ADDRESS, options), 'perpetualMarkets');
	const rows = Object.entries(answer.markets).map(([ticker, market]) => ({ ticker, ...(market as object) }));
	return readRows(MARKET, rows, 'perpetualMarkets').filter(({ status }) => status === undefined || status === 'ACTIVE');
}

/** 1 ÷ fraction as a leverage; 1 ÷ 0.0333 is shown as 30, not 30.03. */
const leverageOf = (fraction: string): string => new Decimal(1).div(fraction).toDecimalPlaces(2).toFixed();

function listingOf(market: Market): Listing {
	const [base = market.ticker, quote = 'USD'] = market.ticker.split('-');
	const { initialMarginFraction: initial, tickSize: tick, stepSize: step } = market;
	const maxLeverage = initial && leverageOf(initial);
	return { symbol: market.ticker, base, quote, kind: 'linear', contractSize: '1', ...known({ tick, step, maxLeverage }) };
}

/** The oracle price is what dYdX marks by; funding is paid every full hour at an hourly rate. */
function quoteOf({ oraclePrice, nextFundingRate }: Market, now: number): Quote {
	const at = { nextFundingAt: (Math.floor(now / HOUR_MS) + 1) * HOUR_MS, fundingIntervalHours: '1' };
	return known({ markPrice: oraclePrice, fundingRate: nextFundingRate, ...(nextFundingRate && at) });
}

function tiersOf({ ticker, initialMarginFraction: initial, maintenanceMarginFraction }: Market): LiveTiers {
	const rate = listed(maintenanceMarginFraction, `maintenanceMarginFraction of ${ticker}`);
	return { rows: [{ upTo: null, rate, ...known({ maxLeverage: initial && leverageOf(initial) }) }] };
}

export function dydxSource(options: SourceOptions): Source {
	const all = shared(() => markets(options), SHARED_MS, options.now);
	const market = async (symbol: string) =>
		listed(
			(await all()).find(({ ticker }) => ticker === symbol),
			symbol,
		);
	const quote = async (symbol: string) => quoteOf(await market(symbol), options.now());
	return {
		listings: async () => (await all()).map(listingOf),
		quote,
		funding: quote,
		tiers: async (symbol) => tiersOf(await market(symbol)),
	};
}
