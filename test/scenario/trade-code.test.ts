import fc from 'fast-check';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { ENGINE_VERSION } from '../../src/core/version.ts';
import { resultIdOf, tradeOfResultId } from '../../src/scenario/result-id.ts';
import type { Trade } from '../../src/scenario/trade.ts';
import { decodeTrade, encodeTrade } from '../../src/scenario/trade-code.ts';
import { VENUE_IDS } from '../../src/venues/types.ts';
import { d } from './trades.ts';

const figure = fc
	.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
	.map(([digits, places]) => d(digits.toString()).div(d(10).pow(places)));
const asset = fc.constantFrom('USDT', 'USD', 'BTC', '1000PEPE');
const amount = fc.record({ amount: figure, asset }, { requiredKeys: ['amount'] });
const anyTrade = fc.record(
	{
		side: fc.constantFrom('long' as const, 'short' as const),
		base: asset,
		quote: asset,
		venue: fc.constantFrom(...VENUE_IDS),
		contract: fc.constantFrom('linear' as const, 'inverse' as const),
		size: fc.record(
			{ amount: figure, asset, unit: fc.constantFrom('base' as const, 'quote' as const, 'margin' as const, 'contracts' as const) },
			{ requiredKeys: ['amount'] },
		),
		margin: amount,
		entry: figure,
		mark: figure,
		leverage: figure,
		mode: fc.constantFrom('isolated' as const, 'cross' as const),
		balance: amount,
		extraMargin: amount,
		stop: figure,
		stopDistance: figure,
		targets: fc.array(figure, { minLength: 1, maxLength: 4 }),
		feeRate: figure,
		maintenanceRate: figure,
		opened: fc.constant('2025-10-31'),
	},
	{ requiredKeys: ['side'] },
) as fc.Arbitrary<Trade>;

const plain = (trade: Trade | undefined) => JSON.parse(JSON.stringify(trade));

test('every field of a trade comes back exactly', () => {
	fc.assert(fc.property(anyTrade, (trade) => void expect(plain(decodeTrade(encodeTrade(trade)))).toEqual(plain(trade))));
});

test('a result id makes the same trade again, and says which engine made it', () => {
	fc.assert(
		fc.property(anyTrade, (trade) => {
			fc.pre(resultIdOf(trade).length <= 600);
			const remade = tradeOfResultId(` \`${resultIdOf(trade)}\` `);
			expect([plain(remade.trade), remade.version]).toEqual([plain(trade), ENGINE_VERSION]);
		}),
	);
});

test('an id with one character changed, lost or doubled is refused, never read as another trade', () => {
	fc.assert(
		fc.property(anyTrade, fc.nat(), fc.constantFrom('0', '7', 'x', ';', ''), (trade, at, instead) => {
			const id = resultIdOf(trade);
			const place = at % id.length;
			const broken = id.slice(0, place) + instead + id.slice(place + 1);
			fc.pre(broken !== id && id.length <= 600);
			expect(() => tradeOfResultId(broken)).toThrow(expect.objectContaining({ code: 'bad-result-id' }));
		}),
	);
});

test.each(['', 'hello', 'q', 'zNaN', 'z1e9', 's?', 'vmtgox', 'e'.repeat(5000), 'z1;z'])('“%s” is no trade', (code) => {
	expect(decodeTrade(code)).toBeUndefined();
});

test('the engine’s version is the package’s', () => {
	expect(ENGINE_VERSION).toBe(packageJson.version);
});
