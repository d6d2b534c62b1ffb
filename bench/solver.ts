import { accountRisk } from '../src/core/account.ts';
import { Decimal } from '../src/core/decimal.ts';
import { poolOf } from '../src/core/pool.ts';
import type { Account, Position } from '../src/core/position.ts';
import { leverageOf, moneyOf, priceOf, rateOf, sizeOf } from '../src/core/quantity.ts';
import { shockOf } from '../src/core/solve.ts';
import { tiersOf } from '../src/core/tier.ts';
import { medianOf } from './median.ts';

const TIERS = 12;
const ROUNDS = 5;
const MILLISECONDS_A_ROUND = 200;

const tiers = tiersOf(
	Array.from({ length: TIERS }, (_, index) => ({
		upTo: index === TIERS - 1 ? null : new Decimal(10_000 * 2 ** index),
		rate: rateOf(new Decimal(4 + 2 * index).div(1000)),
	})),
);
const plainTiers = tiers.map(({ upTo, rate, amount }) => ({
	upTo: upTo?.toNumber() ?? Number.POSITIVE_INFINITY,
	rate: rate.toNumber(),
	amount: amount.toNumber(),
}));

const positionAt = (index: number): Position => ({
	contract: { symbol: `S${index}`, kind: 'linear', contractSize: new Decimal(1) },
	side: index % 3 === 2 ? 'short' : 'long',
	size: sizeOf(new Decimal(1 + index)),
	entryPrice: priceOf(new Decimal(64_000).div(1 + index)),
	markPrice: priceOf(new Decimal(63_500).div(1 + index)),
	leverage: leverageOf(new Decimal(10)),
	rules: { maintenanceBasis: 'mark', tiering: 'marginal', triggerFeeRate: rateOf(new Decimal(0)), tiers },
	collateral: { mode: 'cross' },
});

function accountOf(count: number): Account {
	const wallet = new Decimal(10_000 * count);
	return {
		settle: 'USDT',
		walletBalance: moneyOf(wallet, 'USDT'),
		positions: Array.from({ length: count }, (_, index) => positionAt(index)),
	};
}

/** The floor: the closed form in plain doubles, tier by tier until the price lies in its own tier; nothing else is worked out. */
function plainSolve(account: Account): () => number {
	const legs = account.positions.map((position) => ({
		sign: position.side === 'long' ? 1 : -1,
		size: position.size.toNumber(),
		entry: position.entryPrice.toNumber(),
		mark: position.markPrice.toNumber(),
	}));
	const wallet = account.walletBalance?.amount.toNumber() ?? 0;
	const maintenance = (notional: number) => {
		const tier = plainTiers.find(({ upTo }) => notional <= upTo);
		return tier ? notional * tier.rate - tier.amount : Number.NaN;
	};
	return () => {
		let last = 0;
		const free = legs.reduce((sum, { sign, size, entry, mark }) => sum + sign * size * (mark - entry) - maintenance(size * mark), wallet);
		for (const { sign, size, entry, mark } of legs) {
			const own = free - sign * size * (mark - entry) + maintenance(size * mark);
			for (const { upTo, rate, amount } of plainTiers) {
				last = (sign * size * entry - own - amount) / (size * (sign - rate));
				if (size * last <= upTo) break;
			}
		}
		return last;
	};
}

function rate(run: () => unknown): number {
	const end = performance.now() + MILLISECONDS_A_ROUND;
	let count = 0;
	while (performance.now() < end) {
		run();
		count++;
	}
	return (count / MILLISECONDS_A_ROUND) * 1000;
}

function compare(name: string, exact: () => unknown, floor: () => unknown): void {
	const rounds = Array.from({ length: ROUNDS }, () => ({ exact: rate(exact), floor: rate(floor) }));
	const mine = medianOf(rounds.map((round) => round.exact));
	const plain = medianOf(rounds.map((round) => round.floor));
	const each = (1000 / mine).toFixed(3);
	console.log(
		`${name.padEnd(34)} ${mine.toFixed(0).padStart(9)}/s (${each} ms)   closed form in doubles ${plain.toFixed(0).padStart(10)}/s   ${(plain / mine).toFixed(0)}×`,
	);
}

/** Solves per second of the exact solver (64 digits, all figures of the report) beside a closed form in doubles (the prices alone). */
export function benchSolver(): void {
	console.log(`\nSolver, ${TIERS} tiers a position; medians of ${ROUNDS} interleaved rounds`);
	for (const count of [1, 5, 100]) {
		const account = accountOf(count);
		compare(`${count} position${count === 1 ? '' : 's'}, the whole report`, () => accountRisk(account), plainSolve(account));
	}
	const account = accountOf(100);
	const pool = poolOf(account.positions, account.walletBalance?.amount ?? new Decimal(0), 'quote');
	compare('100 positions, the common move', () => shockOf(pool), plainSolve(account));
}
