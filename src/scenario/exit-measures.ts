import { pnlAt } from '../core/costs.ts';
import { type Decimal, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { edgeOf } from '../core/exit.ts';
import { nativeNotional } from '../core/leg.ts';
import { type Position, signOf } from '../core/position.ts';
import { moneyOf, type Price, rateOf } from '../core/quantity.ts';
import type { ExitOutcome, ExitPlan, RoeOn } from './exit-plan.ts';
import { stopPriceOf } from './stop.ts';

/** The margin by each name that it has: at entry, with what was added, and at the last exit's price (as Binance shows a live position's). */
export function roesOf({ trade }: ExitPlan, position: Position, { net, last }: { net: Decimal; last: Price }): RoeOn[] {
	const { leverage } = position;
	const { extraMargin } = trade;
	if (!leverage) return [];
	const asset = position.collateral.mode === 'isolated' ? position.collateral.margin.asset : '';
	const initial = nativeNotional(position, position.entryPrice).div(leverage);
	const bases: readonly (readonly [RoeOn['base'], Decimal | undefined])[] = [
		['initial-margin', initial],
		['margin-with-extra', extraMargin && initial.plus(extraMargin.amount)],
		['margin-at-mark', nativeNotional(position, last).div(leverage)],
	];
	return bases.flatMap(([base, margin]) => (margin ? [{ base, margin: moneyOf(margin, asset), roe: rateOf(net.div(margin)) }] : []));
}

/** Where an isolated position would have been gone before an exit. */
export function beyondMarginOf({ trade, exits }: ExitPlan, position: Position, initial: Decimal | undefined): ExitOutcome['beyondMargin'] {
	if (!initial) return undefined;
	const margin = initial.plus(trade.extraMargin?.amount ?? ZERO);
	const rung = exits?.find(({ price }) => pnlAt(position, price).neg().gte(margin));
	return (
		rung && { price: rung.price, margin: moneyOf(margin, position.collateral.mode === 'isolated' ? position.collateral.margin.asset : '') }
	);
}

/** Throws missing-figures, rate-out-of-range, and a stop or target on the wrong side. */
export function edgeFrom({ trade, winRate }: ExitPlan, entry: Price): ExitOutcome['edge'] {
	if (!winRate) return undefined;
	if (winRate.lte(0) || winRate.gte(1))
		throw new DomainError('rate-out-of-range', { field: 'winrate', input: winRate.times(100).toFixed() });
	const sign = signOf(trade.side ?? 'long');
	const stop = stopPriceOf(trade, entry);
	const [target] = trade.targets ?? [];
	if (!stop || !target)
		throw new DomainError('missing-figures', { fields: [...(stop ? [] : ['stop']), ...(target ? [] : ['target'])], mode: '' });
	const [risk, reward] = [entry.minus(stop).times(sign), target.minus(entry).times(sign)];
	if (risk.lte(0)) throw new DomainError('stop-wrong-side', { side: trade.side ?? 'long', stop: stop.toFixed(), price: entry.toFixed() });
	if (reward.lte(0))
		throw new DomainError('target-wrong-side', { side: trade.side ?? 'long', target: target.toFixed(), price: entry.toFixed() });
	const rewardToRisk = reward.div(risk);
	return { rewardToRisk, ...edgeOf(rateOf(winRate), rewardToRisk) };
}
