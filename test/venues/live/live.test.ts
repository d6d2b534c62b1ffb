import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLive, type LiveOptions } from '../../../src/venues/live/index.ts';
import type { Live } from '../../../src/venues/live/live.ts';
import type { VenueId } from '../../../src/venues/types.ts';
import { type ExchangeServer, exchangeServer } from './exchange-server.ts';

const START = Date.parse('2026-11-18T12:34:56.000Z');
const LONG = 20_000;
/** What a listing call takes at most on a busy machine, ccxt's loading included. */
const TIMEOUT = { timeout: 60_000 };

let server: ExchangeServer;
let now: number;
let warnings: string[];
let opened: Live[];

beforeEach(async () => {
	server = await exchangeServer();
	now = START;
	warnings = [];
	opened = [];
});
afterEach(async () => {
	await Promise.all(opened.map((live) => live.close()));
	await server.close();
});

function live(options: Partial<LiveOptions> = {}): Live {
	const warn = (fields: object, message: string) => void warnings.push(`${message} ${JSON.stringify(fields)}`);
	const made = createLive({ enabled: true, proxyUrl: server.proxyUrl, now: () => now, timeoutMs: 2_000, warn, ...options });
	opened.push(made);
	return made;
}
const HL = ['hyperliquid', 'BTC'] as const;
const mark = async (figures: Live, patienceMs = LONG) => (await figures.view(...HL, { wants: ['mark'], patienceMs })).mark;

interface Expected {
	readonly venue: VenueId;
	readonly symbol: string;
	readonly mark: string;
	readonly funding: readonly [rate: string, nextAt: string | undefined, hours: string | undefined];
	readonly steps: readonly [tick: string | undefined, step: string | undefined, contractSize: string];
	/** [upTo, rate, amount] of the first tiers. */
	readonly tiers: readonly (readonly [string | null, string, string])[] | 'not-offered';
}
const AT = '2026-11-18T16:00:00.000Z';
const expected: readonly Expected[] = [
	{
		venue: 'binance',
		symbol: 'BTCUSDT',
		mark: '64123.45678901',
		funding: ['-0.000031', AT, '4'],
		steps: ['0.1', '0.001', '1'],
		tiers: 'not-offered',
	},
	{
		venue: 'binance-coin',
		symbol: 'BTCUSD_PERP',
		mark: '64150.1',
		funding: ['0.0001', AT, undefined],
		steps: ['0.1', '0.001', '100'],
		tiers: 'not-offered',
	},
	{
		venue: 'bybit',
		symbol: 'BTCUSDT',
		mark: '64119.55',
		funding: ['0.00005', AT, '4'],
		steps: ['0.1', '0.001', '1'],
		tiers: [
			['250000', '0.003', '0'],
			['2000000', '0.0055', '625'],
		],
	},
	{
		venue: 'okx',
		symbol: 'BTC-USDT-SWAP',
		mark: '64121.3',
		funding: ['0.00027815', AT, '8'],
		steps: ['0.1', '0.01', '0.01'],
		tiers: [
			['900', '0.004', '0'],
			['5000', '0.006', '1.8'],
		],
	},
	{
		venue: 'bitget',
		symbol: 'BTCUSDT',
		mark: '64117.7',
		funding: ['-0.000013', AT, '8'],
		steps: ['0.1', '0.001', '1'],
		tiers: [
			['100000', '0.0033', '0'],
			['900000', '0.005', '170'],
		],
	},
	{
		venue: 'gate',
		symbol: 'BTC_USDT',
		mark: '64115.55',
		funding: ['0.000153', AT, '8'],
		steps: ['0.1', '1', '0.0001'],
		tiers: [
			['20000', '0.004', '0'],
			['60000', '0.005', '20'],
		],
	},
	{
		venue: 'kucoin',
		symbol: 'XBTUSDTM',
		mark: '64114.41',
		funding: ['0.000052', AT, '8'],
		steps: ['0.1', '1', '0.001'],
		tiers: [
			['100000', '0.004', '0'],
			['500000', '0.005', '100'],
		],
	},
	{
		venue: 'mexc',
		symbol: 'BTC_USDT',
		mark: '64112.9',
		funding: ['0.000014', AT, '8'],
		steps: ['0.1', '1', '0.0001'],
		tiers: 'not-offered',
	},
	{
		venue: 'hyperliquid',
		symbol: 'BTC',
		mark: '64111',
		funding: ['0.0000125', '2026-11-18T13:00:00.000Z', '1'],
		steps: ['1', '0.00001', '1'],
		tiers: [
			['150000000', '0.0125', '0'],
			[null, '0.025', '1875000'],
		],
	},
	{
		venue: 'dydx',
		symbol: 'BTC-USD',
		mark: '64108.86',
		funding: ['0.00000625', '2026-11-18T13:00:00.000Z', '1'],
		steps: ['1', '0.0001', '1'],
		tiers: [[null, '0.012', '0']],
	},
	{
		venue: 'bitmex',
		symbol: 'XBTUSD',
		mark: '64107.5',
		funding: ['0.0001', '2026-11-18T20:00:00.000Z', '8'],
		steps: ['0.1', '100', '1'],
		tiers: [
			['200', '0.0035', '0'],
			['350', '0.007', '0.7'],
		],
	},
	{
		venue: 'deribit',
		symbol: 'BTC-PERPETUAL',
		mark: '64106.32',
		funding: ['0.00000714', undefined, '8'],
		steps: ['0.5', '10', '1'],
		tiers: 'not-offered',
	},
];

