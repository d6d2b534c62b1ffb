import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';
import type { TierRow } from '../tier-file.ts';
import { FIGURE, figureOf, known, POSITIVE } from './figure.ts';
import { requestJson } from './http.ts';
import { listed, read, readRows } from './read.ts';
import { shared } from './shared.ts';
import type { Listing, LiveTiers, Quote, Source, SourceOptions } from './types.ts';

const ADDRESS = 'https://api.hyperliquid.xyz/info';
/** Perpetual prices have at most 6 decimals less those of the size, and at most 5 significant figures; whole numbers are always allowed. */
const PRICE_DECIMALS = 6;
const SIGNIFICANT_FIGURES = 5;
const HOUR_MS = 3_600_000;
/** One answer holds all markets: mark, funding and tiers come from the same. */
const SHARED_MS = 1_000;

const figure = FIGURE.pipe(z.string());
const TABLES = z.array(
	z.tuple([figure, z.looseObject({ marginTiers: z.array(z.looseObject({ lowerBound: figure, maxLeverage: figure })) })]),
);
const ASSET = z.looseObject({
	name: z.string(),
	szDecimals: FIGURE,
	maxLeverage: POSITIVE.pipe(z.string()),
	marginTableId: FIGURE,
	isDelisted: z.boolean().optional(),
});
type Asset = z.infer<typeof ASSET>;
const CONTEXT = z.looseObject({ markPx: POSITIVE, oraclePx: POSITIVE, funding: FIGURE }).nullable();
/** `metaAndAssetCtxs`: the universe, and beside it one context an asset, in the same order. */
const ANSWER = z.tuple([z.looseObject({ universe: z.array(z.unknown()), marginTables: TABLES.optional() }), z.array(z.unknown())]);

interface Market {
	readonly asset: Asset;
	readonly context: z.infer<typeof CONTEXT> | undefined;
	readonly tables: z.infer<typeof TABLES>;
}

async function markets(options: SourceOptions): Promise<Market[]> {
	const [meta, contexts] = read(ANSWER, await requestJson(ADDRESS, options, { type: 'metaAndAssetCtxs' }), 'metaAndAssetCtxs');
	// the contexts go by place, so a row that does not fit must keep it
	const rows = meta.universe.map((asset, place) => ({ asset, context: contexts[place] ?? null }));
	const fitting = readRows(z.object({ asset: ASSET, context: CONTEXT.catch(null) }), rows, 'universe');
	return fitting.map((row) => ({ ...row, tables: meta.marginTables ?? [] }));
}

function tickOf(sizeDecimals: string, price: string): string {
	const finest = new Decimal(10).pow(new Decimal(sizeDecimals).minus(PRICE_DECIMALS));
	const bySignificance = new Decimal(10).pow(
		new Decimal(price)
			.log(10)
			.floor()
			.minus(SIGNIFICANT_FIGURES - 1),
	);
	return Decimal.max(finest, Decimal.min(1, bySignificance)).toFixed();
}

function listingOf({ asset, context }: Market): Listing {
	const sized = asset.szDecimals !== undefined && /^\d{1,2}$/.test(asset.szDecimals) ? asset.szDecimals : undefined;
	return {
		symbol: asset.name,
		base: asset.name,
		quote: 'USDC',
		kind: 'linear',
		contractSize: '1',
		maxLeverage: asset.maxLeverage,
		...known({
			step: sized && new Decimal(10).pow(`-${sized}`).toFixed(),
			tick: sized && context?.markPx ? tickOf(sized, context.markPx) : undefined,
		}),
	};
}

/** Funding is paid every full hour, at the rate that the context shows. */
function quoteOf({ context }: Market, now: number): Quote {
	const funding = context?.funding;
	const at = { nextFundingAt: (Math.floor(now / HOUR_MS) + 1) * HOUR_MS, fundingIntervalHours: '1' };
	return known({ markPrice: context?.markPx, indexPrice: context?.oraclePx, fundingRate: funding, ...(funding && at) });
}

/** Lower bounds → rows with upper bounds; an asset without a table of its own has one tier. */
function tiersOf({ asset, tables }: Market): LiveTiers {
	const table = tables.find(([id]) => id === asset.marginTableId)?.[1].marginTiers ?? [];
	if (table.length === 0) return { rows: [{ upTo: null, maxLeverage: asset.maxLeverage }] };
	const rows = table.map(({ maxLeverage }, place): TierRow => ({ upTo: figureOf(table[place + 1]?.lowerBound) ?? null, maxLeverage }));
	return { rows };
}

export function hyperliquidSource(options: SourceOptions): Source {
	const all = shared(() => markets(options), SHARED_MS, options.now);
	const market = async (symbol: string) =>
		listed(
			(await all()).find(({ asset }) => asset.name === symbol && asset.isDelisted !== true),
			symbol,
		);
	const quote = async (symbol: string) => quoteOf(await market(symbol), options.now());
	return {
		listings: async () => (await all()).filter(({ asset }) => asset.isDelisted !== true).map(listingOf),
		quote,
		funding: quote,
		tiers: async (symbol) => tiersOf(await market(symbol)),
	};
}
