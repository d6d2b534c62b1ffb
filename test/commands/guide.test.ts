import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { modalProblems } from '../../src/local-discord/rules/modal.ts';
import { BOB, press, slash, submit } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

const services = testServices({ cooldown: () => 'ok' });
const replyOf = (response: Response): Reply => {
	if (!('reply' in response)) throw new Error(`answered with ${response.kind}`);
	expect(problemsOf(response.reply)).toEqual([]);
	return response.reply;
};
const start = async (given: Record<string, string> = {}) => {
	const answer = answerInteraction(slash('guide', given), services);
	expect(answer.visibility).toBe('private');
	return replyOf(await answer.response);
};
const buttonsOf = ({ components = [] }: Reply) =>
	components.flatMap((row) =>
		row.components.flatMap((part) =>
			'label' in part && part.label && 'custom_id' in part ? [{ label: part.label, id: part.custom_id }] : [],
		),
	);
const idOf = (reply: Reply, label: string) => buttonsOf(reply).find((each) => each.label === label)?.id ?? expect.fail(`no “${label}”`);
const pressed = async (reply: Reply, label: string) => {
	const response = await answerInteraction(press(idOf(reply, label)), services).response;
	expect(response.kind).toBe('update');
	return replyOf(response);
};
const textOf = (reply: Reply) => JSON.stringify(reply.embeds);
const titleOf = ({ embeds }: Reply) => embeds?.[0]?.title;

async function walked(reply: Reply, labels: readonly string[]): Promise<Reply> {
	let now = await pressed(reply, 'Six short questions');
	for (const label of labels) now = await pressed(now, label);
	return now;
}

const PATIENT = ['Like BTC or ETH', 'One, seldom two', 'A year or more', 'I, without hurry', 'Weeks, with a strong view', 'Up to 5×'];
const HASTY = ['Wildly: meme coins, news', 'Several, unrelated', 'I am starting', 'A bot', 'Hours to a few days', 'More than 15×'];

test('without numbers it shows the guide’s example and says what it took', async () => {
	const text = textOf(await start());
	expect(text).toContain('Taken as an example, since not given: long, a position of 1,000 USDT, 10× leverage, a balance of 1,000 USDT');
	expect(text).toContain('A fall of 9.54 % ends the isolated position, but 900.00 USDT stays');
});

test('with one’s own numbers nothing is taken', async () => {
	const text = textOf(await start({ side: 'short', balance: '2000', size: '0.5 btc', entry: '64k', leverage: '20', venue: 'binance' }));
	expect(text).not.toContain('Taken as an example');
	expect(text).toContain('Read as: short 0.5 BTC at 64,000, 20×, balance 2,000 USDT, Binance');
});

test.each([
	['patient', PATIENT, 'Cross fits your answers better', 'Spoke for cross'],
	['hasty', HASTY, 'Isolated fits your answers better', 'Spoke for isolated'],
])('%s answers: a mode, with every answer that spoke for it, and never a trade', async (_, labels, title, field) => {
	const end = await walked(await start({ balance: '500', leverage: '5' }), labels);
	expect(titleOf(end)).toBe(title);
	const fields = Object.fromEntries((end.embeds?.[0]?.fields ?? []).map(({ name, value }) => [name, value]));
	const all = Object.values(fields).join('\n');
	expect(labels.filter((label) => !all.includes(`**${label}**`))).toEqual([]);
	expect(fields[field]?.split('\n').length).toBeGreaterThanOrEqual(3);
	expect(fields['With your numbers']).toContain('USDT');
	expect(all).not.toMatch(/\b(buy|sell|go long|go short)\b/i);
});

test('the questions edit one message; back and start over work at every step', async () => {
	let now = await pressed(await start(), 'Six short questions');
	const seen: string[] = [];
	for (const label of HASTY) {
		seen.push(titleOf(now) ?? '');
		const next = await pressed(now, label);
		expect(titleOf(await pressed(next, 'Back'))).toBe(titleOf(now));
		now = next;
	}
	expect(seen.map((title) => title.slice(0, 6))).toEqual(['1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6', '6 of 6']);
	expect(titleOf(await pressed(now, 'Start over'))).toBe(seen[0]);
	const first = await pressed(await start(), 'Six short questions');
	expect(titleOf(await pressed(first, 'Back'))).toBe('Isolated or cross? First: what each does');
});

test('the form takes one’s numbers over those before; what is left empty stays', async () => {
	const reply = await start({ balance: '5000', leverage: '3' });
	const opened = await answerInteraction(press(idOf(reply, 'My numbers')), services).response;
	if (opened.kind !== 'modal') throw new Error(opened.kind);
	expect(modalProblems(JSON.parse(JSON.stringify(opened.modal)))).toEqual([]);
	const sent = await answerInteraction(submit(opened.modal.custom_id, { size: '0.1 btc', entry: '64k', leverage: '' }), services).response;
	expect(sent.kind).toBe('update');
	expect(textOf(replyOf(sent))).toContain('Read as: long 0.1 BTC at 64,000, 3×, balance 5,000 USDT');
});

test.each([
	[{ leverage: 'many' }, '“many” is not a number'],
	[{ leverage: '0.5' }, 'leverage'],
	[{ size: '0.1 btc' }, 'entry'],
	[{ side: 'up' }, 'up'],
])('a form with %j is told what is wrong, in private', async (fields, words) => {
	const opened = await answerInteraction(press(idOf(await start(), 'My numbers')), services).response;
	if (opened.kind !== 'modal') throw new Error(opened.kind);
	const response = await answerInteraction(submit(opened.modal.custom_id, fields), services).response;
	expect(textOf(replyOf(response)).toLowerCase()).toContain(words.toLowerCase());
	expect(response.kind === 'reply' && response.reply.visibility).toBe('private');
});

test('numbers too long for a button are kept, and a button outlives them politely', async () => {
	const given = {
		side: 'short',
		balance: '123456789.123456789 usdt',
		size: '0.123456789123456789 btc',
		entry: '64123.123456789',
		leverage: '12.5',
		venue: 'binance',
	};
	const reply = await start(given);
	expect(buttonsOf(reply).every(({ id }) => id.length <= 100)).toBe(true);
	expect(textOf(await pressed(await pressed(reply, 'Six short questions'), 'Back'))).toBe(textOf(reply));
	const later = testServices();
	const gone = await answerInteraction(press(idOf(await pressed(reply, 'Six short questions'), 'Back')), later).response;
	expect(titleOf(replyOf(gone))).toBe('This button has expired');
});

test('only who asked may press', async () => {
	const response = await answerInteraction(press(idOf(await start(), 'Six short questions'), { userId: BOB }), services).response;
	expect(titleOf(replyOf(response))).toBe('These buttons are somebody else’s');
});