test.each(expected)('$venue: every figure as the venue writes it', TIMEOUT, async ({ venue, symbol, ...figures }) => {
	const view = await live().view(venue, symbol, { patienceMs: LONG });
	expect(view.mark.kind === 'live' && view.mark.value.markPrice.toFixed()).toBe(figures.mark);
	const { funding, listing, tiers } = view;
	if (funding.kind !== 'live' || listing.kind !== 'live') throw new Error(`missing: ${JSON.stringify(view)} ${warnings.join('\n')}`);
	const { fundingRate, nextFundingAt, intervalHours } = funding.value;
	expect([fundingRate.toFixed(), nextFundingAt && new Date(nextFundingAt).toISOString(), intervalHours?.toFixed()]).toEqual(
		figures.funding,
	);
	expect([listing.value.tick, listing.value.step, listing.value.contractSize]).toEqual(figures.steps);
	if (figures.tiers === 'not-offered') expect(tiers).toEqual({ kind: 'missing', because: 'not-offered' });
	else {
		const rows = tiers.kind === 'live' ? tiers.value.rules.tiers.slice(0, 2) : [];
		expect(rows.map(({ upTo, rate, amount }) => [upTo?.toFixed() ?? null, rate.toFixed(), amount.toFixed()])).toEqual(figures.tiers);
	}
	expect(server.mostAtOnce()).toBe(1);
});

test('a known market’s price is asked for without reading the whole list first', TIMEOUT, async () => {
	await live().view('gate', 'BTC_USDT', { wants: ['mark'], patienceMs: LONG });
	expect(server.asked).toEqual(['https://api.gateio.ws/api/v4/futures/usdt/contracts/BTC_USDT']);
});

test('switched off: nothing is asked and everything is missing', async () => {
	const view = await live({ enabled: false }).view(...HL);
	expect(Object.values(view)).toEqual(Array(4).fill({ kind: 'missing', because: 'off' }));
	expect(server.asked).toEqual([]);
});

test('nothing is asked before the first question, and a fresh figure is not asked for again', async () => {
	const figures = live();
	expect(figures.peek(...HL).mark).toEqual({ kind: 'missing', because: 'unavailable' });
	expect(server.asked).toEqual([]);
	await mark(figures);
	now += 4_000;
	await mark(figures);
	expect(server.asked.length).toBe(1);
	now += 2_000;
	await Promise.all([mark(figures), mark(figures), mark(figures)]);
	expect(server.asked.length).toBe(2);
});

test('a symbol that the venue does not list is named as such, and not asked for again', async () => {
	const figures = live();
	for (let i = 0; i < 3; i += 1) {
		const { mark, listing } = await figures.view('hyperliquid', 'NOPE', { wants: ['mark', 'listing'], patienceMs: LONG });
		expect([mark, listing]).toEqual(Array(2).fill({ kind: 'missing', because: 'not-listed' }));
		now += 2_000;
	}
	expect(server.asked.length).toBeLessThanOrEqual(2);
	expect(warnings).toEqual([]);
});

