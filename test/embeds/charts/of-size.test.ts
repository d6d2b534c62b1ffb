import { describe, expect, test } from 'vitest';
import { priceOf } from '../../../src/core/quantity.ts';
import { sizeRulerOf } from '../../../src/embeds/charts/of-size.ts';
import { type SizePlan, sizeTermsOf } from '../../../src/scenario/size-plan.ts';
import { sizeResultOf } from '../../../src/scenario/size-result.ts';
import type { Trade } from '../../../src/scenario/trade.ts';
import { d } from '../../scenario/trades.ts';

const TRADE: Trade = { side: 'long', base: 'BTC', entry: d(64_000), stop: d(62_000), balance: { amount: d(1_000) } };
const rulerOf = (trade: Partial<Trade> = {}, plan: Partial<SizePlan> = {}) =>
	sizeRulerOf(sizeResultOf(sizeTermsOf({ riskRate: d('0.02'), ...plan, trade: { ...TRADE, ...trade } })));

describe('sizeRulerOf', () => {
	// Highest leverage 25×: 62,000 · 0.995 = 61,690 is behind the stop; liquidation at 25×: see test/commands/size.test.ts.
	test('has entry, stop, the liquidation at the highest leverage and targets, with their distance from the entry', () => {
		const spec = rulerOf({ targets: [d(70_000)] });
		expect(spec?.marks.map(({ role, text, detail }) => [role, text, detail])).toEqual([
			['isolated', '61,686.75', '−3.61 %'],
			['entry', '64,000.00', undefined],
			['stop', '62,000.00', '−3.12 %'],
			['target', '70,000.00', '+9.38 %'],
		]);
		expect(spec).toMatchObject({ title: '0.01 BTC at 64,000.00', side: 'long', unit: 'USDT', subtitle: 'Binance USDⓈ-M, 25×, isolated' });
		expect(spec?.note).toBe('Lost at the stop: 20.00 USDT. Percent: from the entry.');
	});

	test('a leverage that is liquidated before the stop can work is not told a loss at the stop', () => {
		const spec = rulerOf({ leverage: d(50) });
		expect(spec?.marks[0]).toMatchObject({ role: 'isolated', text: '62,971.89' });
		expect(spec?.note).toBe('Liquidated before the stop can work. Percent: from the entry.');
	});

	test('a short’s liquidation is rounded down, toward its harm, and lies above its stop', () => {
		const [liquidation, , stop] = rulerOf({ side: 'short', stop: d(66_000) })?.marks ?? [];
		const at = liquidation?.at ?? Number.NaN;
		expect(at).toBeGreaterThan(stop?.at ?? Number.NaN);
		expect(Number(liquidation?.text.replace(',', ''))).toBeLessThanOrEqual(at);
	});

	test('a stop that slips is marked where it fills too; entries in steps by their average', () => {
		const slipped = rulerOf({}, { slippage: d('0.002') });
		expect(slipped?.marks[3]).toMatchObject({ role: 'stop', label: 'Stop fills at', text: '61,876.00' });
		const { entry: _, ...noEntry } = TRADE;
		const plan = {
			entries: [
				{ part: d('0.3'), price: priceOf(d(64_000)) },
				{ part: d('0.7'), price: priceOf(d(63_000)) },
			],
			riskRate: d('0.02'),
			trade: noEntry,
		};
		expect(sizeRulerOf(sizeResultOf(sizeTermsOf(plan)))?.marks[1]).toMatchObject({ role: 'entry', label: 'Average entry' });
	});

	test('without an entry there are no prices, and no ruler', () => {
		const { entry: _, stop: __, ...distance } = TRADE;
		const plan = { riskRate: d('0.02'), trade: { ...distance, stopDistance: d('0.04') } };
		expect(sizeRulerOf(sizeResultOf(sizeTermsOf(plan)))).toBeUndefined();
	});
});
