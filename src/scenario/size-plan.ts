import { type Decimal, ONE, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { type Side, signOf } from '../core/position.ts';
import { type Price, priceOf, type Rate, rateOf } from '../core/quantity.ts';
import type { StopTerms } from '../core/size.ts';
import { assertPossible } from './check.ts';
import { ladderPrice, type Rung } from './ladder.ts';
import { marketOf } from './market.ts';
import type { Assumption, Market } from './setup.ts';
import { settled } from './size.ts';
import { assertLevels, assertSteps, missingForSize } from './size-check.ts';
import type { Amount, Trade } from './trade.ts';

/** How large a trade may be, as said: a Trade without a size, and what may be lost at its stop. Nothing is filled in. */
export interface SizePlan {
	readonly trade: Trade;
	/** Fraction of the balance that may be lost. */
	readonly riskRate?: Decimal;
	/** Money that may be lost, instead. */
	readonly riskAmount?: Amount;
	/** Entries in steps, instead of one. */
	readonly entries?: readonly Rung[];
	/** How much worse than the stop it fills, as a fraction. */
	readonly slippage?: Decimal;
	/** Liquidation has to lie so far behind the stop, as a fraction of the stop price. */
	readonly cushion?: Decimal;
	/** The venue's smallest change of a size, and its smallest size, in coins (linear) or contracts' value (inverse). */
	readonly step?: Decimal;
	readonly minimum?: Decimal;
}

/** Said, checked, and with its assumptions: what the size is computed from. */
export interface SizeTerms {
	readonly plan: SizePlan;
	readonly market: Market;
	readonly terms: StopTerms;
	/** In the settle asset. */
	readonly risk: Decimal;
	readonly balance?: Decimal;
	/** No entry was said: the size is known in money only. */
	readonly relative: boolean;
	/** Fees are counted. */
	readonly hasFees: boolean;
	readonly cushion: Rate;
	readonly assumed: readonly Assumption[];
}

const CUSHION = rateOf(ONE.div(200));

/** A stop on one side of the entry says which side the trade is; a distance alone does not. */
function sideOf({ side, stop }: Trade, entry: Decimal): { readonly side: Side; readonly assumed: readonly Assumption[] } {
	if (side) return { side, assumed: [] };
	const guessed: Side = stop?.gt(entry) ? 'short' : 'long';
	return { side: guessed, assumed: [{ kind: 'side', side: guessed, fromStop: stop !== undefined }] };
}

function riskOf({ trade, riskRate, riskAmount }: SizePlan, market: Market): Decimal {
	const balance = settled(trade.balance, 'balance', market);
	if (riskRate && (riskRate.lte(0) || riskRate.gt(1))) throw new DomainError('risk-out-of-range', { input: riskRate.times(100).toFixed() });
	const risk = settled(riskAmount, 'risk', market) ?? (riskRate && balance?.times(riskRate));
	if (!risk) throw new Error('a size without a risk');
	if (risk.lte(0)) throw new DomainError('not-positive', { field: 'risk', input: risk.toFixed() });
	if (balance && risk.gt(balance)) throw new DomainError('risk-out-of-range', { input: risk.div(balance).times(100).toFixed() });
	return risk;
}

/** Throws missing-figures, and what is impossible or contradicts itself. */
export function sizeTermsOf(plan: SizePlan): SizeTerms {
	const { trade, entries, slippage, cushion = CUSHION } = plan;
	assertPossible(trade);
	assertSteps(plan);
	const missing = missingForSize(plan);
	if (missing.length > 0) throw new DomainError('missing-figures', { fields: missing, mode: '' });
	const market = marketOf(trade);
	const { kind } = market.contract;
	if (!trade.entry && !entries && market.rules.tiering === 'flat-by-contracts') {
		throw new DomainError('missing-figures', { fields: ['entry'], mode: '' });
	}
	const entry: Price = entries ? ladderPrice(kind, entries) : priceOf(trade.entry ?? ONE);
	const { side, assumed } = sideOf(trade, entry);
	const stop = trade.stop ?? entry.times(ONE.minus((trade.stopDistance ?? ZERO).times(signOf(side))));
	if (stop.lte(0)) throw new DomainError('not-positive', { field: 'stop', input: stop.toFixed() });
	assertLevels(plan, { side, entry, stop });
	const feeRate = trade.feeRate ?? (trade.venue && market.venue?.fees.taker.is);
	const fee = rateOf(feeRate ?? ZERO);
	const balance = settled(trade.balance, 'balance', market);
	return {
		plan,
		market,
		terms: {
			kind,
			side,
			entryPrice: entry,
			stopPrice: priceOf(stop),
			openFeeRate: fee,
			closeFeeRate: fee,
			slippageRate: rateOf(slippage ?? ZERO),
		},
		risk: riskOf(plan, market),
		...(balance && { balance }),
		relative: !trade.entry && !entries,
		hasFees: feeRate !== undefined,
		cushion: rateOf(cushion),
		assumed: [
			...assumed,
			...(trade.entry && trade.liveEntry ? [{ kind: 'live-entry', entry: trade.entry, ...trade.liveEntry } as const] : []),
			...(plan.cushion ? [] : [{ kind: 'cushion', rate: CUSHION } as const]),
			...market.assumed,
			...(!trade.feeRate && trade.venue && market.venue ? [{ kind: 'taker-fee', venue: market.venue } as const] : []),
		],
	};
}