describe('a venue in trouble', () => {
	test.each([
		{ name: '500', trouble: { kind: 'status', status: 500 } },
		{ name: '404', trouble: { kind: 'status', status: 404 } },
		{ name: '429', trouble: { kind: 'status', status: 429 } },
		{ name: 'half an answer', trouble: { kind: 'half' } },
		{ name: 'a hang-up', trouble: { kind: 'hang-up' } },
		{ name: 'a page of HTML', trouble: { kind: 'body', body: '<html>maintenance</html>' } },
		{ name: 'an empty answer', trouble: { kind: 'body', body: '' } },
		{ name: 'null', trouble: { kind: 'body', body: 'null' } },
		{
			name: 'wrong types',
			trouble: { kind: 'body', body: '[{"universe":[{"name":"BTC","maxLeverage":40}]},[{"markPx":{"a":1},"funding":[]}]]' },
		},
		{
			name: 'a price of 0',
			trouble: { kind: 'body', body: '[{"universe":[{"name":"BTC","maxLeverage":40}]},[{"markPx":"0","funding":"0.1"}]]' },
		},
		{
			name: 'a price that is no number',
			trouble: { kind: 'body', body: '[{"universe":[{"name":"BTC","maxLeverage":40}]},[{"markPx":"NaN"}]]' },
		},
		{ name: 'a list of nothing', trouble: { kind: 'body', body: '[{"universe":[]},[]]' } },
	] as const)('$name: the mark price is missing, never made up', async ({ trouble }) => {
		server.trouble('hyperliquid', trouble);
		const figure = await mark(live());
		expect(figure.kind).toBe('missing');
	});

	test('extra fields, figures as text or number, a context that is null: read all the same', async () => {
		const body =
			'[{"universe":[{"name":"BTC","maxLeverage":"40","szDecimals":"5","new":{}},{"name":"X","maxLeverage":3}],"x":1},[{"markPx":6.4111e4,"funding":1e-5,"y":[]},null],"z"]';
		server.trouble('hyperliquid', { kind: 'body', body: body.replace(',"z"]', ']') });
		const { mark: price, funding } = await live().view(...HL, { wants: ['mark'], patienceMs: LONG });
		expect(price.kind === 'live' && price.value.markPrice.toFixed()).toBe('64111');
		expect(funding.kind === 'live' && funding.value.fundingRate.toFixed()).toBe('0.00001');
	});

	test('a venue that hangs does not hold up the reply', async () => {
		server.trouble('hyperliquid', { kind: 'hang' });
		const started = Date.now();
		const figure = await mark(live(), 200);
		expect(figure).toEqual({ kind: 'missing', because: 'pending' });
		expect(Date.now() - started).toBeLessThan(1_000);
	});

	test('a slow answer is there for the next question', async () => {
		server.trouble('hyperliquid', { kind: 'slow', ms: 300 });
		const figures = live();
		expect((await mark(figures, 20)).kind).toBe('missing');
		expect((await mark(figures)).kind).toBe('live');
		expect(server.asked.length).toBe(1);
	});

	test('a figure that cannot be renewed stays, with its age, marked as stale; after a quarter of an hour it is gone', async () => {
		const figures = live();
		await mark(figures);
		server.trouble('hyperliquid', { kind: 'status', status: 503 });
		now += 70_000;
		expect(await mark(figures)).toMatchObject({ kind: 'live', at: START, ageMs: 70_000, isStale: true });
		now += 15 * 60_000;
		expect(await mark(figures)).toEqual({ kind: 'missing', because: 'unavailable' });
	});

	test('after three failures the venue is left alone for half a minute, then for twice as long; a success clears it', async () => {
		server.trouble('hyperliquid', { kind: 'status', status: 502 });
		const figures = live();
		const askFor = async (times: number) => {
			for (let i = 0; i < times; i += 1) await mark(figures);
			return server.asked.length;
		};
		expect(await askFor(9)).toBe(3);
		now += 31_000;
		expect(await askFor(5)).toBe(4);
		now += 31_000;
		expect(await askFor(5)).toBe(4);
		now += 31_000;
		server.trouble('hyperliquid', undefined);
		expect((await mark(figures)).kind).toBe('live');
	});

	test('429 with Retry-After: not one more request before', async () => {
		server.trouble('hyperliquid', { kind: 'status', status: 429, retryAfter: '120' });
		const figures = live();
		await mark(figures);
		server.trouble('hyperliquid', undefined);
		now += 119_000;
		await mark(figures);
		expect(server.asked.length).toBe(1);
		now += 2_000;
		expect((await mark(figures)).kind).toBe('live');
	});

	test('one venue’s outage leaves the others alone', async () => {
		server.trouble('hyperliquid', { kind: 'hang' });
		const figures = live();
		const [, other] = await Promise.all([mark(figures, 100), figures.view('dydx', 'BTC-USD', { wants: ['mark'], patienceMs: LONG })]);
		expect(other.mark.kind).toBe('live');
	});

	test('a venue that vanishes: kept figures, marked', async () => {
		const figures = live();
		await mark(figures);
		await server.close();
		now += 10_000;
		expect(await mark(figures)).toMatchObject({ kind: 'live', isStale: true });
		server = await exchangeServer();
	});

	test(
		'through ccxt: 5xx, 429, half and nonsense answers are missing, the rest of the venue’s list survives its spare parts',
		TIMEOUT,
		async () => {
			const figures = live();
			server.trouble('premiumIndex', { kind: 'status', status: 429 });
			server.trouble('symbol-price', { kind: 'half' });
			server.trouble('v5/market/tickers', {
				kind: 'body',
				body: '{"retCode":0,"result":{"list":[{"symbol":"BTCUSDT","markPrice":{},"fundingRate":""}]}}',
			});
			server.trouble('category=inverse', { kind: 'status', status: 500 });
			server.trouble('public/mark-price', { kind: 'hang' });
			const ask = (venue: VenueId, symbol: string) => figures.view(venue, symbol, { wants: ['mark', 'listing'], patienceMs: LONG });
			const views = await Promise.all([
				ask('binance', 'BTCUSDT'),
				ask('bitget', 'BTCUSDT'),
				ask('bybit', 'BTCUSDT'),
				ask('okx', 'BTC-USDT-SWAP'),
			]);
			expect(views.map((view) => view.mark.kind)).toEqual(Array(4).fill('missing'));
			expect(views[2]?.listing.kind).toBe('live');
		},
	);
});

