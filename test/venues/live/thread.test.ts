import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ccxtThread } from '../../../src/venues/live/ccxt-thread.ts';
import { createLive } from '../../../src/venues/live/index.ts';
import { type ExchangeServer, exchangeServer } from './exchange-server.ts';

const SLOW = { timeout: 60_000 };
let server: ExchangeServer;
beforeEach(async () => {
	server = await exchangeServer();
});
afterEach(() => server.close());

test('an idle thread ends, and the next question starts another', SLOW, async () => {
	const thread = ccxtThread({ proxyUrl: server.proxyUrl, timeoutMs: 4_000, now: Date.now }, 200);
	expect((await thread.sources.okx.quote('BTC-USDT-SWAP')).markPrice).toBe('64121.3');
	await sleep(1_000);
	expect((await thread.sources.okx.quote('BTC-USDT-SWAP')).markPrice).toBe('64121.3');
	// a new thread knows no list of markets yet
	expect(server.asked.filter((address) => address.includes('instruments')).length).toBe(2);
	await thread.close();
});

test('a closed thread leaves nobody waiting', SLOW, async () => {
	server.trouble('okx.com', { kind: 'hang' });
	const thread = ccxtThread({ proxyUrl: server.proxyUrl, timeoutMs: 20_000, now: Date.now });
	const asked = thread.sources.okx.quote('BTC-USDT-SWAP');
	const refused = expect(asked).rejects.toMatchObject({ code: 'unreachable' });
	await sleep(500);
	await thread.close();
	await refused;
});

test('what a venue does not offer is told from what failed', SLOW, async () => {
	const thread = ccxtThread({ proxyUrl: server.proxyUrl, timeoutMs: 4_000, now: Date.now });
	expect(thread.sources.binance.tiers).toBeUndefined();
	await expect(thread.sources.okx.quote('NOPE-USDT-SWAP')).rejects.toMatchObject({ code: 'not-listed' });
	server.trouble('mark-price', { kind: 'status', status: 429, retryAfter: '7' });
	await expect(thread.sources.okx.quote('BTC-USDT-SWAP')).rejects.toMatchObject({ code: 'limited', retryAfterMs: 7_000 });
	server.trouble('mark-price', { kind: 'status', status: 503 });
	await expect(thread.sources.okx.quote('BTC-USDT-SWAP')).rejects.toMatchObject({ code: 'unreachable' });
	server.trouble('mark-price', { kind: 'body', body: '{"code":"0","data":[{"instId":"BTC-USDT-SWAP","markPx":"-5"}]}' });
	expect((await thread.sources.okx.quote('BTC-USDT-SWAP')).markPrice).toBeUndefined();
	await thread.close();
});

test('many questions at once: still one request at a time to each venue', SLOW, async () => {
	server.trouble('://', { kind: 'slow', ms: 30 });
	const live = createLive({ enabled: true, proxyUrl: server.proxyUrl, warn: () => {}, timeoutMs: 4_000 });
	const asked = [
		['bybit', 'BTCUSDT'],
		['bybit', 'BTCPERP'],
		['bitmex', 'XBTUSD'],
		['bitmex', 'ETHUSD'],
		['deribit', 'BTC-PERPETUAL'],
		['hyperliquid', 'BTC'],
		['hyperliquid', 'kPEPE'],
	] as const;
	await Promise.all([...asked, ...asked].map(([venue, symbol]) => live.view(venue, symbol, { patienceMs: 15_000 })));
	expect(server.mostAtOnce()).toBe(1);
	await live.close();
});
