import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import { ALICE, BOB, press, slash } from './interactions.ts';
import { testServices } from './services.ts';

const titleOf = async (interaction: Parameters<typeof answerInteraction>[0], services = testServices()) => {
	const response = await answerInteraction(interaction, services).response;
	return 'reply' in response ? response.reply.embeds?.[0]?.title : response.kind;
};

const ownedBy = (userId: string, rest: string) => `${BigInt(userId).toString(36)}.${rest}`;

test('a command answers with its reply', async () => {
	expect(await titleOf(slash('about'))).toBe('Isocross: what do I risk?');
});

test('an option that the command does not have is named', async () => {
	expect(await titleOf(slash('about', { sied: 'long' }))).toBe('/about has no option “sied”');
});

test('a command that is registered no more says so', async () => {
	expect(await titleOf(slash('gone'))).toBe('This command is not here any more');
});

test.each([
	['an unknown handler', ownedBy(ALICE, 'gone:1')],
	['a custom_id that is none of ours', 'whatever'],
	['an empty state of an unknown handler', ownedBy(ALICE, 'x:')],
])('%s says kindly that it has expired', async (_, customId) => {
	expect(await titleOf(press(customId))).toBe('This button has expired');
});

test('somebody else’s button is refused in private, the owner’s works', async () => {
	const embeds = [{ title: 'Long 0.5 BTC' }];
	const refused = answerInteraction(press(ownedBy(ALICE, 'share:'), { userId: BOB, embeds }), testServices());
	expect(refused.visibility).toBe('private');
	expect(await titleOf(press(ownedBy(ALICE, 'share:'), { userId: BOB, embeds }))).toBe('These buttons are somebody else’s');
	const shared = answerInteraction(press(ownedBy(ALICE, 'share:'), { embeds }), testServices());
	expect(shared.visibility).toBe('public');
	expect(await shared.response).toMatchObject({ kind: 'reply', reply: { embeds, content: `Shared by <@${ALICE}>` } });
});

test('a bug of ours becomes one log line with its cause, and the person sees the id only', async () => {
	const broken = slash('about');
	Object.defineProperty(broken.data, 'options', {
		get: () => {
			throw new Error('secret 64000');
		},
	});
	const services = testServices();
	const response = await answerInteraction(broken, services).response;
	expect(JSON.stringify(response)).toContain('test-id');
	expect(JSON.stringify(response)).not.toContain('secret');
	expect(services.lines).toMatchObject([{ level: 'error', fields: { id: 'test-id', where: '/about' } }]);
});

test('too many at once get a kind word in private, and later an answer again', async () => {
	let now = 1_790_000_000_000;
	const services = testServices({ clock: () => now });
	const titles = await Promise.all(Array.from({ length: 20 }, () => titleOf(slash('about'), services)));
	expect(new Set(titles)).toEqual(new Set(['Isocross: what do I risk?', 'One moment, please']));
	expect(await titleOf(slash('about', {}, BOB), services)).toBe('Isocross: what do I risk?');
	now += 2_000;
	expect(await titleOf(slash('about'), services)).toBe('Isocross: what do I risk?');
});
