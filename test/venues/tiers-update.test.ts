import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesOf } from '../../scripts/tiers/diff.ts';
import { readTables, writeTables } from '../../scripts/tiers/file.ts';
import { TIER_FILE, type WrittenTable } from '../../src/venues/tier-file.ts';
import { VENUE_IDS } from '../../src/venues/types.ts';
import { type ExchangeServer, exchangeServer } from './live/exchange-server.ts';

const run = promisify(execFile);
const SHIPPED = 'src/venues/tiers';

const table = (tiers: WrittenTable['tiers'], rest: Partial<WrittenTable> = {}): WrittenTable => ({
	symbol: 'BTCUSDT',
	base: 'BTC',
	quote: 'USDT',
	contractSize: '1',
	asOf: '2026-01-01',
	source: 'somewhere',
	tiers,
	...rest,
});

describe('what changed, in words', () => {
	const before = table([
		{ upTo: '1000', rate: '0.005', maxLeverage: '100' },
		{ upTo: null, rate: '0.01' },
	]);
	test.each([
		['nothing', before.tiers, {}, []],
		['a rate', [{ upTo: '1000', rate: '0.0033', maxLeverage: '100' }, before.tiers[1]], {}, ['tier 1: 0.5 % → 0.33 %']],
		['a bound', [{ upTo: '900', rate: '0.005', maxLeverage: '100' }, before.tiers[1]], {}, ['tier 1: up to 1000 → up to 900']],
		['a leverage', [{ upTo: '1000', rate: '0.005', maxLeverage: '50' }, before.tiers[1]], {}, ['tier 1: 100× → 50×']],
		['one less', [before.tiers[0]], {}, ['tier 2: 1 % up to no bound → gone']],
		[
			'one more',
			[before.tiers[0], { upTo: '2000', rate: '0.01' }, { upTo: null, rate: '0.02' }],
			{},
			['tier 2: up to no bound → up to 2000', 'tier 3: new, 2 % up to no bound, not given'],
		],
		['no longer partial', before.tiers, { caveat: 'partial' }, ['caveat: none → partial']],
	])('%s', (_, tiers, rest, changes) => {
		expect(changesOf(before, table(tiers as WrittenTable['tiers'], rest as Partial<WrittenTable>))).toEqual(changes);
	});

	test('a rate that follows from the leverage is compared as the rate that it is', () => {
		expect(changesOf(table([{ upTo: null, rate: '0.0125', maxLeverage: '40' }]), table([{ upTo: null, maxLeverage: '40' }]))).toEqual([]);
	});
});

test('written files read back, and are formatted as the linter wants them', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'tiers-'));
	for (const venue of VENUE_IDS) {
		const tables = await readTables(SHIPPED, venue);
		if (tables.length === 0) continue;
		await writeTables(folder, venue, tables);
		expect(await readFile(join(folder, `${venue}.json`), 'utf8')).toBe(await readFile(join(SHIPPED, `${venue}.json`), 'utf8'));
	}
	await rm(folder, { recursive: true });
});

describe('npm run tiers:update', () => {
	let server: ExchangeServer;
	let folder: string;
	let printed: string;
	const update = async (...venues: string[]) => {
		const env = { ...process.env, LIVE_PROXY_URL: server.proxyUrl, TIERS_FOLDER: folder };
		return run(process.execPath, ['scripts/tiers-update.ts', ...venues], { env, timeout: 60_000 }).catch(
			(error) => error as { stdout: string; code: number },
		);
	};
	const tablesOf = async (venue: string) => TIER_FILE.parse(JSON.parse(await readFile(join(folder, `${venue}.json`), 'utf8'))).tables;

	beforeAll(async () => {
		server = await exchangeServer();
		folder = await mkdtemp(join(tmpdir(), 'tiers-'));
		for (const name of await readdir(SHIPPED)) await copyFile(join(SHIPPED, name), join(folder, name));
		printed = (await update('binance', 'bybit', 'okx', 'kucoin', 'hyperliquid', 'dydx', 'mexc')).stdout;
	}, 60_000);
	afterAll(async () => {
		await server.close();
		await rm(folder, { recursive: true });
	});

	test('prints what changed, and what did not come', () => {
		expect(printed).toContain('bybit BTCUSDT tier 1: 0.33 % → 0.3 %\n');
		expect(printed).toContain('bybit BTCUSDT caveat: partial → none\n');
		expect(printed).toMatch(/bybit BTCPERP: kept as of 2025-12-29 \(.+\)\n/);
		expect(printed).toContain('kucoin XBTUSDTM new, 2 tiers, 0.4 % up to 100000\n');
		expect(printed).toContain('binance: needs BINANCE_API_KEY and BINANCE_API_SECRET\n');
		expect(printed).toContain('mexc: publishes no tiers\n');
		expect(printed).toContain('hyperliquid ETH: kept, but no longer listed\n');
	});

	test('writes what came, with its date; keeps what did not', async () => {
		const [usdt, perp] = await tablesOf('bybit');
		expect(usdt).toMatchObject({ asOf: new Date().toISOString().slice(0, 10), source: 'bybit, public API' });
		expect(usdt).not.toHaveProperty('caveat');
		expect(perp).toMatchObject({ symbol: 'BTCPERP', asOf: '2025-12-29', aliases: ['BTC-PERP:USDC', 'BTC-PERP'] });
		expect((await tablesOf('kucoin'))[0]).toMatchObject({ symbol: 'XBTUSDTM', base: 'BTC', contractSize: '0.001' });
		expect((await tablesOf('okx'))[0]).toMatchObject({ contractSize: '0.01' });
	});

	test('a second run changes nothing', async () => {
		const before = await readFile(join(folder, 'bybit.json'), 'utf8');
		const { stdout } = await update('bybit');
		expect(stdout).not.toContain('→');
		expect(await readFile(join(folder, 'bybit.json'), 'utf8')).toBe(before);
	});

	test('a venue that does not answer: its file stays, and the exit status says so', async () => {
		server.trouble('dydx', { kind: 'status', status: 500 });
		const before = await readFile(join(folder, 'dydx.json'), 'utf8');
		const result = await update('dydx');
		expect(result).toMatchObject({ code: 1 });
		expect(result.stdout).toContain('dydx: nothing changed');
		expect(await readFile(join(folder, 'dydx.json'), 'utf8')).toBe(before);
	});
});
