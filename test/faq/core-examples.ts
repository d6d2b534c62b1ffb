import { z } from 'zod';
import { accountRisk } from '../../src/core/account.ts';
import { distanceOf, pnlAt, tradeFee } from '../../src/core/costs.ts';
import { Decimal, ONE, ZERO } from '../../src/core/decimal.ts';
import { fundingPayment } from '../../src/core/funding.ts';
import type { Position } from '../../src/core/position.ts';
import { leverageOf, moneyOf, priceOf, rateOf, sizeOf } from '../../src/core/quantity.ts';
import { tiersOf } from '../../src/core/tier.ts';

/** `10`, or `0.5%` as 0.005. */
const figure = z.string().transform((text) => (text.endsWith('%') ? new Decimal(text.slice(0, -1)).div(100) : new Decimal(text)));
const side = z.enum(['long', 'short']);

const position = z.strictObject({
	symbol: z.string().default('BTCUSDT'),
	kind: z.enum(['linear', 'inverse']).default('linear'),
	mode: z.enum(['isolated', 'cross']).optional(),
	side,
	/** Coins, or quote units of an inverse contract. */
	size: figure,
	entry: figure,
	/** The entry if left out. */
	mark: figure.optional(),
	leverage: figure.optional(),
	/** Isolated: instead of notional ÷ leverage. */
	margin: figure.optional(),
	/** Isolated: added to the margin, or funding paid out of it where below 0. */
	extra: figure.default(ZERO),
});

const account = z.strictObject({
	mode: z.enum(['isolated', 'cross']),
	/** Of the cross positions. */
	wallet: figure.optional(),
	/** One maintenance rate for every size… */
	mmr: figure.default(ZERO),
	/** …or a venue's risk tiers, lowest first; the last one has no end. */
	tiers: z
		.array(z.strictObject({ upTo: figure.nullable(), rate: figure }))
		.min(1)
		.optional(),
	/** Liquidation fee inside the trigger. */
	fee: figure.default(ZERO),
	settle: z.string().default('USDT'),
	positions: z.array(position).min(1),
});
type Given = z.infer<typeof account>;

function marginOf({ margin, leverage, size, entry, kind, extra }: Given['positions'][number]): Decimal {
	const notional = kind === 'linear' ? size.times(entry) : size.div(entry);
	return (margin ?? notional.div(leverage ?? ONE)).plus(extra);
}

function positionOf(given: Given, leg: Given['positions'][number]): Position {
	const mode = leg.mode ?? given.mode;
	return {
		contract: { symbol: leg.symbol, kind: leg.kind, contractSize: ONE },
		side: leg.side,
		size: sizeOf(leg.size),
		entryPrice: priceOf(leg.entry),
		markPrice: priceOf(leg.mark ?? leg.entry),
		...(leg.leverage && { leverage: leverageOf(leg.leverage) }),
		rules: {
			maintenanceBasis: 'mark',
			tiering: 'marginal',
			triggerFeeRate: rateOf(given.fee),
			tiers: tiersOf((given.tiers ?? [{ upTo: null, rate: given.mmr }]).map(({ upTo, rate }) => ({ upTo, rate: rateOf(rate) }))),
		},
		collateral: mode === 'cross' ? { mode } : { mode, margin: moneyOf(marginOf(leg), given.settle) },
	};
}

/** An account's risk: the answer is core's AccountRisk as it is. */
function risk(input: unknown) {
	const given = account.parse(input);
	return accountRisk({
		settle: given.settle,
		positions: given.positions.map((leg) => positionOf(given, leg)),
		...(given.wallet && { walletBalance: moneyOf(given.wallet, given.settle) }),
	});
}

/** One settlement, or several at the same rate and notional: `{ payment }`. */
function funding(input: unknown) {
	const given = z.strictObject({ side, notional: figure, rate: figure, times: figure.default(ONE) }).parse(input);
	const terms = { side: given.side, notional: moneyOf(given.notional, 'USDT'), fundingRate: rateOf(given.rate) };
	return { payment: fundingPayment(terms).amount.times(given.times) };
}

/** One linear trade from open to close: its move, its profit, and both fees where a rate is given. */
function trade(input: unknown) {
	const shape = { side, size: figure, entry: figure, exit: figure, leverage: figure.default(ONE), fee: figure.default(ZERO) };
	const { exit, fee, ...leg } = z.strictObject(shape).parse(input);
	const given = account.parse({ mode: 'isolated', positions: [{ side: 'long', size: '1', entry: '1' }] });
	const held = positionOf(given, { ...leg, symbol: 'BTCUSDT', kind: 'linear', extra: ZERO });
	const terms = { rate: rateOf(fee), asset: 'USDT' };
	const openFee = tradeFee(held, held.entryPrice, terms).amount;
	const closeFee = tradeFee(held, priceOf(exit), terms).amount;
	const margin = leg.size.times(leg.entry).div(leg.leverage);
	return {
		move: distanceOf(priceOf(exit), held.entryPrice),
		pnl: pnlAt(held, priceOf(exit)),
		openFee,
		closeFee,
		feesToMargin: openFee.plus(closeFee).div(margin),
	};
}

/** What an entry's `core:` may name. A new one is a thin adapter: core computes, this only reads its input. */
export const CORE_EXAMPLES: Readonly<Record<string, (given: unknown) => unknown>> = { risk, funding, trade };
