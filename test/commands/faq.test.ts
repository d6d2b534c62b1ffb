import type { APIEmbed } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import { faqReply } from '../../src/commands/faq-reply.ts';
import { commands } from '../../src/commands/index.ts';
import type { Services } from '../../src/commands/services.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { createFaq } from '../../src/faq/faq.ts';
import { GROUPS } from '../../src/faq/schema.ts';
import { createMemory } from '../../src/scenario/memory.ts';
import { ALICE, BOB, pick, press, slash, typing } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

const entries = createFaq().list();
const asker = { userId: ALICE, channelId: '1', locale: 'en-US' };
const services = (changes: Partial<Services> = {}) => testServices({ cooldown: () => 'ok', ...changes });
const contextOf = (spoken: boolean) => ({ ...services(), asker, spoken });

const replyOf = (response: Response): Reply => {
	if (!('reply' in response)) throw new Error(`answered with ${response.kind}`);
	expect(problemsOf(response.reply)).toEqual([]);
	return response.reply;
};
const titleOf = ({ embeds }: Reply) => embeds?.[0]?.title;
const ask = async (given: Record<string, string | boolean>, own = services()) =>
	replyOf(await answerInteraction(slash('faq', given), own).response);

/** What can be pressed or picked, by its label or placeholder. */
const controlsOf = ({ components = [] }: Reply): Readonly<Record<string, string>> =>
	Object.fromEntries(
		components.flatMap((row) =>
			row.components.flatMap((part) => {
				const label = 'label' in part ? part.label : 'placeholder' in part ? part.placeholder : undefined;
				return label && 'custom_id' in part ? [[label, part.custom_id] as const] : [];
			}),
		),
	);
const control = (reply: Reply, label: string) =>
	controlsOf(reply)[label] ?? expect.fail(`no “${label}” in ${Object.keys(controlsOf(reply))}`);
const answerTo = (id: string, options: Parameters<typeof press>[1] = {}, own = services()) => answerInteraction(press(id, options), own);

test.each(entries.map((entry) => [entry.id, entry] as const))(
	'%s: answered by its title and its id, inside every limit',
	async (id, entry) => {
		for (const question of [id, entry.title, ` ${entry.title.toUpperCase()} `]) {
			const reply = await ask({ question });
			const [embed] = reply.embeds ?? [];
			expect(embed?.title).toBe(entry.title);
			expect(embed?.description).toBe(entry.body);
			const lines = embed?.footer?.text.split('\n') ?? [];
			expect(entry.sources.filter(({ name, checked }) => !lines.some((line) => line.includes(checked) && line.includes(name)))).toEqual([]);
		}
	},
);

test.each(entries.map((entry) => [entry.id, entry] as const))('%s: every button and pick leads where it says', async (_, entry) => {
	const reply = await ask({ question: entry.id });
	const byTitle = new Map(entries.map(({ title }) => [title, title]));
	for (const [label, id] of Object.entries(controlsOf(reply))) {
		if (label.startsWith('→ ')) {
			const { response } = answerTo(id);
			expect((await response).kind).toBe('update');
			expect(titleOf(replyOf(await response))).toBe(byTitle.get(label.slice(2)));
		}
		if (label.startsWith('Try')) {
			const own = services();
			const shown = replyOf(await answerTo(id, {}, own).response);
			const [word] = /\/\w+/.exec(label) ?? [];
			expect(shown.content).toContain(word);
			expect(shown.visibility).toBe('private');
			expect(own.lines.filter(({ level }) => level !== 'info')).toEqual([]);
			expect(shown.embeds?.[0]?.fields?.length).toBeGreaterThan(3);
		}
		if (label === 'Sources') {
			const links = replyOf(await answerTo(id).response).embeds?.[0]?.description ?? '';
			expect(entry.sources.filter(({ url }) => !links.includes(url))).toEqual([]);
		}
	}
	expect(Object.keys(controlsOf(reply)).filter((label) => label.startsWith('→ '))).toHaveLength(entry.related.length);
});

