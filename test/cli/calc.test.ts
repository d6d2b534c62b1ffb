import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';

const calc = (...lines: (string | object)[]) => {
	const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
	const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/calc.ts'], { input, encoding: 'utf8', maxBuffer: 1e9 });
	return {
		status,
		stderr,
		output:
			stdout.trim() === ''
				? []
				: stdout
						.trim()
						.split('\n')
						.map((line) => JSON.parse(line)),
	};
};

const RULES = {
	maintenanceBasis: 'mark',
	triggerFeeRate: '0',
	tiering: 'marginal',
	tiers: [
		{ upTo: '300000', rate: '0.004', amount: '0' },
		{ upTo: null, rate: '0.005', amount: '300' },
	],
};
const POSITION = {
	symbol: 'BTCUSDT',
	kind: 'linear',
	side: 'long',
	size: '0.5',
	entryPrice: '64000',
	markPrice: '63500',
	leverage: '10',
	rules: RULES,
};
const ACCOUNT = { id: 'a1', mode: 'cross', walletBalance: '10000', settle: 'USDT', positions: [POSITION] };
const withPosition = (more: object) => ({ ...ACCOUNT, positions: [{ ...POSITION, ...more }] });

test("the contract's example gives the contract's answer, unrounded", () => {
	const { output, status, stderr } = calc(ACCOUNT);
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(output).toEqual([
		{
			id: 'a1',
			positions: [
				{
					symbol: 'BTCUSDT',
					side: 'long',
					mode: 'cross',
					notional: '31750',
					initialMargin: '3200',
					maintenanceMargin: '127',
					unrealizedPnl: '-250',
					roe: '-0.078125',
					bankruptcyPrice: '44000',
					liquidation: { kind: 'at-price', below: '44176.70682730923694779116465863453815261', above: null },
				},
			],
			account: {
				equity: '9750',
				maintenanceMargin: '127',
				marginRatio: '0.01302564102564102564102564102564102564103',
				effectiveLeverage: '3.256410256410256410256410256410256410256',
				shock: { down: '-0.3043038294911931189324226038010308952345', up: null },
			},
		},
	]);
});

test('a JSON number is read from its digits, not through a double', () => {
	const line = JSON.stringify(ACCOUNT).replace('"10000"', '10000.000000000000000000001');
	expect(calc(line).output[0]?.account.equity).toBe('9750.000000000000000000001');
});

test('figures never come out in exponent form', () => {
	const { output } = calc(withPosition({ size: '1e9', entryPrice: '0.00000123', markPrice: '1.2e-6', leverage: 5 }));
	expect(JSON.stringify(output)).not.toMatch(/\d[eE][+-]?\d/);
	expect(output[0]?.positions[0]?.notional).toBe('1200');
});

test('a bad line answers in its place, the rest goes on, and the exit status is 1', () => {
	const { output, status } = calc(ACCOUNT, '{"id": ', { ...ACCOUNT, id: 'a3' }, '', { ...ACCOUNT, id: 5 });
	expect(status).toBe(1);
	expect(output.map(({ id, line, error }) => id ?? [line, error.code])).toEqual(['a1', [2, 'bad-json'], 'a3', 5]);
});

test('a line ends at a line feed only; a byte order mark and carriage returns are nothing', () => {
	const { output, status } = calc(`\uFEFF${JSON.stringify({ ...ACCOUNT, id: 'a\u2028b' }).replace('\\u2028', '\u2028')}\r`, ACCOUNT);
	expect([status, ...output.map(({ id }) => id)]).toEqual([0, 'a\u2028b', 'a1']);
});

