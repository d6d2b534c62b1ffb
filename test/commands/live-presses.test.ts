import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerInteraction, answerText } from '../../src/commands/answer.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { createLive } from '../../src/venues/live/index.ts';
import type { Live } from '../../src/venues/live/live.ts';
import { type ExchangeServer, exchangeServer } from '../venues/live/exchange-server.ts';
import { buttonId, selectOf } from './controls.ts';
import { ALICE, pick, press, slash } from './interactions.ts';
import { fieldsOf } from './run.ts';
import { testServices } from './services.ts';

let server: ExchangeServer;
let live: Live;
beforeEach(async () => {
	server = await exchangeServer();
	live = createLive({ enabled: true, proxyUrl: server.proxyUrl, warn: () => {}, timeoutMs: 10_000 });
});
afterEach(async () => {
	await live.close();
	await server.close();
});

/** What stands in the end: what came late is edited in. */
async function whole(response: Response | Promise<Response>): Promise<Reply> {
	const now = await response;
	if (!('reply' in now)) throw new Error(now.kind);
	return (await now.later) ?? now.reply;
}

const typed = (name: string, given: Readonly<Record<string, string>>, from: Live = live): Promise<Reply> =>
	whole(answerInteraction(slash(name, given), testServices({ live: from })).response);
const pressed = (reply: Reply, label: string): Promise<Reply> =>
	whole(answerInteraction(press(buttonId(reply, label)), testServices({ live })).response);
const told = ({ embeds = [] }: Reply) => `${embeds[0]?.description}\n${Object.values(fieldsOf(embeds[0] ?? {})).join('\n')}`;
/** From the id of Show the work, long after: no venue answers any more. */
async function madeAgain(reply: Reply): Promise<Reply> {
	const id = /`(\d+\.\d+\.\d+;[^`]+)`/.exec(told(await pressed(reply, 'Show the work')))?.[1] ?? '';
	return typed('margin', { id }, testServices().live);
}

test.each([
	['margin', { side: 'long', size: '1000 usdt', leverage: '10', symbol: 'btc', venue: 'dydx' }, '64,108.86'],
	[
		'compare',
		{ side: 'long', size: '1000 usdt', leverage: '10', symbol: 'btc', balance: '500', venues: 'dydx, hyperliquid' },
		'64,123.4567',
	],
])('a price that was looked up for /%s stays the same, whatever is pressed and whenever it is made again', async (name, given, price) => {
	await live.view('binance', 'BTCUSDT', { wants: ['mark'], patienceMs: 20_000 });
	const card = await typed(name, given);
	expect(told(card)).toContain(price);
	server.trouble('binance', { kind: 'status', status: 503 });
	server.trouble('dydx', { kind: 'status', status: 503 });
	expect(told(await pressed(card, '2× size'))).toContain(price);
	expect(told(await madeAgain(card))).toContain(price);
});

test('a rate that was looked up stays with its venue: on another one it is that one’s', async () => {
	const given = { side: 'long', size: '15000 usdt', leverage: '20', symbol: 'btc', venue: 'hyperliquid' };
	const card = await typed('funding', given);
	expect(told(await pressed(card, '2× size'))).toContain('+0.00125 % every 1 h');
	const select = selectOf(card, 'The same on another venue');
	const other = await whole(answerInteraction(pick(select?.custom_id ?? '', ['bybit']), testServices({ live })).response);
	expect(told(other)).toContain('funding rate: +0.005 % per 4 h (no rate was given: what Bybit shows');
});

test('a size in a sentence has the venue’s price, as its buttons have', async () => {
	const asker = { userId: ALICE, channelId: '1', locale: 'en-US' };
	const text = 'risk 2% of 1000 usdt, long btc, stop 3%, on hyperliquid';
	const { reply } = await answerText({ text, context: [], addressed: true }, asker, testServices({ live }));
	const card: Reply = reply ?? {};
	expect(told(card)).toContain('64,111');
	expect(told(await pressed(card, '½ risk'))).toContain('64,111');
});
