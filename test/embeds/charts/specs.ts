import fc from 'fast-check';
import type {
	ChartLine,
	ChartMark,
	PayoffSpec,
	PictureSpec,
	Role,
	RulerMark,
	RulerSpec,
	StressSpec,
} from '../../../src/embeds/charts/spec.ts';

const ROLES: readonly Role[] = [
	'entry',
	'mark',
	'stop',
	'target',
	'break-even',
	'isolated',
	'cross',
	'liquidation',
	'bankruptcy',
	'crash',
	'rally',
];
const HOSTILE = [
	'',
	' ',
	'<script>alert(1)</script>&amp;"\'',
	'‮evil‬\u0000\n\t',
	'币安人生USDT ビットコイン 비트코인',
	'مرحبا بالعالم שלום',
	'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G',
	'🚀🔥👨‍👩‍👧‍👦 \ud800',
	'W'.repeat(400),
	'one two three four five six seven eight nine ten '.repeat(9),
];

const text = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom('Entry', '64,000.00', '−30.97 %', 'at most −10,000.00 USDT', '0.00000123000') },
	{ weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);
const price = fc.oneof(
	fc.double({ min: 60_000, max: 70_000, noNaN: true }),
	fc.double({ min: 0.99999, max: 1.00001, noNaN: true }),
	fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
	fc.constantFrom(0.00000123, 64_000, 64_000.01, 1_000_000, 1e9),
);
const common = { title: text, side: fc.constantFrom('long', 'short'), subtitle: text, note: text } as const;
const listed = { role: fc.constantFrom(...ROLES), label: text, text, detail: text } as const;

const rulerMark: fc.Arbitrary<RulerMark> = fc.record({ ...listed, at: price }, { requiredKeys: ['role', 'text'] });
export const rulerSpec: fc.Arbitrary<RulerSpec> = fc.record(
	{ kind: fc.constant('ruler'), unit: text, marks: fc.array(rulerMark, { maxLength: 20 }), ...common },
	{ requiredKeys: ['kind', 'title', 'unit', 'marks'] },
);

const level = fc.oneof(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.constant(0));
const lineOf = (x: fc.Arbitrary<number>): fc.Arbitrary<ChartLine> =>
	fc.record(
		{
			style: fc.constantFrom('isolated', 'cross', 'account'),
			label: text,
			text,
			floor: level,
			points: fc.array(fc.record({ x, y: level }), { minLength: 2, maxLength: 30 }).map((all) => all.sort((a, b) => a.x - b.x)),
		},
		{ requiredKeys: ['style', 'text', 'points'] },
	);
const chartMark = (x: fc.Arbitrary<number>): fc.Arbitrary<ChartMark> =>
	fc.record({ ...listed, x, y: level }, { requiredKeys: ['role', 'text', 'x'] });

const payoffSpec: fc.Arbitrary<PayoffSpec> = fc.record(
	{
		kind: fc.constant('payoff'),
		xLabel: text,
		yLabel: text,
		lines: fc.array(lineOf(price), { minLength: 1, maxLength: 3 }),
		marks: fc.array(chartMark(price), { maxLength: 14 }),
		...common,
	},
	{ requiredKeys: ['kind', 'title', 'xLabel', 'yLabel', 'lines', 'marks'] },
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const stressSpec: fc.Arbitrary<StressSpec> = fc.record(
	{
		kind: fc.constant('stress'),
		yLabel: text,
		lines: fc.array(lineOf(share), { minLength: 1, maxLength: 2 }),
		marks: fc.array(chartMark(share), { maxLength: 60 }),
		...common,
	},
	{ requiredKeys: ['kind', 'title', 'yLabel', 'lines', 'marks'] },
);

/** Any picture that a caller could ask for, and many that none should. */
export const anySpec: fc.Arbitrary<PictureSpec> = fc.oneof(rulerSpec, payoffSpec, stressSpec);

export const RULER: RulerSpec = {
	kind: 'ruler',
	title: '0.5 BTCUSDT at 64,000.00',
	subtitle: 'Binance, isolated 20× beside cross',
	side: 'long',
	unit: 'USDT',
	note: 'Crashes: last price, not mark.',
	marks: [
		{ role: 'entry', at: 64_000, text: '64,000.00' },
		{ role: 'target', at: 70_000, text: '70,000.00', detail: '+9.38 %', label: 'Target 2' },
		{ role: 'stop', at: 62_000, text: '62,000.00', detail: '−3.13 %' },
		{ role: 'isolated', at: 61_123.5, text: '61,123.50', detail: '−4.49 %' },
		{ role: 'bankruptcy', at: 60_800, text: '60,800.00', detail: '−5.00 %' },
		{ role: 'crash', at: 30_336, text: '30,336.00', detail: '−52.60 %', label: 'If COVID came again' },
		{ role: 'cross', text: 'none' },
	],
};

export const PAYOFF: PayoffSpec = {
	kind: 'payoff',
	title: '0.5 BTCUSDT at 64,000.00',
	side: 'long',
	xLabel: 'Price, USDT',
	yLabel: 'Profit or loss, USDT',
	lines: [
		{
			style: 'isolated',
			text: 'at most −1,600.00 USDT',
			floor: -1600,
			points: [
				{ x: 44_000, y: -1600 },
				{ x: 61_123.5, y: -1600 },
				{ x: 61_123.5, y: -1438.25 },
				{ x: 76_000, y: 6000 },
			],
		},
		{
			style: 'cross',
			text: 'at most −10,000.00 USDT',
			points: [
				{ x: 44_000, y: -10_000 },
				{ x: 76_000, y: 6000 },
			],
		},
	],
	marks: [
		{ role: 'entry', x: 64_000, y: 0, text: '64,000.00' },
		{ role: 'isolated', x: 61_123.5, y: -1438.25, text: '61,123.50', detail: '−4.49 %' },
		{ role: 'cross', x: 40_000, text: '40,000.00', detail: '−37.50 %' },
	],
};
