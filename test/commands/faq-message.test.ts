import { type APIMessage, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import { messageCommands } from '../../src/commands/index.ts';
import { registration } from '../../src/commands/registration.ts';
import type { Reply } from '../../src/commands/types.ts';
import { ALICE, BOB, press, slash } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

const NAME = 'Answer with FAQ';
const LINK = 'https://discord.com/channels/500000000000000001/600000000000000001/800000000000000001';

const onMessage = (content: string) => {
	const message = { id: '800000000000000001', channel_id: '600000000000000001', author: { id: BOB }, content } as unknown as APIMessage;
	return {
		...slash('x', {}),
		type: InteractionType.ApplicationCommand,
		data: {
			id: '1',
			type: ApplicationCommandType.Message,
			name: NAME,
			target_id: message.id,
			resolved: { messages: { [message.id]: message } },
		},
	} as unknown as Parameters<typeof answerInteraction>[0];
};

async function answered(content: string, services = testServices()) {
	const answer = answerInteraction(onMessage(content), services);
	const response = await answer.response;
	if (response.kind !== 'reply') throw new Error(response.kind);
	expect(problemsOf(response.reply)).toEqual([]);
	return { visibility: answer.visibility, reply: response.reply };
}
const titleOf = ({ embeds }: Reply) => embeds?.[0]?.title;

test('it is registered for those who may manage messages', () => {
	const body = registration([], messageCommands).find(({ name }) => name === NAME);
	expect(body).toMatchObject({ type: ApplicationCommandType.Message, default_member_permissions: '8192' });
});

test('a clear question is answered where all can see it, quoted and linked', async () => {
	const { visibility, reply } = await answered('What is the difference between isolated and cross margin?');
	expect(visibility).toBe('public');
	expect(titleOf(reply)).toBe('Isolated vs cross margin: what is the difference?');
	expect(reply.content).toBe(`> What is the difference between isolated and cross margin?\n<@${BOB}> asked: ${LINK}`);
});

test.each([
	['what is cross margin? **now** ||s|| `x` _y_', /(?<!\\)(\*\*now|\|\|s|`x|_y)/],
	['what is cross margin? <@300000000000000001> <#1>', /(?<!\\)<(@3000\d+1>|#1>)/],
	[`what is cross margin? ${'really '.repeat(500)}`, /(really ){60}/],
	['what is cross margin?\n> fake quote\n<@1> asked: https://evil.example', /\n> fake/],
])('what is quoted is one short line without effect: %#', async (content, forbidden) => {
	const { reply } = await answered(content);
	const text = reply.content ?? '';
	expect(text).toContain('> what is cross margin');
	expect(text).not.toMatch(forbidden);
	expect(text.split('\n').length).toBeLessThanOrEqual(2);
});

test('where it is not sure, the moderator alone is asked, and the pick is posted once', async () => {
	const services = testServices({ newId: () => 'abcd1234' });
	const { visibility, reply } = await answered('why do cats purr', services);
	expect(visibility).toBe('private');
	const [part] = reply.components?.[0]?.components ?? [];
	const id = part && 'custom_id' in part ? part.custom_id : '';
	const label = part && 'label' in part ? part.label : '';
	const strange = await answerInteraction(press(id, { userId: BOB }), services).response;
	expect('reply' in strange && titleOf(strange.reply)).toBe('These buttons are somebody else’s');
	const post = answerInteraction(press(id, { userId: ALICE }), services);
	const posted = await post.response;
	if (posted.kind !== 'reply') throw new Error(posted.kind);
	expect(post.visibility).toBe('public');
	expect(`Post: ${titleOf(posted.reply)}`).toBe(label);
	expect(posted.reply.content).toBe(`> why do cats purr\n<@${BOB}> asked: ${LINK}`);
	expect(problemsOf(posted.reply)).toEqual([]);
	const again = await answerInteraction(press(id), services).response;
	expect('reply' in again && titleOf(again.reply)).toBe('This button has expired');
});

test.each([
	['', 'There is no text in that message'],
	['\u200b \u202e', 'There is no text in that message'],
	['here is my seed phrase, can you check it', 'Keep that private'],
])('“%s” is answered to the moderator alone', async (content, title) => {
	const { visibility, reply } = await answered(content);
	expect([visibility, titleOf(reply)]).toEqual(['private', title]);
});
