import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExchangeServer, exchangeServer } from './exchange-server.ts';

const run = promisify(execFile);
/** Says in which thread ccxt is loaded; threads inherit it. */
const SPY = `data:text/javascript,${encodeURIComponent(`
	import { registerHooks } from 'node:module';
	import { writeSync } from 'node:fs';
	import { isMainThread } from 'node:worker_threads';
	registerHooks({ load(url, context, next) {
		if (url.endsWith('/ccxt/js/ccxt.js')) writeSync(1, 'ccxt in ' + (isMainThread ? 'main' : 'thread') + '\\n');
		return next(url, context);
	} });
`)}`;

let server: ExchangeServer;
beforeAll(async () => {
	server = await exchangeServer();
});
afterAll(() => server.close());

/** Output and memory in MB of a process that asks for one mark price. */
async function ask(enabled: 'on' | 'off', venue: string, symbol: string) {
	const asker = ['test/venues/live/ask-once.ts', server.proxyUrl, enabled, venue, symbol];
	const { stdout } = await run(process.execPath, ['--import', SPY, ...asker], { timeout: 60_000 });
	return { stdout, megabytes: Number(stdout.trim().split(' ').at(-1)) };
}

test('one file imports ccxt', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
	const importers = files.filter((file) => /(from|import\() ?'ccxt/.test(readFileSync(join('src', file), 'utf8')));
	expect(importers).toEqual([join('venues', 'live', 'ccxt.ts')]);
});

test('ccxt is not loaded by who does not use it, and then only in a thread of its own', { timeout: 120_000 }, async () => {
	const off = await ask('off', 'binance', 'BTCUSDT');
	const direct = await ask('on', 'hyperliquid', 'BTC');
	const throughCcxt = await ask('on', 'binance', 'BTCUSDT');
	expect(off.stdout).toMatch(/^12 missing \d+\n$/);
	expect(direct.stdout).toMatch(/^12 live \d+\n$/);
	expect(throughCcxt.stdout).toMatch(/^ccxt in thread\n12 live \d+\n$/);
	expect(throughCcxt.megabytes - off.megabytes).toBeGreaterThan(30);
	expect(direct.megabytes - off.megabytes).toBeLessThan(60);
});
