import { type Decimal, ONE, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import type { MarginMode } from '../core/position.ts';
import { leverageOf, priceOf, rateOf, sizeOf } from '../core/quantity.ts';
import { ENGINE_VERSION } from '../core/version.ts';
import { assertAffordable, assertConsistent, assertLeverage, assertMaintenance, assertPossible, assertSides } from './check.ts';
import { marketOf } from './market.ts';
import { assertComplete, modeOf } from './missing.ts';
import type { Assumption, Market, Setup } from './setup.ts';
import { exposureOf, settled } from './size.ts';
import { stopPriceOf } from './stop.ts';
import type { Trade, TradeSize } from './trade.ts';

const sizeSaid = ({ size, margin }: Trade): TradeSize => size ?? { unit: 'margin', amount: ZERO, ...margin };

/** Only the tiers by contracts, and what is counted in contracts, need a price to count with. */
function assertEntry({ entry, size }: Trade, { rules, contract }: Market): void {
	const needed = rules.tiering === 'flat-by-contracts' || contract.kind === 'inverse' || size?.unit === 'contracts';
	if (!entry && needed) throw new DomainError('missing-figures', { fields: ['entry'], mode: '' });
}

function assumptionsOf(trade: Trade, market: Market, mode: MarginMode): Assumption[] {
	const { size, entry, feeRate, twoReadings = [] } = trade;
	const bare = size && !size.unit && !size.asset && market.base;
	return [
		...(trade.remadeFrom !== undefined && trade.remadeFrom !== ENGINE_VERSION
			? [{ kind: 'remade', version: trade.remadeFrom } as const]
			: []),
		...(trade.steps && entry ? [{ kind: 'average-entry', prices: trade.steps, average: entry } as const] : []),
		...(trade.beside && mode === 'cross' ? [{ kind: 'beside', amount: trade.beside.amount } as const] : []),
		...twoReadings.map((reading) => ({ kind: 'two-readings', ...reading }) as const),
		...(trade.mode ? [] : [{ kind: 'mode', mode } as const]),
		...(bare ? [{ kind: 'size-in-coins', base: bare } as const] : []),
		...(entry ? [] : [{ kind: 'no-entry' } as const]),
		...(entry && trade.liveEntry ? [{ kind: 'live-entry', entry, ...trade.liveEntry } as const] : []),
		...market.assumed,
		...(!feeRate && trade.venue && market.venue ? [{ kind: 'taker-fee', venue: market.venue } as const] : []),
		...(mode === 'cross' && trade.balance && (feeRate ?? trade.venue) ? [{ kind: 'fee-paid' } as const] : []),
	];
}

function marginsOf(trade: Trade, market: Market, notional: Decimal): Pick<Setup, 'leverage' | 'initialMargin' | 'isolatedMargin'> {
	assertConsistent(trade, notional);
	const margin = settled(trade.margin, 'margin', market);
	const leverage = trade.leverage ?? (margin && notional.div(margin));
	if (!leverage) return {};
	if (leverage.lt(1)) throw new DomainError('leverage-below-one', { input: leverage.toFixed() });
	assertLeverage(leverage, market);
	const initialMargin = notional.div(leverage);
	const extra = settled(trade.extraMargin, 'extra', market) ?? ZERO;
	return { leverage: leverageOf(leverage), initialMargin, isolatedMargin: initialMargin.plus(extra) };
}

function stopOf(trade: Trade, entry: Decimal): Pick<Setup, 'stop'> {
	const price = stopPriceOf(trade, entry);
	return price ? { stop: priceOf(price) } : {};
}

/** Contracts, and what they are worth at entry in the settle asset. */
function sizedOf(trade: Trade, market: Market, entry: Decimal): Pick<Setup, 'size' | 'notional'> {
	const { kind, contractSize } = market.contract;
	const exposure = exposureOf(sizeSaid(trade), { market, entry, leverage: trade.leverage });
	return { size: sizeOf(exposure.div(contractSize)), notional: kind === 'linear' ? exposure.times(entry) : exposure.div(entry) };
}

/**
 * A trade as said → everything that a computation in one mode needs, and what was assumed.
 * Throws what is missing, impossible or contradicts itself.
 */
export function setupOf(trade: Trade, mode: MarginMode = modeOf(trade), modes: readonly MarginMode[] = [mode]): Setup {
	assertPossible(trade);
	assertComplete(trade, modes);
	const market = marketOf(trade);
	assertEntry(trade, market);
	const entry = trade.entry ?? ONE;
	const sized = sizedOf(trade, market, entry);
	const balance = settled(trade.balance, 'balance', market);
	settled(trade.maintenanceAmount, 'cum', market);
	assertMaintenance(trade, sized.notional);
	// An assumed venue's fee is not the trader's: then everything is before fees.
	const feeRate = trade.feeRate ?? (trade.venue && market.venue?.fees.taker.is);
	const setup: Setup = {
		trade,
		market,
		side: trade.side ?? 'long',
		mode,
		...sized,
		entryPrice: priceOf(entry),
		markPrice: priceOf(trade.mark ?? entry),
		relative: trade.entry === undefined,
		...marginsOf(trade, market, sized.notional),
		...(balance && { balance }),
		...stopOf(trade, entry),
		targets: (trade.targets ?? []).map(priceOf),
		...(feeRate && { feeRate: rateOf(feeRate) }),
		assumed: assumptionsOf(trade, market, mode),
	};
	assertSides(setup);
	assertAffordable(setup);
	return setup;
}
