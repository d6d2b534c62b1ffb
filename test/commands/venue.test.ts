import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerInteraction, answerText } from '../../src/commands/answer.ts';
import { suggestionsFor } from '../../src/commands/autocomplete.ts';
import { venuesFrom } from '../../src/commands/venue-list.ts';
import { createLive } from '../../src/venues/live/index.ts';
import { type Live, offline } from '../../src/venues/live/live.ts';
import { VENUE_IDS } from '../../src/venues/types.ts';
import { type ExchangeServer, exchangeServer } from '../venues/live/exchange-server.ts';
import { slash } from './interactions.ts';
import { testServices } from './services.ts';

const asker = { userId: '1', channelId: '2', locale: 'en-US' };
const say = async (text: string, live: Live = offline) => {
	const services = testServices({ live });
	const { reply: first, later } = await answerText({ text, context: [], addressed: true }, asker, services);
	const reply = (await later) ?? first;
	expect(services.lines.filter(({ level }) => level === 'error')).toEqual([]);
	const embed = reply?.embeds?.[0];
	const fields = Object.fromEntries((embed?.fields ?? []).map(({ name, value }) => [name, value]));
	return { title: embed?.title ?? '', description: embed?.description ?? '', names: embed?.fields?.map(({ name }) => name) ?? [], fields };
};

describe('/venue', () => {
	test.each(VENUE_IDS)('%s: rules in words, each confirmed or not', async (id) => {
		const { title, description, names } = await say(`/venue venue:${id}`);
		expect(title).toContain('its margin rules');
		expect(description).toMatch(/^Maintenance margin counts on the value at/);
		expect(names).toEqual(expect.arrayContaining(['Isolated or cross', 'Liquidation', 'Funding', 'Read in']));
	});

	test('what is not confirmed says so, what is does not', async () => {
		expect((await say('/venue venue:deribit')).description.match(/not confirmed/g)?.length).toBe(1);
		expect((await say('/venue venue:binance')).description).not.toContain('not confirmed');
	});

	test('with a symbol: its tiers, as of when, from where, and what they are worth', async () => {
		const { fields } = await say('/venue venue:gate symbol:BTC');
		const table = fields['Risk table of BTC\\_USDT as of 2025-09-30'] ?? '';
		expect(table).toContain('to 20,000          0.4 %    125×');
		expect(table).toContain('to 5,000,000       50 %     1.05×');
		expect(table).toContain('an example from the venue’s help page, not its live table');
	});

	test('tiers by contracts say what a contract is; a long table says how much is left', async () => {
		const { fields } = await say('/venue venue:okx symbol:btcusdt');
		const table = fields['Risk table of BTC\\-USDT\\-SWAP as of 2026-05-28'] ?? '';
		expect(table).toContain('contracts of 0.01 BTC');
		expect(table).toContain('… 74 more, the last at 41.25 %');
	});

	test('a symbol without a table: none is guessed', async () => {
		expect((await say('/venue venue:mexc symbol:BTC')).fields['Risk table of BTC']).toContain('none is guessed');
	});
});

describe('/compare with venues', () => {
	const trade = 'side:long size:0.5 btc entry:64k leverage:20';

	test('nearest liquidation first, and why', async () => {
		const { names, description, fields } = await say(`/compare ${trade} venues:binance, okx and hyperliquid`);
		expect(names.slice(0, 3)).toEqual(['1. Hyperliquid', '2. OKX', '3. Binance USDⓈ-M']);
		expect(description).toContain('first on **Hyperliquid**, Binance USDⓈ-M last: there 1.25 % of the position has to stand behind it');
		// long, isolated: (64,000 − 3,200) ÷ (1 − 0.0045); OKX counts its 0.05 % into the trigger
		expect(fields['2. OKX']).toContain('isolated: **61,074.84 USDT**');
		expect(fields['2. OKX']).toContain('0.4 % maintenance + 0.05 % closing fee');
	});

	test('a venue that cannot be computed says why and spoils nothing', async () => {
		const { names, fields } = await say(`/compare ${trade} venues:kucoin dydx`);
		expect(names.slice(0, 2)).toEqual(['1. dYdX', 'KuCoin']);
		expect(fields.KuCoin).toBe('There is no risk table for BTC on KuCoin here');
	});

	test('a partial table is silent past its end', async () => {
		const { fields } = await say('/compare side:long size:60 btc entry:64k leverage:20 venues:bybit,binance');
		expect(fields.Bybit).toContain('ends at');
	});

	test('both modes where both are given; cross alone where no leverage is', async () => {
		const both = (await say(`/compare ${trade} balance:5000 venues:okx`)).fields['1. OKX'];
		expect(both).toMatch(/isolated: [^\n]+\ncross: /);
		const cross = (await say('/compare side:long size:0.5 btc entry:64k balance:5000 venues:okx')).fields['1. OKX'];
		expect(cross).toMatch(/^cross: /);
	});

	test('what is missing in the trade itself is asked for once', async () => {
		expect((await say('/compare side:long size:0.5 btc venues:okx,binance')).title).toContain('I also need: entry, leverage');
	});

	test('what is asked on every venue fits into one message', async () => {
		const { names } = await say(`/compare ${trade} venues:all`);
		expect(names.length).toBeGreaterThanOrEqual(VENUE_IDS.length);
	});
});

test.each([
	['binance, okx, hyperliquid', ['binance', 'okx', 'hyperliquid']],
	['binance/okx vs HL', ['binance', 'okx', 'hyperliquid']],
	['okx okx, OKX', ['okx']],
	['binance coin-m and gate.io', ['binance-coin', 'gate']],
	['bybit okx', ['bybit', 'okx']],
	[' All ', [...VENUE_IDS]],
])('“%s” is %j', (text, venues) => expect(venuesFrom(text, 'venues')).toEqual(venues));

