import type { APIEmbed, APIInteraction, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { answerInteraction, answerText } from '../../src/commands/answer.ts';
import { ALICE, press, submit as sendForm } from './interactions.ts';
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

test.each([
	'pnl long 0.2 btc 60k to 66k 10x isolated wallet 5000',
	'funding long 0.2 btc at 60k 10x isolated, wallet 5000, 0.01% for 3 days, stop 58k, binance, fee 0.05%',
	'risk 1% of 5000 long btc 64k stop 62k cross 10x',
	'compare long 0.5 btc 64k 20x wallet 5k stop 62k',
	'long 3 eth at 3000, 3001, 3003 10x isolated stop 2900',
])('the form of the card of “%s”, sent as it came, gives the same figures', async (text) => {
	const services = testServices();
	const { reply } = await answerText({ text, context: [], addressed: true }, asker, services);
	const fix = reply?.components?.flatMap((row) => row.components).find((part) => 'label' in part && part.label === 'Fix');
	const opened = await answerInteraction(press(fix && 'custom_id' in fix ? fix.custom_id : ''), services).response;
	if (opened.kind !== 'modal') throw new Error(opened.kind);
	const sent = await answerInteraction(sendForm(opened.modal.custom_id, inputsOf(opened.modal)), services).response;
	const told = (embeds: readonly APIEmbed[] = []) => embeds.map(({ fields = [] }) => fields.filter(({ name }) => name !== 'Assumed'));
	expect([sent.kind, told('reply' in sent ? sent.reply.embeds : [])]).toEqual(['update', told(reply?.embeds)]);
});

test('nonsense in the form asks again, and an old button has expired', async () => {
	const response = await answerInteraction(submit({ trade: '@everyone', entry: 'NaN' }), testServices()).response;
	expect(response.kind).toBe('update');
	const old = await answerInteraction(press(`${owner}.fix:`), testServices()).response;
	expect('reply' in old && old.reply.embeds?.[0]?.title).toBe('This button has expired');
});
