import { ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import type { APIInteraction, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { modalProblems } from '../../src/local-discord/rules/modal.ts';
import { createMemory } from '../../src/scenario/memory.ts';
import { BOB, pick, press, slash, submit } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { embedOf, fieldsOf } from './run.ts';
import { testServices } from './services.ts';

type TestServices = ReturnType<typeof testServices>;

const answer = async (interaction: APIInteraction, services: TestServices): Promise<Response> => {
	const response = await answerInteraction(interaction, services).response;
	expect(services.lines).toEqual([]);
	if ('reply' in response) expect(problemsOf(response.reply)).toEqual([]);
	return response;
};

function replyOf(response: Response): Reply {
	if (!('reply' in response)) throw new Error(response.kind);
	return response.reply;
}

function modalOf(response: Response): APIModalInteractionResponseCallbackData {
	if (response.kind !== 'modal') throw new Error(response.kind);
	const data = JSON.parse(JSON.stringify(response.modal));
	expect(ModalInteractionCallbackRequestSchema.safeParse({ type: 9, data }).success).toBe(true);
	expect(modalProblems(data)).toEqual([]);
	return response.modal;
}

interface Part {
	readonly custom_id: string;
	readonly label?: string;
	readonly placeholder?: string;
	readonly disabled?: boolean;
}

/** Everything that can be pressed, by its label; the select of a position as “select”, the others by what stands in them. */
const partsOf = (reply: Reply): Readonly<Record<string, Part>> =>
	Object.fromEntries(
		(reply.components ?? [])
			.flatMap(({ components }) => components as unknown as Part[])
			.map((part) => [part.label ?? (part.placeholder?.startsWith('Pick') ? 'select' : (part.placeholder ?? '')), part]),
	);
const idOf = (reply: Reply, label: string): string => {
	const part = partsOf(reply)[label];
	if (!part) throw new Error(`no ${label} among ${Object.keys(partsOf(reply)).join(', ')}`);
	return part.custom_id;
};

/** What a form was opened with, as it would be sent back untouched. */
function prefilled({ components }: APIModalInteractionResponseCallbackData): Record<string, string | string[]> {
	return Object.fromEntries(
		(components as unknown as { component: { custom_id: string; value?: string; options?: { value: string; default?: boolean }[] } }[]).map(
			({ component: { custom_id, value, options } }) => [
				custom_id,
				options ? options.filter((option) => option.default).map((option) => option.value) : (value ?? ''),
			],
		),
	);
}

const start = async (positions: string, services: TestServices): Promise<Reply> =>
	replyOf(await answer(slash('portfolio', { positions }), services));
const shown = (reply: Reply) => {
	const [embed] = reply.embeds ?? [];
	return {
		title: embed?.title ?? '',
		description: embed?.description ?? '',
		fields: fieldsOf(embed ?? {}),
		names: Object.keys(fieldsOf(embed ?? {})),
	};
};

/** binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93 (2020-08-14), with the tiers that it prints. */
const BINANCE =
	'cross 1535443.01: long 3683.979 eth 1456.84 mark:1335.18 mmr:10% cum:135365; long 109.488 btc 32481.98 mark:31967.27 mmr:2.5% cum:16300';

test('Binance’s own account: 1,153.26 for ETH and 26,316.89 for BTC alone, −7.69 % together', async () => {
	const embed = await embedOf('portfolio', { positions: BINANCE });
	const fields = fieldsOf(embed);
	expect(embed.description).toContain('all prices fall by **7.69 %**');
	expect(fields['1. ▲ Long 3,683.979 ETH, cross']).toContain('1,153.26 USDT');
	// 26,316.8945…: a long's liquidation price is rounded up
	expect(fields['2. ▲ Long 109.488 BTC, cross']).toContain('26,316.90 USDT');
	// 427,713.319 ÷ 1,030,895.55
	expect(fields['Margin ratio']).toBe('41.49 % (liquidated at 100 %)');
});

test('isolated margins come off the wallet, and the reply says so', async () => {
	const embed = await embedOf('portfolio', { positions: 'cross 6k: long 0.2 btc 63k 10x iso, long 3 eth 2.8k' });
	expect(embed.title).toBe('2 positions, 1 cross and 1 isolated');
	expect(embed.description).toContain('1,260.00 USDT of it are isolated margins, 4,740.00 USDT stand behind cross');
	expect(fieldsOf(embed)['First to go if all prices fall together']).toBe(
		'−9.63 % 1. ▲ Long 0.2 BTC, isolated\n−56.25 % the cross position',
	);
});

test('a single coin that ends the account before the common move does is named', async () => {
	const embed = await embedOf('portfolio', { positions: 'cross 10k: long 0.5 btc 64k, short 4 eth 3100' });
	expect(embed.description).toContain('fall by **50.57 %**');
	expect(embed.description).toContain('BTCUSDT alone ends it sooner: a fall of **30.81 %**');
});

describe('what can’t be read, is missing or contradicts itself is named', () => {
	test.each([
		['cross 10k: long 0.5 btc 64k mark:63k; short 0.2 btc 65k mark:64k', 'Two mark prices for BTCUSDT'],
		['cross: long 0.5 btc 64k', 'For cross margin I also need: balance'],
		['10k isolated: long 0.5 btc 64k', 'Position 1: For isolated margin I also need: leverage'],
		['cross 10k: long 5 foobar 3', 'Position 1: To compute this I also need: symbol'],
		['cross 10k: long 5 btc', 'Position 1: To compute this I also need: entry'],
		['cross 1k: long 0.5 btc 64k 10x isolated', 'The isolated margins are 3,200 USDT, the whole balance is 1,000 USDT'],
		['cross 1k: long 0.5 btc 64k 10x', 'The margins together are 3,200 USDT, the whole balance is 1,000 USDT'],
		['cross 10k eur: long 0.5 btc 64k', 'The balance is in EUR'],
		['cross 10k: long 0.5 btc 64k; balance 5k', 'Two balances: 10,000 and 5,000'],
		['hello there', 'nothing in it could be read as a position'],
		['cross 10k: long short 0.5 btc 64k', 'it says long and short at once'],
		['cross 10k: long 0.5 btc 64k 10x; long 0.5 btc 60k 20x', 'Position 1 is a long of BTC in this mode already'],
		['cross 10k: long 0.5 btc 64k mmr:1% cum:999999', 'would leave no maintenance margin'],
		['cross 10k: long 0.5 btc 64k venue:nowhere', '“nowhere” is not a venue'],
	])('%s', async (positions, words) => {
		expect((await embedOf('portfolio', { positions })).title).toContain(words);
	});
});

test('what has lost more than its isolated margin would have held is liquidated at once, in one word', async () => {
	const embed = await embedOf('portfolio', { positions: '20k: long 1 btc 64k 10x cross mark 50000' });
	expect(fieldsOf(embed)['1. ▲ Long 1 BTC, cross']).toContain('Isolated at 10× instead: liquidated at once, at most 6,400.00 USDT lost');
});

test('two longs of one coin are one position, its entry averaged', async () => {
	const { names, fields } = shown(await start('cross 10k: long 0.5 btc 60k, long 0.3 btc 64k', testServices()));
	expect(names).toContain('1. ▲ Long 0.8 BTC, cross');
	expect(fields['1. ▲ Long 0.8 BTC, cross']).toContain('entry 61,500 (2 entries averaged)');
});

/** `count` positions, each in another coin that no table names. */
const many = (count: number): string =>
	[
		'cross 1m',
		...Array.from(
			{ length: count },
			(_, index) => `${index % 2 ? 'short' : 'long'} size:5 symbol:C${index} entry:${index + 10} leverage:10`,
		),
	].join('\n');

test('50 positions on ten pages; one more is refused', async () => {
	const services = testServices({ cooldown: () => 'ok' });
	let reply = await start(many(50), services);
	expect(shown(reply).names).toContain('1. ▲ Long 5 C0, cross');
	expect(partsOf(reply)['◀ Page']?.disabled).toBe(true);
	for (let page = 1; page < 10; page++) {
		reply = replyOf(await answer(press(idOf(reply, 'Page ▶')), services));
		expect(shown(reply).names).toContain(
			`${page * 5 + 1}. ▲ Long 5 C${page * 5}, cross`.replace('▲ Long', page % 2 ? '▼ Short' : '▲ Long'),
		);
	}
	expect(partsOf(reply)['Page ▶']?.disabled).toBe(true);
	expect(partsOf(reply)['Add position']?.disabled).toBe(true);
	expect(shown(await start(many(51), services)).title).toContain('More than 50 positions');
});

test('built up from nothing: a position, the balance, one more, one removed', async () => {
	const services = testServices({ cooldown: () => 'ok' });
	let reply = replyOf(await answer(slash('portfolio', {}), services));
	expect(shown(reply).title).toBe('An account without positions');
	const form = modalOf(await answer(press(idOf(reply, 'Add position')), services));
	const long = { kind: ['long cross'], size: '0.5 btc', entry: '64k', leverage: '10', mark: '' };
	reply = replyOf(await answer(submit(form.custom_id, long), services));
	expect(shown(reply).title).toBe('What is in the wallet?');
	const account = modalOf(await answer(press(idOf(reply, 'Balance and venue')), services));
	reply = replyOf(await answer(submit(account.custom_id, { balance: '10k', venue: '', leverage: '' }), services));
	expect(shown(reply).fields['Free balance']).toBe('6,800.00 USDT');
	const other = modalOf(await answer(press(idOf(reply, 'Add position')), services));
	reply = replyOf(
		await answer(
			submit(other.custom_id, { kind: ['short isolated'], size: '1000 usdt of eth', entry: '3100', leverage: '5', mark: '' }),
			services,
		),
	);
	expect(shown(reply).names).toContain('2. ▼ Short 1,000 USDT of ETH, isolated');
	reply = replyOf(await answer(pick(idOf(reply, 'select'), ['0']), services));
	reply = replyOf(await answer(press(idOf(reply, 'Remove 1')), services));
	expect(shown(reply).names).toContain('1. ▼ Short 1,000 USDT of ETH, isolated');
	expect(shown(reply).title).toBe('1 position, isolated');
});

const ALL =
	'cross 20k usdc 10x: long 0.512 btc 64000.125 mark:63000.5; short 4 ETHUSDC 3100 20x isolated; long 100 sol 150 margin:500 isolated; long 1000 usdt of doge 0.12 5x isolated; short 50 usdt margin xrp 0.5 4x isolated';

test('each form sent back untouched changes nothing, in a language that writes 0,5 too', async () => {
	for (const locale of ['en-US', 'de']) {
		const services = testServices({ cooldown: () => 'ok' });
		const first = await start(ALL, services);
		for (const index of [0, 1, 2, 3, 4]) {
			const picked = replyOf(await answer(pick(idOf(first, 'select'), [String(index)]), services));
			const form = modalOf(await answer(press(idOf(picked, `Edit ${index + 1}`)), services));
			const sent = { ...submit(form.custom_id, prefilled(form)), locale };
			expect(shown(replyOf(await answer(sent as APIInteraction, services))).fields).toEqual(shown(first).fields);
		}
		for (const label of ['Balance and venue', 'Edit as text']) {
			const form = modalOf(await answer(press(idOf(first, label)), services));
			const sent = { ...submit(form.custom_id, prefilled(form)), locale };
			expect(shown(replyOf(await answer(sent as APIInteraction, services))).fields).toEqual(shown(first).fields);
		}
	}
});

test('a form that can’t be computed says why in private, and leaves the account as it was', async () => {
	const services = testServices({ cooldown: () => 'ok' });
	const first = await start('cross 10k: long 0.5 btc 64k', services);
	const form = modalOf(await answer(press(idOf(first, 'Add position')), services));
	const response = await answer(
		submit(form.custom_id, { kind: ['long isolated'], size: '1 eth', entry: '3k', leverage: '', mark: '' }),
		services,
	);
	expect(response).toMatchObject({ kind: 'reply', reply: { visibility: 'private' } });
	expect(shown(replyOf(response)).title).toBe('Position 2: For isolated margin I also need: leverage');
	const again = modalOf(await answer(press(idOf(first, 'Edit as text')), services));
	expect(prefilled(again).text).toBe('balance:10000 mode:cross\nlong 0.5 BTC entry:64000');
});

test('buttons expire after fifteen minutes of rest, kindly; and are the owner’s alone', async () => {
	let now = 1_790_000_000_000;
	const clock = () => now;
	const services = testServices({ cooldown: () => 'ok', clock, kept: createMemory({ clock }) });
	const reply = await start('cross 10k: long 0.5 btc 64k', services);
	const id = idOf(reply, 'Edit as text');
	expect(shown(replyOf(await answer(press(id, { userId: BOB }), services))).title).toBe('These buttons are somebody else’s');
	now += 15 * 60_000 - 1;
	modalOf(await answer(press(id), services));
	now += 1;
	const expired = await answer(press(id), services);
	expect(expired).toMatchObject({ kind: 'reply', reply: { visibility: 'private' } });
	expect(shown(replyOf(expired)).title).toBe('This button has expired');
});

test.each(['portfolio:', 'portfolio:.', 'portfolio:page.x.1', 'portfolio:constructor.test-id.0.-', 'portfolio:edit.test-id.999.999'])(
	'a custom_id that we never wrote (%s) is answered in words',
	async (state) => {
		const services = testServices({ cooldown: () => 'ok' });
		const reply = await start('cross 10k: long 0.5 btc 64k', services);
		const owner = idOf(reply, 'Edit as text').split('.')[0];
		const response = await answer(press(`${owner}.${state}`), services);
		expect(['reply', 'update', 'modal']).toContain(response.kind);
	},
);

test('asks for a ruler of the moves that end it, where several things end', async () => {
	const { draw } = await start('cross 10k: long 0.5 btc 64k 20x isolated, short 4 eth 3100 10x', testServices());
	expect(draw?.[0]).toMatchObject({ kind: 'ruler', of: 'moves', unit: '%' });
	expect((await start('cross 10k: long 0.5 btc 64k', testServices())).draw).toBeUndefined();
});