test.each(['', ' , ', 'and'])('“%s” names no venue', (text) => {
	expect(() => venuesFrom(text, 'venues')).toThrow(expect.objectContaining({ code: 'not-a-choice' }));
});

describe('with live figures', () => {
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

	test('/venue tells mark, funding and the tiers of now, each with its age', async () => {
		const { fields } = await say('/venue venue:hyperliquid symbol:BTC', live);
		expect(fields['BTC now']).toMatch(
			/^Mark price \*\*64,111.00\*\*, just now\nFunding rate \*\*\+0.00125 % per 1 h, next <t:\d+:R>\*\*, just now\nPrice step 1/,
		);
		expect(Object.keys(fields).join()).toContain(`Risk table of BTC as of ${new Date().toISOString().slice(0, 10)}`);
	});

	test('a symbol that the venue does not list', async () => {
		const { fields } = await say('/venue venue:hyperliquid symbol:FOO', live);
		expect(fields['FOO now']).toBe('No such perpetual in the venue’s own list.');
	});

	test('/margin takes the live price for an entry that was not given, and the venue’s tiers of now, and says so', async () => {
		const { description, fields } = await say('/margin side:long size:1000 usdt leverage:10 symbol:btc venue:dydx', live);
		// 64,108.86 × (1 − 1/10) ÷ (1 − 0.012)
		expect(description).toContain('58,398.76');
		expect(fields.Assumed).toContain('entry: **64,108.86** (no entry was given: the mark price on dYdX, just now');
		expect(fields.Rules).toContain(new Date().toISOString().slice(0, 10));
	});

	test('/funding takes the venue’s rate and interval of now, /size its price, and both say so', async () => {
		const funding = await say('/funding side:long size:15000 usdt leverage:20 symbol:btc venue:hyperliquid', live);
		// 15,000 × 0.0000125, every hour
		expect(funding.fields['A day']).toBe('pays 4.50 USDT');
		expect(funding.fields.Assumed).toContain('funding rate: **+0.00125 % per 1 h** (no rate was given: what Hyperliquid shows, just now');
		expect(funding.description).not.toContain('funding rate');
		const size = await say('/size risk:2% stop:62k balance:1000 side:long symbol:BTC venue:hyperliquid', live);
		expect(size.fields.Assumed).toContain('entry: **64,111** (no entry was given: the mark price on Hyperliquid, just now');
	});

	test('/funding asks for the rate where the venue does not say it', async () => {
		server.trouble('hyperliquid', { kind: 'status', status: 500 });
		expect((await say('/funding side:long size:15000 usdt symbol:btc venue:hyperliquid', live)).title).toContain('rate');
	});

	test('a venue that is down: the shipped table and a distance, as of when', async () => {
		server.trouble('dydx', { kind: 'status', status: 503 });
		const { fields } = await say('/margin side:long size:1000 usdt leverage:10 symbol:btc venue:dydx', live);
		expect(fields.Distance).toContain('below the entry');
		expect(fields.Rules).toContain('2026-04-22');
	});

	test('a price that takes a second is edited in; one that never comes holds nothing up', async () => {
		server.trouble('dydx', { kind: 'slow', ms: 1_000 });
		const slow = await say('/margin side:long size:1000 usdt leverage:10 symbol:btc venue:dydx', live);
		expect(slow.fields.Assumed).toContain('64,108.86');
		server.trouble('hyperliquid', { kind: 'hang' });
		const hung = await say('/margin side:long size:1000 usdt leverage:10 symbol:btc venue:hyperliquid', live);
		expect(hung.fields.Assumed).toContain('no live price came');
	});

	test('in Discord the reply stands before a slow price, and is edited when it has come', async () => {
		server.trouble('dydx', { kind: 'slow', ms: 900 });
		const given = { side: 'long', size: '1000 usdt', leverage: '10', symbol: 'btc', venue: 'dydx' };
		const response = await answerInteraction(slash('margin', given), testServices({ live })).response;
		if (response.kind !== 'reply') throw new Error(response.kind);
		expect(JSON.stringify(response.reply.embeds)).toContain('no live price came');
		expect(JSON.stringify((await response.later)?.embeds)).toContain('64,108.86');
	});

	test('a market that only the venue’s own list names', async () => {
		const { title } = await say('/margin side:long size:1000 usdt leverage:5 symbol:kpepe venue:hyperliquid', live);
		expect(title).toContain('Long');
		await live.view('kucoin', '', { wants: ['listing'], patienceMs: 20_000 });
		const { fields } = await say('/venue venue:kucoin symbol:BTC', live);
		expect(Object.keys(fields).join()).toContain('XBTUSDTM now');
	});

	test('autocomplete lists what the venue lists', async () => {
		await live.view('kucoin', '', { wants: ['listing'], patienceMs: 10_000 });
		const choices = suggestionsFor('margin', 'symbol', { venue: 'kucoin', symbol: 'xbt' }, testServices({ live }));
		expect(choices[0]).toEqual({ name: 'XBTUSDTM', value: 'BTC/USDT' });
	});

	test('/compare on venues: one live price for all', async () => {
		await live.view('binance', 'BTCUSDT', { wants: ['mark'], patienceMs: 20_000 });
		const { fields } = await say('/compare side:long size:1000 usdt symbol:btc leverage:10 venues:dydx,hyperliquid', live);
		expect(fields.Assumed).toContain('entry: **64,123.45678901** (no entry was given: the mark price on Binance USDⓈ-M');
	});
});