describe('what is missing, contradicts or is no number is named', () => {
	test.each([
		['no wallet behind a cross position', { ...ACCOUNT, walletBalance: undefined }, 'walletBalance'],
		['no mode', { ...ACCOUNT, mode: undefined }, 'positions[0].mode'],
		['isolated without margin or leverage', withPosition({ mode: 'isolated', leverage: null }), 'positions[0].isolatedMargin'],
		['venue and rules', withPosition({ venue: 'binance' }), 'positions[0]'],
		['neither', withPosition({ rules: undefined }), 'positions[0]'],
		['size 0', withPosition({ size: '0' }), 'positions[0].size'],
		['a negative entry', withPosition({ entryPrice: '-1' }), 'positions[0].entryPrice'],
		['NaN', withPosition({ size: 'NaN' }), 'positions[0].size'],
		['∞', withPosition({ size: '∞' }), 'positions[0].size'],
		['1e999999', withPosition({ size: '1e999999' }), 'positions[0].size'],
		['200,000 digits', withPosition({ size: '9'.repeat(200_000) }), 'positions[0].size'],
		['tiers out of order', withPosition({ rules: { ...RULES, tiers: [...RULES.tiers].reverse() } }), 'positions[0].rules.tiers'],
		['no tiers', withPosition({ rules: { ...RULES, tiers: [] } }), 'positions[0].rules.tiers'],
		['a rate over 1', withPosition({ rules: { ...RULES, tiers: [{ upTo: null, rate: '5' }] } }), 'positions[0].rules.tiers[0].rate'],
		['a side of its own', withPosition({ side: '@everyone' }), 'positions[0].side'],
		['no object', 'null', 'line'],
	])('%s', (_name, line, field) => {
		const { output, status } = calc(line);
		expect(status).toBe(1);
		expect(output[0]?.error?.code).toBe('bad-input');
		expect(output[0]?.error?.message.split(' ')[0]).toBe(field);
	});

	test.each([
		['two marks of one symbol', { ...ACCOUNT, positions: [POSITION, { ...POSITION, side: 'short', markPrice: '63501' }] }, 'two-marks'],
		['a symbol without a table', withPosition({ rules: undefined, venue: 'kucoin' }), 'no-tiers'],
		['a position past the end of a partial table', withPosition({ rules: undefined, venue: 'bybit', size: '40' }), 'beyond-table'],
		['a venue that is none', withPosition({ rules: undefined, venue: 'mtgox' }), 'no-tiers'],
		[
			'inverse positions in another coin than the wallet',
			{ ...withPosition({ kind: 'inverse', symbol: 'ETHUSD' }), settle: 'BTC' },
			'two-coins',
		],
		[
			'inverse positions in two coins',
			{ ...ACCOUNT, settle: 'BTC', positions: ['BTCUSD_PERP', 'ETHUSD_PERP'].map((symbol) => ({ ...POSITION, kind: 'inverse', symbol })) },
			'two-coins',
		],
	])('%s', (_name, line, code) => {
		expect(calc(line).output[0]?.error?.code).toBe(code);
	});
});

test('isolated beside cross: own margin plus what was added, and only the cross one in the account', () => {
	const isolated = {
		...POSITION,
		symbol: 'ETHUSDT',
		mode: 'isolated',
		entryPrice: '2000',
		markPrice: '2000',
		size: '1',
		extraMargin: '100',
	};
	const [result] = calc({ ...ACCOUNT, positions: [isolated, POSITION] }).output;
	expect(result.positions[0].bankruptcyPrice).toBe('1700');
	expect(result.account.equity).toBe('9750');
	expect(calc({ ...ACCOUNT, mode: 'isolated', walletBalance: undefined }).output[0].account).toBeNull();
});

test('inverse alone settles in its coin; beside a linear one it is valued in the quote at its own mark', () => {
	const inverse = {
		...POSITION,
		kind: 'inverse',
		symbol: 'BTCUSD_PERP',
		side: 'long',
		size: '100',
		contractSize: '100',
		entryPrice: '50000',
		markPrice: '40000',
		rules: { ...RULES, tiers: [{ upTo: null, rate: '0.005' }] },
	};
	const [alone] = calc({ ...ACCOUNT, settle: 'BTC', walletBalance: '1', positions: [inverse] }).output;
	expect([alone.positions[0].notional, alone.positions[0].unrealizedPnl, alone.account.equity]).toEqual(['0.25', '-0.05', '0.95']);
	const [beside] = calc({ ...ACCOUNT, positions: [inverse, POSITION] }).output;
	expect([beside.positions[0].notional, beside.positions[0].unrealizedPnl, beside.account.equity]).toEqual(['10000', '-2000', '7750']);
});

test('OKX tiers count its own contracts, whatever contract size the figures are written in', () => {
	const okx = { ...POSITION, symbol: 'BTC-USDT-SWAP', rules: undefined, venue: 'okx', markPrice: undefined };
	const sizes = [
		{ size: '12', contractSize: '1' },
		{ size: '1200', contractSize: '0.01' },
	];
	const [coins, contracts] = sizes.map(
		(size) => calc({ ...ACCOUNT, walletBalance: '1000000', positions: [{ ...okx, ...size }] }).output[0],
	);
	expect(coins.positions[0].maintenanceMargin).toBe('3840');
	expect(contracts.positions).toEqual(coins.positions);
});

test('lines are answered as they come: a pipe that stays open gets its answer at once', async () => {
	const child = spawn(process.execPath, ['src/cli/calc.ts'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const answers = createInterface({ input: child.stdout });
	child.stdin.write(`${JSON.stringify(ACCOUNT)}\n`);
	const [line] = await once(answers, 'line');
	expect(JSON.parse(line).id).toBe('a1');
	child.stdin.end();
	const [status] = await once(child, 'close');
	expect(status).toBe(0);
});
