import fc from 'fast-check';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { priceOf } from '../../src/core/quantity.ts';
import { ENGINE_VERSION } from '../../src/core/version.ts';
import type { Card, Plan } from '../../src/scenario/plan.ts';
import { CARDS } from '../../src/scenario/plan.ts';
import { decodePlan, encodePlan } from '../../src/scenario/plan-code.ts';
import { cardOfResultId, LONGEST_ID, resultIdOf } from '../../src/scenario/result-id.ts';
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
		maintenanceAmount: amount,
		beside: amount,
		steps: fc.array(figure, { minLength: 1, maxLength: 4 }),
		opened: fc.constant('2025-10-31'),
	},
	{ requiredKeys: ['side'] },
) as fc.Arbitrary<Trade>;

const plain = (value: object | undefined) => JSON.parse(JSON.stringify(value));

test('every field of a trade comes back exactly', () => {
	fc.assert(fc.property(anyTrade, (trade) => void expect(plain(decodeTrade(encodeTrade(trade)))).toEqual(plain(trade))));
});

const rungs = fc
	.array(fc.tuple(figure, fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 4 })
	.map((steps) => steps.map(([price, percent]) => ({ price: priceOf(price), part: d(percent).div(100) })));
const equalRungs = fc
	.array(figure, { minLength: 1, maxLength: 7 })
	.map((prices) => prices.map((price) => ({ price: priceOf(price), part: d(1).div(prices.length) })));
const anyPlan = fc.record(
	{
		trade: anyTrade,
		riskRate: figure,
		riskAmount: amount,
		entries: fc.oneof(rungs, equalRungs),
		slippage: figure,
		cushion: figure,
		step: figure,
		minimum: figure,
		rate: figure.map((value) => (value.isZero() ? value : value.neg())),
		intervalHours: figure,
		hours: figure,
		exits: fc.oneof(rungs, equalRungs),
		fundingPaid: amount,
		targetRoe: figure,
		winRate: figure,
		venues: fc.uniqueArray(fc.constantFrom(...VENUE_IDS), { minLength: 1 }),
	},
	{ requiredKeys: ['trade'] },
) as fc.Arbitrary<Plan>;
const anyCard: fc.Arbitrary<Card> = fc.record({ name: fc.constantFrom(...CARDS), plan: anyPlan });

test('every field of a plan comes back exactly, a third of it too', () => {
	fc.assert(fc.property(anyPlan, (plan) => void expect(plain(decodePlan(encodePlan(plan)))).toEqual(plain(plan))));
});

test('a result id makes the same card again, and says which engine made it', () => {
	fc.assert(
		fc.property(anyCard, (card) => {
			const id = resultIdOf(card);
			fc.pre(id !== undefined);
			const remade = cardOfResultId(` \`${id}\` `);
			expect([plain(remade.card), remade.version]).toEqual([plain(card), ENGINE_VERSION]);
		}),
	);
});

test('an id that no option would take is not given out', () => {
	fc.assert(fc.property(anyCard, (card) => void expect(resultIdOf(card)?.length ?? 0).toBeLessThanOrEqual(LONGEST_ID)));
});

test('an id of the first version is read as the card of /margin', () => {
	const { card } = cardOfResultId('0.1.0;sl;bBTC;z0.5:BTC;e64000;l20;mi;w2000:USDT;nm2b');
	expect([card.name, plain(card.plan.trade)]).toMatchObject(['margin', { side: 'long', base: 'BTC', entry: '64000', leverage: '20' }]);
});

test('an id with one character changed, lost or doubled is refused, never read as another card', () => {
	fc.assert(
		fc.property(anyCard, fc.nat(), fc.constantFrom('0', '7', 'x', ';', ''), (card, at, instead) => {
			const id = resultIdOf(card) ?? '';
			fc.pre(id !== '');
			const place = at % id.length;
			const broken = id.slice(0, place) + instead + id.slice(place + 1);
			fc.pre(broken !== id);
			expect(() => cardOfResultId(broken)).toThrow(expect.objectContaining({ code: 'bad-result-id' }));
		}),
	);
});

test.each(['', 'hello', 'q', 'zNaN', 'z1e9', 's?', 'vmtgox', 'e'.repeat(5000), 'z1;z'])('“%s” is no trade', (code) => {
	expect(decodeTrade(code)).toBeUndefined();
});

test('the engine’s version is the package’s', () => {
	expect(ENGINE_VERSION).toBe(packageJson.version);
});