test.each(entries.flatMap((entry) => (entry.venues ?? []).map((row) => [entry.id, row.venue, row] as const)))(
	'%s on %s: its own row, and “not confirmed” where it is not',
	async (question, venue, row) => {
		const fields = (embed: APIEmbed | undefined) => (embed?.fields ?? []).map(({ value }) => value).join('\n');
		const named = await ask({ question, venue });
		expect(fields(named.embeds?.[0])).toContain(row.answer);
		const open = control(await ask({ question }), 'How is it on my exchange?');
		const picked = replyOf(await answerInteraction(pick(open, [venue]), services()).response);
		expect(picked.embeds).toEqual(named.embeds);
		const rows = entries.find(({ id }) => id === question)?.venues?.filter((each) => each.venue === venue) ?? [];
		expect(fields(picked.embeds?.[0]).includes('(not confirmed)')).toBe(rows.some(({ confirmed }) => !confirmed));
	},
);

test('a venue that an entry says nothing of is said to be unknown, not left out', async () => {
	const reply = await ask({ question: 'liquidation-fee', venue: 'deribit' });
	expect(reply.embeds?.[0]?.fields?.[0]).toMatchObject({ name: 'On Deribit', value: expect.stringContaining('Not looked up yet') });
});

test('an exchange named in the question chooses the row', async () => {
	const own = services();
	const found = { decision: 'answer', entries: [{ id: 'partial-liquidation', score: 1 }] } as const;
	const reply = faqReply(found, 'does okx close all of it', { ...own, asker, spoken: true });
	expect(reply.embeds?.[0]?.fields?.[0]?.name).toBe('On OKX');
});

test('alone it lists every topic; a group and then a topic are picked in the same message', async () => {
	const reply = await ask({});
	const listed = JSON.stringify(reply.embeds);
	expect(entries.filter(({ title }) => !listed.includes(JSON.stringify(title).slice(1, -1)))).toEqual([]);
	for (const group of Object.keys(GROUPS)) {
		const ofGroup = replyOf(await answerInteraction(pick(control(reply, 'Choose a group of topics'), [group]), services()).response);
		const topics = control(ofGroup, `Topics: ${GROUPS[group as keyof typeof GROUPS]}`);
		const last = entries.findLast((entry) => entry.group === group);
		const opened = await answerInteraction(pick(topics, [last?.id ?? '']), services()).response;
		expect(opened.kind).toBe('update');
		expect(titleOf(replyOf(opened))).toBe(last?.title);
	}
});

test.each([
	['what is cross margn?', 'answer'],
	['why do cats purr', 'none'],
] as const)('“%s” is counted as %s, without its words', async (question, decision) => {
	const own = services();
	await ask({ question }, own);
	const [line] = own.lines;
	expect(line).toMatchObject({ level: 'info', fields: { event: 'faq', decision } });
	expect(own.lines).toHaveLength(1);
	expect(JSON.stringify(own.lines)).not.toContain(question.slice(0, 8));
});

test.each(['suggest', 'none'] as const)('%s offers three topics, opened in the same message by who asked', async (decision) => {
	const nearest = entries.slice(0, 3).map(({ id }) => ({ id, score: 0.3 }));
	const reply = faqReply({ decision, entries: nearest }, 'hm', contextOf(true));
	expect(titleOf(reply)).toBe(decision === 'suggest' ? 'Did you mean one of these?' : 'I have no good answer to that');
	expect(Object.keys(controlsOf(reply))).toEqual(entries.slice(0, 3).map(({ title }) => title));
	const id = `${BigInt(ALICE).toString(36)}.${control(reply, entries[1]?.title ?? '')}`;
	const opened = await answerTo(id).response;
	expect(opened.kind).toBe('update');
	expect(titleOf(replyOf(opened))).toBe(entries[1]?.title);
	expect(titleOf(replyOf(await answerTo(id, { userId: BOB }).response))).toBe('These buttons are somebody else’s');
});

