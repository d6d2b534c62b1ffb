import type { APIInteraction, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { answerInteraction, answerText } from '../../src/commands/answer.ts';
import { ALICE, press } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

const asker = { userId: ALICE, channelId: '600000000000000001', locale: 'en-US' };
const owner = BigInt(ALICE).toString(36);

const inputsOf = (modal: APIModalInteractionResponseCallbackData): Record<string, string> =>
	Object.fromEntries(
		modal.components.flatMap((label) =>
			'component' in label && 'value' in label.component ? [[label.component.custom_id, String(label.component.value)]] : [],
		),
	);

const submit = (fields: Readonly<Record<string, string>>) =>
	({
		...press(`${owner}.fixed:`),
		type: 5,
		data: {
			custom_id: `${owner}.fixed:`,
			components: Object.entries(fields).map(([custom_id, value]) => ({ type: 18, component: { type: 4, custom_id, value } })),
		},
	}) as unknown as APIInteraction;

async function formFor(text: string, services = testServices()) {
	await answerText({ text, context: [], addressed: true }, asker, services);
	const response = await answerInteraction(press(`${owner}.fix:`), services).response;
	if (response.kind !== 'modal') throw new Error(response.kind);
	return inputsOf(response.modal);
}

test.each([
	['long eth 25x iso', { trade: 'long ETH', leverage: '25x isolated' }],
	['short 20 sol at 150 cross stop 160 tp 120', { trade: 'short 20 SOL', entry: '150', leverage: 'cross', more: 'stop 160, tp 120' }],
	['long btc 64k stop 62k risk 1%', { trade: 'long BTC', entry: '64000', more: 'stop 62000, risk 1%' }],
])('“%s” opens a form filled in with what was understood', async (text, fields) => {
	expect(await formFor(text)).toEqual(fields);
});

test('the form put right answers in the same message', async () => {
	const services = testServices();
	const form = await formFor('long eth 25x iso', services);
	const response = await answerInteraction(submit({ ...form, trade: 'long 2 ETH', entry: '3000' }), services).response;
	if (response.kind !== 'update') throw new Error(response.kind);
	expect(response.reply.embeds?.[0]?.description).toContain('Read as: long 2 ETH at 3,000, 25×, isolated');
	expect(problemsOf(response.reply)).toEqual([]);
});

test.each(['20', '20 isolated', '20x isolated', '12.5'])('leverage in its own field needs no x: %s', async (leverage) => {
	const response = await answerInteraction(submit({ trade: 'long 2 ETH', entry: '3000', leverage }), testServices()).response;
	if (response.kind !== 'update') throw new Error(response.kind);
	expect(response.reply.embeds?.[0]?.description).toContain(`Read as: long 2 ETH at 3,000, ${leverage.split(/[ x]/)[0]}×`);
});

test('a form sent as it came gives the same card again', async () => {
	const services = testServices();
	const text = 'long 0.5 btc at 64k 20x iso, 1700 usdt wallet, stop 62k';
	const before = await answerText({ text, context: [], addressed: true }, asker, services);
	const after = await answerInteraction(submit(await formFor(text, services)), services).response;
	expect('reply' in after && after.reply.embeds).toEqual(before.reply?.embeds);
});

test('nonsense in the form asks again, and an old button has expired', async () => {
	const response = await answerInteraction(submit({ trade: '@everyone', entry: 'NaN' }), testServices()).response;
	expect(response.kind).toBe('update');
	const old = await answerInteraction(press(`${owner}.fix:`), testServices()).response;
	expect('reply' in old && old.reply.embeds?.[0]?.title).toBe('This button has expired');
});
