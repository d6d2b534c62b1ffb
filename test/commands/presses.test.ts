import type { APIButtonComponentWithCustomId, APIEmbed, APIStringSelectComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import { commands } from '../../src/commands/index.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { CARDS } from '../../src/scenario/plan.ts';
import { typed } from './commands-given.ts';
import { equationsIn, isTrue } from './equations.ts';
import { pick, press, slash, submit } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { fieldsOf } from './run.ts';
import { testServices } from './services.ts';

type All = ReturnType<typeof testServices>;

function services(): All {
	let count = 0;
	return testServices({ newId: () => (count++).toString(16).padStart(8, '0'), cooldown: () => 'ok' });
}

type Sent = Parameters<typeof answerInteraction>[0];

/** Answered without a bug, and inside every limit. */
async function send(interaction: Sent, all: All, locale = 'en-US'): Promise<Response> {
	const response = await answerInteraction({ ...interaction, locale } as Sent, all).response;
	expect(all.lines).toEqual([]);
	if (!('reply' in response)) return response;
	expect(problemsOf(response.reply)).toEqual([]);
	return response;
}

type Part = APIButtonComponentWithCustomId | APIStringSelectComponent;
const partsOf = (reply: Reply): Part[] =>
	(reply.components ?? []).flatMap(({ components }) => components.filter((part): part is Part => 'custom_id' in part));
const buttonId = (reply: Reply, label: string): string | undefined =>
	partsOf(reply).find((part) => 'label' in part && part.label === label)?.custom_id;

/** What is told, without what was taken for it: what was taken once has been said by a press. */
const told = ({ embeds = [] }: Reply): APIEmbed[] =>
	embeds.map(({ fields = [], ...embed }) => ({ ...embed, fields: fields.filter(({ name }) => name !== 'Assumed') }));

const textsOf = (reply: Reply): string[] =>
	(reply.embeds ?? []).flatMap((embed) => [embed.description ?? '', ...Object.values(fieldsOf(embed))]);

async function formOf(reply: Reply, all: All): Promise<{ id: string; fields: Record<string, string> }> {
	const opened = await send(press(buttonId(reply, 'Fix') ?? ''), all);
	if (opened.kind !== 'modal') throw new Error(opened.kind);
	const inputs = opened.modal.components.flatMap((part) => ('component' in part && part.component.type === 4 ? [part.component] : []));
	return { id: opened.modal.custom_id, fields: Object.fromEntries(inputs.map(({ custom_id, value = '' }) => [custom_id, value])) };
}

/** The same figures by the form of Fix, in any language, and by the id of Show the work, whose equations are true. */
async function checkCard(reply: Reply, all: All, locale: string): Promise<void> {
	const { id: formId, fields } = await formOf(reply, all);
	const again = await send(submit(formId, fields), all, locale);
	expect([again.kind, 'reply' in again && told(again.reply)]).toEqual(['update', told(reply)]);
	const shown = await send(press(buttonId(reply, 'Show the work') ?? ''), all);
	if (shown.kind !== 'reply') throw new Error(shown.kind);
	const texts = textsOf(shown.reply);
	expect(texts.flatMap(equationsIn).filter((equation) => !isTrue(equation))).toEqual([]);
	const id = /`(\d+\.\d+\.\d+;[^`]+)`/.exec(texts.join('\n'))?.[1];
	if (id === undefined) throw new Error(`no id in ${texts.join('\n')}`);
	const made = await send(slash('margin', { id }), services(), locale);
	expect('reply' in made && told(made.reply)).toEqual(told(reply));
}

/** Presses one of what can be pressed; the card that then stands. */
async function pressed(reply: Reply, [which, choice]: readonly [number, number], all: All): Promise<Reply> {
	const parts = partsOf(reply).filter((part) => !('disabled' in part && part.disabled) && /\.if(-venue)?:/.test(part.custom_id));
	const part = parts[which % parts.length];
	if (!part) return reply;
	const value = 'options' in part ? part.options[choice % part.options.length]?.value : undefined;
	const response = await send(value === undefined ? press(part.custom_id) : pick(part.custom_id, [value]), all);
	if (response.kind === 'update') return response.reply;
	// a button that can't be pressed is shown as such; of a select's choices this is told once they are picked
	expect([response.kind, value === undefined]).toEqual(['reply', false]);
	expect('reply' in response && response.reply.embeds?.[0]?.title).not.toContain('expired');
	return reply;
}

const cardCommands = commands.filter(({ name }) => CARDS.some((card) => card === name));
const steps = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 8 });

test.each(cardCommands.map((command) => [command.name, command] as const))(
	'/%s: wherever presses lead, the card is what its options make, and its work is true',
	async (_, command) => {
		let cards = 0;
		await fc.assert(
			fc.asyncProperty(typed([command]), steps, fc.constantFrom('en-US', 'de'), async ({ name, given }, presses, locale) => {
				const all = services();
				const first = await send(slash(name, given), all);
				if (!('reply' in first) || buttonId(first.reply, 'Fix') === undefined) return;
				cards++;
				let reply = first.reply;
				await checkCard(reply, all, locale);
				for (const step of presses) reply = await pressed(reply, step, all);
				await checkCard(reply, all, locale);
			}),
			{ numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
		);
		expect(cards).toBeGreaterThan(0);
	},
);