describe('kept on disk', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'live-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	test('figures survive a restart, with their true age', async () => {
		const first = live({ folder });
		await first.view(...HL, { patienceMs: LONG });
		await first.close();
		server.trouble('hyperliquid', { kind: 'status', status: 500 });
		now += 120_000;
		const view = await live({ folder }).view(...HL, { patienceMs: LONG });
		expect(view.mark).toMatchObject({ kind: 'live', at: START, ageMs: 120_000, isStale: true });
		expect(view.funding).toMatchObject({ isStale: true });
		expect(view.tiers).toMatchObject({ kind: 'live', isStale: false });
		expect(view.listing).toMatchObject({ kind: 'live', isStale: false });
	});

	test.each(['', 'nonsense', '{"mark BTC":{"at":"x"}}', '[]'])('a damaged file (%j) is as good as none', async (text) => {
		await writeFile(join(folder, 'hyperliquid.json'), text);
		const figures = live({ folder });
		expect((await mark(figures)).kind).toBe('live');
		await figures.close();
		expect(JSON.parse(await readFile(join(folder, 'hyperliquid.json'), 'utf8'))).toHaveProperty('mark BTC');
		expect(await readdir(folder)).toEqual(['hyperliquid.json']);
	});

	test('values that do not fit, and figures from the future, are not shown', async () => {
		const kept = {
			'mark BTC': { at: START + 3_600_000, value: { markPrice: '1' } },
			'funding BTC': { at: START - 1_000, value: { fundingRate: 'lots' } },
		};
		await writeFile(join(folder, 'hyperliquid.json'), JSON.stringify(kept));
		server.trouble('hyperliquid', { kind: 'status', status: 500 });
		const view = await live({ folder }).view(...HL, { wants: ['mark', 'funding'], patienceMs: LONG });
		expect([view.mark.kind, view.funding.kind]).toEqual(['missing', 'missing']);
	});

	test('a folder that cannot be written to costs a warning, nothing else', async () => {
		const figures = live({ folder: '/dev/null/nowhere' });
		expect((await mark(figures)).kind).toBe('live');
		await figures.close();
		expect(warnings.join()).toContain('could not be kept');
	});
});
