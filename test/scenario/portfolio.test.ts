import fc from 'fast-check';
import { expect, test } from 'vitest';
import { portfolioFrom } from '../../src/commands/portfolio-text.ts';
import { type Holding, type Portfolio, withPosition } from '../../src/scenario/portfolio.ts';
import { assessPortfolio } from '../../src/scenario/portfolio-assess.ts';
import { decodePortfolio, encodePortfolio } from '../../src/scenario/portfolio-code.ts';
import { textOf } from '../../src/scenario/portfolio-text.ts';
import { d } from './trades.ts';

const figure = fc
	.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 6 }))
	.map(([whole, places]) => d(whole).div(10 ** places));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const COINS = ['BTC', 'ETH', 'SOL', 'DOGE', '1000PEPE', 'FOO', 'ZZTOP'];

const holding: fc.Arbitrary<Holding> = fc
	.record({
		side: fc.constantFrom('long' as const, 'short' as const),
		base: fc.constantFrom(...COINS),
		amount: figure,
		unit: fc.constantFrom('base' as const, 'quote' as const, 'margin' as const),
		entry: figure,
		mark: maybe(figure),
		leverage: maybe(fc.integer({ min: 1, max: 125 }).map(d)),
		mode: maybe(fc.constantFrom('cross' as const, 'isolated' as const)),
		margin: maybe(figure),
		maintenanceRate: maybe(fc.integer({ min: 1, max: 50 }).map((rate) => d(rate).div(1000))),
	})
	.map(({ amount, unit, margin, mark, leverage, mode, maintenanceRate, ...rest }) => ({
		...rest,
		size: { amount, unit, ...(unit === 'base' && { asset: rest.base }) },
		...(mark && { mark }),
		...(leverage && { leverage }),
		...(mode && { mode }),
		...(margin && unit !== 'margin' && { margin: { amount: margin } }),
		...(maintenanceRate && { maintenanceRate }),
	}));

const portfolio: fc.Arbitrary<Portfolio> = fc
	.record({ balance: maybe(figure), holdings: fc.uniqueArray(holding, { selector: ({ base }) => base, minLength: 1, maxLength: 5 }) })
	.map(({ balance, holdings }) => ({ ...(balance && { balance: { amount: balance } }), shared: { mode: 'cross' }, positions: holdings }));

/** Every figure by its digits, in one order; an asset that only repeats the coin is left out. */
const plain = ({ balance, shared, positions }: Portfolio) => ({
	balance: balance?.amount.toFixed(),
	shared,
	positions: positions.map(({ size, ...rest }) => ({
		size: [size?.amount.toFixed(), size?.unit ?? 'base'],
		rest: JSON.stringify(Object.entries({ ...rest, twoReadings: undefined }).sort(([a], [b]) => a.localeCompare(b))),
	})),
});

test('an account as text is read back as the same account, in a language that writes 0,5 too', () => {
	fc.assert(
		fc.property(portfolio, fc.constantFrom('en-US', 'de', 'fr'), (account, locale) => {
			expect(plain(portfolioFrom(textOf(account), locale))).toEqual(plain(account));
		}),
		{ numRuns: 150 },
	);
});

test('an account as a code is read back as the same account', () => {
	fc.assert(
		fc.property(portfolio, (account) => {
			const read = decodePortfolio(encodePortfolio(account));
			expect(read && plain(read)).toEqual(plain(account));
		}),
	);
	expect(decodePortfolio('x\ny')).toBeUndefined();
});

test('sizes of one coin and side add up, the entry is their average by size', () => {
	const account = portfolioFrom('cross 10k: long 0.5 btc 60k; long 6400 usdt of btc 64k');
	expect(account.positions).toHaveLength(1);
	expect(account.positions[0]?.size?.amount.toFixed()).toBe('0.6');
	// (0.5 · 60,000 + 0.1 · 64,000) ÷ 0.6
	expect(account.positions[0]?.entry?.toFixed(4)).toBe('60666.6667');
	const both = withPosition(account, { side: 'short', base: 'BTC', size: { amount: d(1) }, entry: d(65_000) });
	expect(both.positions).toHaveLength(2);
});

test.each([
	['cross 10k: long 0.5 btc 64k, short 4 eth 3100', ['cross', 'cross'], [undefined, undefined]],
	['cross 6k: long 0.2 btc 63k 10x iso, long 3 eth 2.8k', ['isolated', 'cross'], ['10', undefined]],
	['+0.1 BTC @66k, -40 SOL @160, x-margin, wallet 2,200 usdt 20x', ['cross', 'cross'], ['20', '20']],
	['hedge: 0.5 btc long 60k and 0.3 btc short 65k cross 3k', ['cross', 'cross'], [undefined, undefined]],
	['long 0.5 btc 64k 10x, short 4 eth 3100, 20x isolated; 9k', ['cross', 'isolated'], ['10', '20']],
	['my bags: long 1 btc 60k iso 5x; short 2 eth 3k; 20k cross', ['isolated', 'cross'], ['5', undefined]],
])('%s: modes %j, leverages %j', (text, modes, leverages) => {
	const { lines } = assessPortfolio(portfolioFrom(text));
	expect(lines.map(({ place }) => place.setup.mode)).toEqual(modes);
	expect(lines.map(({ place }) => place.setup.leverage?.toFixed())).toEqual(leverages);
});

test('isolated margins leave the wallet, and a cross account alone on the rest has the same liquidation price', () => {
	const beside = assessPortfolio(portfolioFrom('cross 6k: long 0.2 btc 63k 10x isolated, long 3 eth 2800'));
	const alone = assessPortfolio(portfolioFrom('cross 4740: long 3 eth 2800'));
	expect(beside.cross?.wallet.amount.toFixed()).toBe('4740');
	expect(beside.lines[1]?.alone).toEqual(alone.lines[0]?.alone);
	expect(beside.books.isolatedMargins.amount.toFixed()).toBe('1260');
});

test('in a common move the nearest ending comes first, and no isolated one depends on another', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 2, max: 50 }), { minLength: 2, maxLength: 6 }), (leverages) => {
			const lines = leverages.map(
				(leverage, index) => `long size:1 symbol:C${index} entry:100 leverage:${leverage} mode:isolated mmr:0.5%`,
			);
			const { endings } = assessPortfolio(portfolioFrom(['balance:1000', ...lines].join('\n')));
			const moves = endings.down.map(({ move }) => move.abs());
			expect(moves.every((move, index) => index === 0 || move.gte(moves[index - 1] ?? 0))).toBe(true);
			// (1 − 1 ÷ leverage) ÷ (1 − 0.005)
			const expected = leverages
				.map((leverage) =>
					d(1)
						.minus(d(1).minus(d(1).div(leverage)).div('0.995'))
						.toFixed(12),
				)
				.sort();
			expect(moves.map((move) => move.toFixed(12)).sort()).toEqual(expected);
		}),
		{ numRuns: 40 },
	);
});
