import type { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { signOf } from '../core/position.ts';
import type { Market, Setup } from './setup.ts';
import type { Trade } from './trade.ts';

/** Size and margin may differ by rounding on a screen, no more. */
const TOLERANCE = '0.005';

/** Impossible values by themselves. Throws not-positive, leverage-below-one, rate-out-of-range. */
export function assertPossible(trade: Trade): void {
	const { size, margin, balance, entry, mark, stop, targets = [], leverage, maintenanceRate, maintenanceAmount, feeRate } = trade;
	const { extraMargin, stopDistance } = trade;
	const positive: readonly (readonly [string, Decimal | undefined])[] = [
		['size', size?.amount],
		['margin', margin?.amount],
		['balance', balance?.amount],
		['entry', entry],
		['mark', mark],
		['stop', stop],
		['stop', stopDistance],
		['leverage', leverage],
		['extra', extraMargin?.amount],
		['mmr', maintenanceRate],
		['cum', maintenanceAmount?.amount],
		...targets.map((target) => ['target', target] as const),
	];
	const bad = positive.find(([, value]) => value?.lte(0));
	if (bad) throw new DomainError('not-positive', { field: bad[0], input: bad[1]?.toFixed() ?? '' });
	if (leverage?.lt(1)) throw new DomainError('leverage-below-one', { input: leverage.toFixed() });
	const rates: readonly (readonly [string, Decimal | undefined])[] = [
		['mmr', maintenanceRate],
		['fee', feeRate],
	];
	const wild = rates.find(([, rate]) => rate && (rate.lt(0) || rate.gte(1)));
	if (wild) throw new DomainError('rate-out-of-range', { field: wild[0], input: wild[1]?.times(100).toFixed() ?? '' });
}

/** Size ÷ leverage must be the margin that was given beside them. Throws size-margin-leverage-conflict. */
export function assertConsistent({ margin, size, leverage }: Trade, notional: Decimal): void {
	if (!margin || !size || !leverage) return;
	const implied = notional.div(leverage);
	if (implied.minus(margin.amount).abs().lte(implied.times(TOLERANCE))) return;
	const texts = { size: notional, leverage, margin: margin.amount, implied };
	throw new DomainError('size-margin-leverage-conflict', {
		size: texts.size.toFixed(),
		leverage: texts.leverage.toFixed(),
		margin: texts.margin.toFixed(),
		implied: texts.implied.toFixed(),
	});
}

/** What is taken off a maintenance margin can't be more than it. Throws maintenance-amount-too-large. */
export function assertMaintenance({ maintenanceRate, maintenanceAmount }: Trade, notional: Decimal): void {
	const most = maintenanceRate?.times(notional);
	if (!most || !maintenanceAmount || maintenanceAmount.amount.lt(most)) return;
	throw new DomainError('maintenance-amount-too-large', { amount: maintenanceAmount.amount.toFixed(), most: most.toFixed() });
}

/** More than the venue lets anybody open, at any size. Throws leverage-above-max. */
export function assertLeverage(leverage: Decimal | undefined, { table, venue }: Market): void {
	const known = table?.rules.tiers.flatMap(({ maxLeverage }) => maxLeverage ?? []) ?? [];
	const max = known.reduce<Decimal | undefined>((most, each) => (most?.gte(each) ? most : each), undefined);
	if (!leverage || !max || leverage.lte(max)) return;
	throw new DomainError('leverage-above-max', {
		leverage: leverage.toFixed(),
		max: max.toFixed(),
		symbol: `${venue?.name ?? ''} ${table?.contract.symbol ?? ''}`.trim(),
	});
}

/** A stop loses, a target wins, seen from the mark: a stop in profit is fine. Throws stop-wrong-side, target-wrong-side. */
export function assertSides({ side, markPrice, stop, targets }: Setup): void {
	const sign = signOf(side);
	const price = markPrice.toFixed();
	if (stop?.minus(markPrice).times(sign).gte(0)) throw new DomainError('stop-wrong-side', { side, stop: stop.toFixed(), price });
	const target = targets.find((each) => each.minus(markPrice).times(sign).lte(0));
	if (target) throw new DomainError('target-wrong-side', { side, target: target.toFixed(), price });
}

/** The margin comes out of the balance; it is a quotient of many digits, and the last ones are noise. Throws margin-above-balance. */
export function assertAffordable({ mode, balance, initialMargin, isolatedMargin, leverage, market }: Setup): void {
	const needed = mode === 'isolated' ? isolatedMargin : initialMargin;
	if (!balance || !needed || needed.toSignificantDigits(30).lte(balance)) return;
	const extra = needed.minus(initialMargin ?? 0);
	const free = balance.minus(extra);
	throw new DomainError('margin-above-balance', {
		margin: needed.toFixed(),
		balance: balance.toFixed(),
		asset: market.settle,
		largest: free.gt(0) && leverage ? free.times(leverage).toFixed() : '0',
	});
}