test('under an open answer anybody may look further, each in private', async () => {
	const reply = await ask({ question: 'isolated-vs-cross', private: false });
	const id = control(reply, '→ What is cross margin?');
	const answer = answerTo(id, { userId: BOB });
	expect(answer.visibility).toBe('private');
	expect(await answer.response).toMatchObject({ kind: 'reply' });
	expect(titleOf(replyOf(await answer.response))).toBe('What is cross margin?');
});

test('a person votes once on a topic, whichever way; another person counts again', async () => {
	const own = services({ votes: createMemory({ clock: () => 0 }) });
	const reply = await ask({ question: 'adl', private: false }, own);
	const [yes, no] = [control(reply, 'Was this helpful? Yes'), control(reply, 'No')];
	const vote = async (id: string, userId: string) => titleOf(replyOf(await answerTo(id, { userId }, own).response));
	expect(await vote(yes, ALICE)).toBe('Thank you');
	expect(await vote(yes, ALICE)).toBe('Your vote is counted already');
	expect(await vote(no, ALICE)).toBe('Your vote is counted already');
	expect(await vote(no, BOB)).toBe('Thank you');
	const votes = own.lines.map(({ fields }) => fields).filter(({ event }) => event === 'faq-vote');
	expect(votes).toEqual([
		{ event: 'faq-vote', topic: 'adl', helpful: true },
		{ event: 'faq-vote', topic: 'adl', helpful: false },
	]);
});

test.each([
	'faq:',
	'faq:p.',
	'faq:p.no-such-topic',
	'faq:x.adl',
	'faq-see:o=__proto__',
	'faq-run:constructor',
	'faq-run:',
	'faq-vote:adl',
	'faq-vote:y',
	'faq-sources:../x',
	'faq-post:gone.adl',
	'guide:zz',
	'guide:q999~',
	'guide:m~*gone',
	'guide-set:*gone',
])('%s of an older message has expired, and says so', async (customId) => {
	const own = services();
	const reply = replyOf(await answerTo(`${BigInt(ALICE).toString(36)}.${customId}`, {}, own).response);
	expect(titleOf(reply)).toBe('This button has expired');
	expect(own.lines).toEqual([]);
});

const complete = async (question: string) => {
	const response = await answerInteraction(typing('faq', 'question', { question }), services()).response;
	return response.kind === 'choices' ? response.choices : [];
};

test.each([
	['fund', 'What is funding?'],
	['iso vs', 'Isolated vs cross margin: what is the difference?'],
	['liqidation pric calculatd', 'How is the liquidation price calculated?'],
	['', entries[0]?.title],
])('typing “%s” offers “%s”, and what is offered can be asked', async (typed, title) => {
	const choices = await complete(typed);
	expect(choices.map(({ name }) => name)).toContain(title);
	expect(choices.length).toBeLessThanOrEqual(25);
	for (const { value } of choices.slice(0, 3)) expect(titleOf(await ask({ question: value }))).toBe(value);
});

test('a question in German gets a German word and the nearest entry as a button', async () => {
	const reply = await ask({ question: 'Was ist der Unterschied zwischen isolierter und Cross Margin?' });
	expect(titleOf(reply)).toBe('Ich antworte bisher nur auf Englisch');
	expect(Object.keys(controlsOf(reply))[0]).toBe('Isolated vs cross margin: what is the difference?');
});

test('what is refused gets its own words', async () => {
	expect(titleOf(await ask({ question: 'should i buy btc now' }))).toBe('That decision is yours');
});

test('every example command of an entry is on the list', () => {
	const names = new Set(commands.map(({ name }) => name));
	const used = entries.flatMap(({ examples }) => examples.flatMap((example) => ('command' in example ? [example.command] : [])));
	expect(used.filter((name) => !names.has(name))).toEqual([]);
});
