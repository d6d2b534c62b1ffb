import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountRisk } from '../../src/core/account.ts';
import { Decimal } from '../../src/core/decimal.ts';
import type { Account } from '../../src/core/position.ts';
import { rateOf } from '../../src/core/quantity.ts';
import { stressOf } from '../../src/core/stress.ts';
import { account, HALF_PERCENT, position } from './build.ts';
import { poolOf, surplus } from './oracle.ts';
import { accountOf, manyPositions } from './random-account.ts';

const rate = (text: string) => rateOf(new Decimal(text));
const all = (text: string) => () => rate(text);

describe('a crash over isolated beside cross', () => {
	const isolated = position({ symbol: 'SOLUSDT', entry: '100', size: '10', margin: '100', rules: HALF_PERCENT });
	const btc = position({ symbol: 'BTCUSDT', entry: '60000', size: '0.1', rules: HALF_PERCENT });
	const eth = position({ symbol: 'ETHUSDT', entry: '3000', side: 'short', size: '0.5', rules: HALF_PERCENT });
	const whole = account('900', isolated, btc, eth);

	test('the isolated one goes alone at its own price, the cross ones together at theirs, the winning short among them', () => {
		const { events, before, after } = stressOf(whole, all('-0.3'));
		expect(
			events.map(({ mode, positions, prices }) => [
				mode,
				positions.map(({ contract }) => contract.symbol),
				prices.map((price) => price.toFixed(2)),
			]),
		).toEqual([
			['isolated', ['SOLUSDT'], ['90.45']],
			['cross', ['BTCUSDT', 'ETHUSDT'], ['48403.36', '2420.17']],
		]);
		expect([before.amount.toFixed(), after.amount.toFixed()]).toEqual(['1000', '0']);
	});

	test('without a cross position the wallet stands beside it all', () => {
		const { after, events } = stressOf(account('900', isolated), all('-0.3'));
		expect([events.length, after.amount.toFixed()]).toEqual([1, '900']);
	});

	test('a symbol without a move stays where it is; a move up spares the longs', () => {
		const { events, after } = stressOf(whole, (symbol) => (symbol === 'SOLUSDT' ? rate('0.5') : undefined));
		expect([events, after.amount.toFixed()]).toEqual([[], '1500']);
	});

	test('the path has both sides of each liquidation', () => {
		const { path } = stressOf(account('900', isolated), all('-0.3'));
		expect(path.map(({ progress, equity }) => [progress.toFixed(3), equity.amount.toFixed(2)])).toEqual([
			['0.000', '1000.00'],
			['0.318', '904.52'],
			['0.318', '900.00'],
			['1.000', '900.00'],
		]);
	});

	test.each(['-1', '-1.5'])('a move of %s is refused', (move) => {
		expect(() => stressOf(whole, all(move))).toThrow(expect.objectContaining({ code: 'move-too-large' }));
	});
});

/** Where a scan over the path first finds nothing left, with a bisection; undefined if nowhere. */
function slowEnd(of: Account, moves: (symbol: string) => number): number | undefined {
	const pool = poolOf(of, of.positions, of.walletBalance?.amount.toNumber() ?? 0);
	const h = (t: number) => surplus(pool, ({ mark, position: { contract } }) => mark * (1 + t * moves(contract.symbol)));
	const steps = 4000;
	for (let step = 1; step <= steps; step++) {
		if (h(step / steps) > 0) continue;
		let [low, high] = [(step - 1) / steps, step / steps];
		for (let round = 0; round < 60; round++) {
			const middle = (low + high) / 2;
			if (h(middle) > 0) low = middle;
			else high = middle;
		}
		return high;
	}
	return undefined;
}

test.each([
	['linear and inverse, each symbol with a move of its own', ['linear', 'inverse'], true],
	['linear', ['linear'], true],
	['inverse alone, one coin, one move', ['inverse'], false],
] as const)('%s: the account falls where a scan along the path says', (_name, kinds, apart) => {
	fc.assert(
		fc.property(
			accountOf(manyPositions(kinds, 4)),
			fc.array(fc.integer({ min: -900, max: 2000 }), { minLength: 4, maxLength: 4 }),
			(whole, permille) => {
				const marginal = whole.positions.every(({ rules }) => rules.tiering !== 'flat');
				fc.pre(marginal && accountRisk(whole).positions[0]?.liquidation.kind !== 'immediate');
				const hasQuote = whole.positions.some(({ contract }) => contract.kind === 'linear');
				const moveOf = (symbol: string) => (permille[apart && hasQuote ? Number(symbol.slice(1)) : 0] ?? 0) / 1000;
				const [event] = stressOf(whole, (symbol) => rateOf(new Decimal(moveOf(symbol)))).events;
				const slow = slowEnd(whole, moveOf);
				if (slow === undefined) expect(event?.progress.gt('0.9999') ?? true).toBe(true);
				else expect(Math.abs((event?.progress.toNumber() ?? 9) - slow)).toBeLessThan(1e-6);
			},
		),
		{ numRuns: 300 },
	);
});

test('coin-margined positions cannot move apart', () => {
	const legs = ['BTCUSD', 'BTCUSD_250926'].map((symbol) =>
		position({ kind: 'inverse', symbol, size: '1000', entry: '50000', rules: HALF_PERCENT }),
	);
	const apart = (symbol: string) => (symbol === 'BTCUSD' ? rate('-0.5') : rate('-0.6'));
	expect(() => stressOf(account('0.1', ...legs), apart)).toThrow(expect.objectContaining({ code: 'two-moves' }));
});
