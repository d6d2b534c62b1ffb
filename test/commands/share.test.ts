import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply } from '../../src/commands/types.ts';
import { ALICE, press, slash } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

const TRADE = { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '5000' };
const ask = async (name: string, given: Record<string, string | boolean>) => {
	const answer = answerInteraction(slash(name, given), testServices());
	const response = await answer.response;
	if (response.kind !== 'reply') throw new Error(response.kind);
	return { visibility: answer.visibility, reply: response.reply };
};

/** The button among those under a reply. */
const shareOf = ({ components = [] }: Reply) =>
	components.flatMap((row) => row.components as APIButtonComponentWithCustomId[]).find(({ label }) => label === 'Share');

test.each([
	['margin', {}, 'private'],
	['margin', { private: false }, 'public'],
	['margin', { private: true }, 'private'],
	['compare', {}, 'public'],
	['compare', { private: true }, 'private'],
	['compare', { side: 'nonsense' }, 'private'],
] as const)('/%s with %j is %s', async (name, more, visibility) => {
	expect((await ask(name, { ...TRADE, ...more })).visibility).toBe(visibility);
});

test('what was private is published by its Share button, word for word, with who shared it', async () => {
	const { reply } = await ask('margin', TRADE);
	const customId = shareOf(reply)?.custom_id ?? '';
	const sent = (reply.embeds ?? []).map((embed) => ({ ...embed, type: 'rich', content_scan_version: 0 }));
	const answer = answerInteraction(press(customId, { embeds: sent as never }), testServices());
	const response = await answer.response;
	expect(answer.visibility).toBe('public');
	expect(response).toEqual({
		kind: 'reply',
		reply: { content: `Shared by <@${ALICE}>`, embeds: reply.embeds, visibility: 'public' },
	});
	expect('reply' in response && problemsOf(response.reply)).toEqual([]);
});

test('what is public has nothing to share', async () => {
	expect(shareOf((await ask('compare', TRADE)).reply)).toBeUndefined();
});

test.each([
	['public', 0, undefined],
	['private', 64, 'Share'],
])('a press on a %s message keeps it as it is', async (_, flags, label) => {
	const { reply } = await ask('compare', TRADE);
	const parts = (reply.components ?? []).flatMap((row) => row.components as APIButtonComponentWithCustomId[]);
	const pressed = press(parts.find((part) => part.label === '½ size')?.custom_id ?? '');
	const response = await answerInteraction({ ...pressed, message: { ...pressed.message, flags } }, testServices()).response;
	expect(response.kind).toBe('update');
	expect('reply' in response && shareOf(response.reply)?.label).toBe(label);
});

test('a message without embeds has nothing to publish, and says so', async () => {
	const customId = `${BigInt(ALICE).toString(36)}.share:`;
	const response = await answerInteraction(press(customId), testServices()).response;
	expect('reply' in response && response.reply.embeds?.[0]?.title).toBe('This button has expired');
});

test('whatever a reply holds, what is sent is inside Discord’s limits', async () => {
	const embeds = [{ title: 'x'.repeat(300), description: 'y'.repeat(9_000) }];
	const response = await answerInteraction(press(`${BigInt(ALICE).toString(36)}.share:`, { embeds }), testServices()).response;
	expect('reply' in response && problemsOf(response.reply)).toEqual([]);
});
