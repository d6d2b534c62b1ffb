import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Services } from '../../src/commands/services.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { ALICE, BOB, press, slash } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { fieldsOf } from './run.ts';
import { testServices } from './services.ts';

const LONG = { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', mode: 'isolated', balance: '4000', stop: '62500', mmr: '0.5%' };

const send = (interaction: Parameters<typeof answerInteraction>[0], services: Services = testServices()): Promise<Response> | Response =>
	answerInteraction(interaction, services).response;

async function card(given: Readonly<Record<string, string>> = LONG, services: Services = testServices(), name = 'margin'): Promise<Reply> {
	const response = await send(slash(name, given), services);
	if (response.kind !== 'reply') throw new Error(response.kind);
	return response.reply;
}

const buttons = ({ components = [] }: Reply) => components.flatMap((row) => row.components) as APIButtonComponentWithCustomId[];
const button = (reply: Reply, label: string) => {
	const found = buttons(reply).find((each) => each.label?.startsWith(label));
	if (!found) throw new Error(`no button ${label} among ${buttons(reply).map((each) => each.label)}`);
	return found;
};

async function pressed(label: string, given: Readonly<Record<string, string>> = LONG): Promise<Reply> {
	const response = await send(press(button(await card(given), label).custom_id));
	expect(response.kind).toBe('update');
	if (!('reply' in response)) throw new Error(response.kind);
	return response.reply;
}

const readAs = ({ embeds = [] }: Reply): string => embeds[0]?.description?.split('\n')[0] ?? '';

describe('one thing changed, the message edited in place', () => {
	test.each([
		['↓ 10×', 'long 0.5 BTC at 64,000, 10×, isolated'],
		['↑ 25×', 'long 0.5 BTC at 64,000, 25×, isolated'],
		['½ size', 'long 0.25 BTC at 64,000, 20×, isolated'],
		['2× size', 'long 1 BTC at 64,000, 20×, isolated'],
		['Flip to short', 'short 0.5 BTC at 64,000, 20×, isolated, balance 4,000 USDT, stop 65,500'],
		['Cross instead', 'long 0.5 BTC at 64,000, 20×, cross'],
		['+ margin: 400 extra', '20×, isolated, 400 USDT extra margin'],
	])('%s', async (label, words) => {
		const reply = await pressed(label);
		expect(readAs(reply)).toContain(words);
		expect(problemsOf(reply)).toEqual([]);
	});

	test('what was added to the margin can be taken away, if it is less than a step', async () => {
		const reply = await pressed('− margin: no extra', { ...LONG, extra: '50' });
		expect(readAs(reply)).toBe(readAs(await card()));
	});

	test('in a coin that was not named: what was added is in it, and the buttons go on', async () => {
		const given = { side: 'short', size: '20000 usd', entry: '61k', leverage: '8', contract: 'inverse', balance: '0.2' };
		const more = await pressed('+ margin', given);
		const less = await send(press(button(more, '− margin').custom_id));
		expect('reply' in less && less.reply.embeds).toEqual((await card(given)).embeds);
	});

	test('there and back is the same card', async () => {
		const there = await pressed('Flip to short');
		const back = await send(press(button(there, 'Flip to long').custom_id));
		expect('reply' in back && back.reply.embeds).toEqual((await card()).embeds);
	});

	test('another venue by the select', async () => {
		const reply = await card({ ...LONG, mmr: '1%' });
		const select = reply.components?.flatMap((row) => row.components).find((each) => 'options' in each) as APIStringSelectComponent;
		const choose = { ...press(select.custom_id), data: { component_type: 3, custom_id: select.custom_id, values: ['okx'] } };
		const response = await send(choose as ReturnType<typeof press>);
		expect('reply' in response && readAs(response.reply)).toContain('OKX');
	});

	test('a press that would contradict itself is shown but cannot be pressed', async () => {
		const reply = await card({ ...LONG, balance: '1600' });
		expect([button(reply, '2× size').disabled, button(reply, '½ size').disabled]).toEqual([true, undefined]);
	});

	test('/compare has them too, in both modes at once', async () => {
		const { mode: _mode, ...given } = LONG;
		const reply = await card(given, testServices(), 'compare');
		expect(buttons(reply).some(({ label }) => label === 'Cross instead')).toBe(false);
		const changed = await send(press(button(reply, '½ size').custom_id));
		expect('reply' in changed && changed.reply.embeds?.[0]?.title).toContain('0.25 BTC: isolated or cross?');
	});
});

describe('whose, and how long', () => {
	test('somebody else is told kindly, in private', async () => {
		const response = await send(press(button(await card(), '½ size').custom_id, { userId: BOB }));
		expect(response).toMatchObject({
			kind: 'reply',
			reply: { visibility: 'private', embeds: [{ title: 'These buttons are somebody else’s' }] },
		});
	});

	test('a short state works after a restart; a long one has expired, and says so', async () => {
		const long = {
			...LONG,
			size: '0.51234567 btc',
			entry: '64123.45678',
			stop: '62500.123456',
			target: '70000.123456',
			fee: '0.0512345%',
			extra: '12.3456789',
		};
		const [here, restarted] = [testServices(), testServices()];
		const id = button(await card(long, here), '½ size').custom_id;
		expect((await send(press(id), here)).kind).toBe('update');
		expect(await send(press(id), restarted)).toMatchObject({ kind: 'reply', reply: { embeds: [{ title: 'This button has expired' }] } });
		expect((await send(press(button(await card(), '½ size').custom_id), restarted)).kind).toBe('update');
	});

	test.each(['if:', 'if:m', 'if:m9', 'if:z0sl', 'if:m0garbage', 'if-venue:m', 'work:m', 'work:'])(
		'%s is nothing, said kindly',
		async (state) => {
			const owner = BigInt(ALICE).toString(36);
			const response = await send(press(`${owner}.${state}`));
			expect('reply' in response && response.reply.embeds?.[0]?.title).toMatch(/expired|need/);
		},
	);
});

describe('Show the work', () => {
	test('gives the formula with the numbers in, the check, the tier and an id that makes the card again', async () => {
		const shown = await send(press(button(await card(), 'Show the work').custom_id));
		if (!('reply' in shown)) throw new Error(shown.kind);
		const fields = fieldsOf(shown.reply.embeds?.[0] ?? {});
		expect(fields['With your numbers']).toContain('(0.5 · 64,000 − 1,600 − 0) ÷ (0.5 · (1 − 0.005 − 0)) = 61,105.5276382…');
		expect(fields.Check).toContain('152.763819095… USDT');
		const id = /`([^`]+)`/.exec(fields['Result id'] ?? '')?.[1] ?? '';
		expect((await card({ id })).embeds).toEqual((await card()).embeds);
		expect(problemsOf(shown.reply)).toEqual([]);
	});

	test.each([
		[
			'inverse short',
			{ side: 'short', size: '20000 usd', entry: '61k', leverage: '8', contract: 'inverse', symbol: 'btc', mmr: '0.4%' },
			'69,435.4285714…',
		],
		[
			'counted at entry (BitMEX)',
			{ side: 'long', size: '1 btc', entry: '50k', leverage: '10', venue: 'bitmex', mmr: '0.5%', contract: 'linear' },
			'= 45,',
		],
		[
			'others on the wallet',
			{ side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', mode: 'cross', balance: '5000', others: '-120' },
			'W: `5,000 + (−120) = 4,880` USDT',
		],
		[
			'margin added',
			{ side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', mode: 'isolated', extra: '200' },
			'W: `32,000 ÷ 20 + 200 = 1,800` USDT',
		],
		[
			'opened under former rules, which picked the tier by another value',
			{ side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', venue: 'bybit', opened: '2024-01-01' },
			'counted on the value at entry: 32,000.',
		],
		[
			'whose rules, and the price that liquidates',
			{ side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', venue: 'dydx' },
			'• Price that liquidates: oracle (',
		],
		['no price', { side: 'long', size: '1000 usdt', entry: '50k', leverage: '1', mmr: '0.5%' }, 'No positive price'],
		['without an entry', { side: 'long', size: '1000 usdt', leverage: '10', mmr: '0.5%' }, '= 0.904522613065…'],
	])('%s', async (_name, given, words) => {
		const shown = await send(press(button(await card(given), 'Show the work').custom_id));
		const fields = Object.values(fieldsOf(('reply' in shown && shown.reply.embeds?.[0]) || {}));
		expect(fields.join('\n')).toContain(words);
	});

	test('what a letter stands for, and the equation it stands in, is told with every kind of numbers', async () => {
		const inverse = { size: '20000 usd', entry: '61k', contract: 'inverse', symbol: 'btc', exit: '70k' };
		const pnl = await card({ side: 'long', leverage: '5', ...inverse }, testServices(), 'pnl');
		const exit = await send(press(button(pnl, 'Show the work').custom_id));
		expect(Object.keys(fieldsOf(('reply' in exit && exit.reply.embeds?.[0]) || {}))[0]).toBe(
			'PnL by prices: s · A · part · (1 ÷ entry − 1 ÷ exit)',
		);
		const given = { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '5000', venues: 'binance, okx' };
		const venues = await send(press(button(await card(given, testServices(), 'compare'), 'Show the work').custom_id));
		const { description, ...embed } = ('reply' in venues && venues.reply.embeds?.[0]) || {};
		expect(description).toContain('`P = (s · q · E − W − c) ÷ (q · (s − m − f))`');
		expect(fieldsOf(embed).OKX).toContain('• OKX, maintenance counted on: value at mark (');
	});

	test('an id of another engine says so; a broken one is refused', async () => {
		const broken = await card({ id: '0.1.0;sl;z0.5:BTC;0000' });
		expect(broken.embeds?.[0]?.title).toContain('is not a whole result id');
	});
});
