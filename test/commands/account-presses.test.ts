import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { equationsIn, isTrue } from './equations.ts';
import { pick, press, slash, submit } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { fieldsOf } from './run.ts';
import { testServices } from './services.ts';

type All = ReturnType<typeof testServices>;
type Sent = Parameters<typeof answerInteraction>[0];

function services(): All {
	let count = 0;
	return testServices({ newId: () => (count++).toString(16).padStart(8, '0'), cooldown: () => 'ok' });
}

async function send(interaction: Sent, all: All, locale = 'en-US'): Promise<Response> {
	const response = await answerInteraction({ ...interaction, locale } as Sent, all).response;
	expect(all.lines).toEqual([]);
	if ('reply' in response) expect(problemsOf(response.reply)).toEqual([]);
	return response;
}

function replyIn(response: Response): Reply {
	if (!('reply' in response)) throw new Error(response.kind);
	return response.reply;
}

const partsOf = ({ components = [] }: Reply) => components.flatMap((row) => row.components);
const button = (reply: Reply, label: string): string =>
	partsOf(reply).find((part): part is APIButtonComponentWithCustomId => 'label' in part && part.label === label)?.custom_id ?? '';
const select = (reply: Reply, placeholder: string): APIStringSelectComponent | undefined =>
	partsOf(reply).find((part): part is APIStringSelectComponent => 'options' in part && part.placeholder === placeholder);

const part = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const position = fc
	.tuple(
		part('long', 'short'),
		part(
			'size:0.5btc entry:64000',
			'size:4eth entry:3100',
			'size:100sol entry:150',
			'size:50000doge entry:0.1',
			'size:9usd symbol:btc entry:60000 contract:inverse mmr:0.5%',
		),
		part('', '', 'leverage:20', 'leverage:7.5'),
		part('', '', 'mode:isolated', 'mode:cross'),
		part('', '', '', 'venue:bybit', 'mark:0.125', 'mark:63000', 'extra:12.5', 'others:-3', 'opened:2024-01-01', 'mmr:1%'),
	)
	.map((parts) => parts.filter((text) => text !== '').join(' '));
const account = fc
	.tuple(
		part('balance:20000', 'balance:900', 'balance:1000000 venue:okx', 'balance:50000 leverage:10', 'balance:0.5btc'),
		fc.array(position, { minLength: 1, maxLength: 7 }),
	)
	.map(([head, positions]) => [head, ...positions].join('\n'));
const move = part('-30%', '+20%', 'btc -20%, -5%', 'btc 50000', 'ftx', 'eth +12.5%', 'btc 64000.125', '-99%');
const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(40)), { maxLength: 6 });

/** Without what was taken for them, nor of how many entries one was averaged: the text has the average. */
const plain = ({ embeds = [] }: Reply) =>
	embeds.flatMap(({ fields = [] }) =>
		fields.flatMap(({ name, value }) => (name === 'Assumed' ? [] : [[name, value.replace(/ \(\d+ entries averaged\)/, '')]])),
	);

/** The account as text, sent as it came, is the account; its work is true: equations, and equity that is what is required. */
async function checkAccount(reply: Reply, all: All, { fix, locale }: { fix: string; locale: string }): Promise<void> {
	const opened = await send(press(button(reply, fix)), all);
	if (opened.kind !== 'modal') throw new Error(opened.kind);
	const fields = opened.modal.components.flatMap((each) =>
		'component' in each && each.component.type === 4 ? [[each.component.custom_id, each.component.value ?? ''] as const] : [],
	);
	const sent = await send(submit(opened.modal.custom_id, Object.fromEntries(fields)), all, locale);
	expect([sent.kind, plain(replyIn(sent))]).toEqual(['update', plain(reply)]);
	const { embeds = [] } = replyIn(await send(press(button(reply, 'Show the work')), all));
	const texts = embeds.flatMap((embed) => [embed.description ?? '', ...Object.values(fieldsOf(embed))]);
	expect(texts.flatMap(equationsIn).filter((equation) => !isTrue(equation))).toEqual([]);
}

const WHAT_IF = 'What if …';
const EVENTS = 'The same in a real crash or rally';

test.each([
	['portfolio', 'Edit as text'],
	['stress', 'Fix'],
])('/%s: wherever picks lead, the account is what its text says, and its work is true', async (name, fix) => {
	let shown = 0;
	await fc.assert(
		fc.asyncProperty(account, move, steps, part('en-US', 'de'), async (positions, moved, picks, locale) => {
			const all = services();
			let reply = replyIn(await send(slash(name, { positions, ...(name === 'stress' && { move: moved }) }), all));
			if (!select(reply, WHAT_IF)) return;
			shown++;
			for (const [isWhatIf, choice] of picks) {
				const menu = select(reply, isWhatIf ? WHAT_IF : EVENTS) ?? select(reply, WHAT_IF);
				const value = menu?.options[choice % menu.options.length]?.value ?? '';
				const response = await send(pick(menu?.custom_id ?? '', [value]), all);
				expect(replyIn(response).embeds?.[0]?.title).not.toContain('expired');
				if (response.kind === 'update') reply = response.reply;
			}
			await checkAccount(reply, all, { fix, locale });
		}),
		{ numRuns: Number(process.env.FUZZ_RUNS ?? 30) },
	);
	expect(shown).toBeGreaterThan(0);
});
