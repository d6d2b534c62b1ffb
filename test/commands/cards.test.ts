import type { APIButtonComponentWithCustomId, APIEmbed, APIStringSelectComponent } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { equationsIn, isTrue } from './equations.ts';
import { ALICE, pick, press, slash, submit } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { fieldsOf } from './run.ts';
import { testServices } from './services.ts';

/** Every card that is made from one trade, in kinds that differ. */
const CARDS: readonly (readonly [title: string, name: string, given: Readonly<Record<string, string>>])[] = [
	['margin', 'margin', { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', mode: 'isolated', balance: '4000', stop: '62500' }],
	[
		'margin, everything said',
		'margin',
		{
			side: 'short',
			size: '3 eth',
			entry: '3100.5',
			mark: '3050',
			leverage: '8',
			mode: 'isolated',
			balance: '4000 usdt',
			extra: '50',
			stop: '3300',
			target: '2800 / 2500',
			mmr: '0.7%',
			cum: '3',
			fee: '0.045%',
			opened: '2025-10-31',
		},
	],
	[
		'margin in cross, with others',
		'margin',
		{
			side: 'long',
			size: '1000 usdt margin',
			symbol: 'sol',
			entry: '150',
			leverage: '5',
			mode: 'cross',
			balance: '3000',
			others: '-120',
			venue: 'binance',
		},
	],
	[
		'margin, inverse',
		'margin',
		{
			side: 'short',
			size: '20000 usd',
			entry: '61k',
			leverage: '8',
			contract: 'inverse',
			symbol: 'btc',
			mmr: '0.4%',
			balance: '0.1 btc',
			mode: 'isolated',
		},
	],
	['margin, no entry', 'margin', { side: 'long', size: '1000 usdt', leverage: '10', mmr: '0.5%' }],
	['compare', 'compare', { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '5000' }],
	[
		'compare on venues',
		'compare',
		{ side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '5000', venues: 'binance, okx, hyperliquid' },
	],
	['size', 'size', { risk: '2%', stop: '62k', balance: '1000', entry: '64k', side: 'long', symbol: 'btc' }],
	[
		'size, everything said',
		'size',
		{
			risk: '50 usdt',
			stop: '3%',
			balance: '4000',
			entries: '30% 64k / 70% 62k',
			side: 'long',
			symbol: 'btc',
			leverage: '10',
			target: '70k / 75k',
			fee: '0.05%',
			slippage: '0.2%',
			cushion: '1%',
			step: '0.001',
			minimum: '0.002',
			venue: 'okx',
		},
	],
	['size, short by its stop', 'size', { risk: '1%', stop: '66k', balance: '1000', entry: '64k', symbol: 'btc', slippage: '0.1%' }],
	[
		'size, inverse',
		'size',
		{
			risk: '0.01 btc',
			stop: '58k',
			balance: '1 btc',
			entry: '61k',
			side: 'long',
			symbol: 'btc',
			contract: 'inverse',
			mmr: '0.4%',
			fee: '0.05%',
		},
	],
	[
		'funding',
		'funding',
		{ side: 'long', size: '15000 usdt', symbol: 'btc', entry: '60k', rate: '0.02%', time: '2 days', leverage: '20', balance: '2000' },
	],
	[
		'funding, short, every hour',
		'funding',
		{ side: 'short', size: '2 eth', entry: '3000', rate: '0.00125%', time: '3 days', interval: '1h', leverage: '5', venue: 'hyperliquid' },
	],
	[
		'funding, free balance first',
		'funding',
		{ side: 'long', size: '0.1 btc', entry: '60k', rate: '0.05%', time: '30 days', leverage: '50', balance: '130', venue: 'bybit' },
	],
	['pnl', 'pnl', { side: 'long', size: '0.2 btc', entry: '60k', exit: '66k', leverage: '10', fee: '0.05%' }],
	[
		'pnl, everything said',
		'pnl',
		{
			side: 'short',
			size: '0.2 btc',
			entries: '64k / 63k / 62k',
			exit: '50% 60k / 30% 55k',
			leverage: '10',
			extra: '20',
			fee: '0.05%',
			funding: '-3.5 usdt',
			roe: '50%',
			winrate: '40%',
			stop: '65k',
			target: '55k',
		},
	],
	[
		'pnl, inverse',
		'pnl',
		{
			side: 'long',
			size: '20000 usd',
			entry: '61k',
			exit: '70k',
			leverage: '5',
			contract: 'inverse',
			symbol: 'btc',
			fee: '0.05%',
			roe: '20%',
		},
	],
];

/** Ids that differ, as they do outside of tests. */
function services() {
	let count = 0;
	return testServices({ newId: () => `id-${count++}` });
}

const send = async (interaction: Parameters<typeof answerInteraction>[0], all = services()): Promise<Response> =>
	answerInteraction(interaction, all).response;

function replyIn(response: Response): Reply {
	if (!('reply' in response)) throw new Error(response.kind);
	expect(problemsOf(response.reply)).toEqual([]);
	return response.reply;
}

const partsOf = ({ components = [] }: Reply) => components.flatMap((row) => row.components);
const buttonsOf = (reply: Reply) =>
	partsOf(reply).filter((part): part is APIButtonComponentWithCustomId => 'label' in part && 'custom_id' in part);
const selectOf = (reply: Reply) => partsOf(reply).find((part): part is APIStringSelectComponent => 'options' in part);
const labelled = (reply: Reply, label: string): string => buttonsOf(reply).find((each) => each.label === label)?.custom_id ?? '';
/** Pictures are drawn later; a figure and the exact digits of an input are what counts. */
const told = ({ embeds = [] }: Reply): readonly APIEmbed[] => embeds;

describe.each(CARDS)('%s', (_title, name, given) => {
	test('every change is made in place, and the card that comes is inside every limit', async () => {
		const all = services();
		const card = replyIn(await send(slash(name, given), all));
		const changes = buttonsOf(card).filter(({ custom_id }) => /\.if:/.test(custom_id));
		expect(changes.length).toBeGreaterThanOrEqual(5);
		for (const { custom_id, disabled, label } of changes) {
			const response = await send(press(custom_id), all);
			if (disabled) continue;
			expect([label, response.kind]).toEqual([label, 'update']);
			expect(told(replyIn(response))).not.toEqual(told(card));
		}
	});

	test('flipped twice it is what it was', async () => {
		const all = services();
		const card = replyIn(await send(slash(name, given), all));
		const flip = (reply: Reply) => buttonsOf(reply).find(({ label }) => label?.startsWith('Flip'))?.custom_id ?? '';
		const there = replyIn(await send(press(flip(card)), all));
		const back = replyIn(await send(press(flip(there)), all));
		const figures = (reply: Reply) => told(reply)[0]?.fields?.filter(({ name: field }) => field !== 'Assumed');
		expect(figures(back)).toEqual(figures(card));
	});

	test('sent as it came, the form of Fix gives the same card', async () => {
		const all = services();
		const card = replyIn(await send(slash(name, given), all));
		const opened = await send(press(labelled(card, 'Fix')), all);
		if (opened.kind !== 'modal') throw new Error(opened.kind);
		const fields = opened.modal.components.flatMap((part) =>
			'component' in part && part.component.type === 4 ? [[part.component.custom_id, part.component.value ?? ''] as const] : [],
		);
		const sent = await send(submit(opened.modal.custom_id, Object.fromEntries(fields)), all);
		expect(sent.kind).toBe('update');
		expect(told(replyIn(sent))).toEqual(told(card));
	});

	test('Show the work puts numbers in that give the figure beside them, and an id that makes the card again', async () => {
		const all = services();
		const card = replyIn(await send(slash(name, given), all));
		const shown = replyIn(await send(press(labelled(card, 'Show the work')), all));
		const texts = told(shown).flatMap((embed) => Object.values(fieldsOf(embed)));
		const equations = texts.flatMap(equationsIn);
		expect(equations.length).toBeGreaterThanOrEqual(1);
		expect(equations.filter((equation) => !isTrue(equation))).toEqual([]);
		const id = /`(\d+\.\d+\.\d+;[^`]+)`/.exec(texts.join('\n'))?.[1] ?? '';
		expect(told(replyIn(await send(slash('margin', { id }), testServices())))).toEqual(told(card));
	});

	test('another venue, and none again', async () => {
		const all = services();
		const card = replyIn(await send(slash(name, given), all));
		const select = selectOf(card);
		if (!select) return;
		for (const { value } of select.options) {
			const response = await send(pick(select.custom_id, [value]), all);
			if (response.kind === 'update') replyIn(response);
			else expect(told(replyIn(response))[0]?.title).not.toContain('expired');
		}
	});
});

test('whose card it is counts for every one', async () => {
	const card = replyIn(await send(slash('size', CARDS[7]?.[2] ?? {})));
	const owner = BigInt(ALICE).toString(36);
	expect(buttonsOf(card).every(({ custom_id }) => custom_id.startsWith(`${owner}.`))).toBe(true);
});
