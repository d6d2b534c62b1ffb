import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { buttonId, countingServices, replyIn, selectOf, type TestServices } from './controls.ts';
import { equationsIn, isTrue } from './equations.ts';
import { pick, press, slash, submit } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { fieldsOf } from './run.ts';

type Sent = Parameters<typeof answerInteraction>[0];

async function send(interaction: Sent, all: TestServices, locale = 'en-US'): Promise<Response> {
	const response = await answerInteraction({ ...interaction, locale } as Sent, all).response;
	expect(all.lines).toEqual([]);
	if ('reply' in response) expect(problemsOf(response.reply)).toEqual([]);
	return response;
}

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
async function checkAccount(reply: Reply, all: TestServices, { fix, locale }: { fix: string; locale: string }): Promise<void> {
	const opened = await send(press(buttonId(reply, fix)), all);
	if (opened.kind !== 'modal') throw new Error(opened.kind);
	const fields = opened.modal.components.flatMap((each) =>
		'component' in each && each.component.type === 4 ? [[each.component.custom_id, each.component.value ?? ''] as const] : [],
	);
	const sent = await send(submit(opened.modal.custom_id, Object.fromEntries(fields)), all, locale);
	expect([sent.kind, plain(replyIn(sent))]).toEqual(['update', plain(reply)]);
	const { embeds = [] } = replyIn(await send(press(buttonId(reply, 'Show the work')), all));
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
			const all = countingServices();
			let reply = replyIn(await send(slash(name, { positions, ...(name === 'stress' && { move: moved }) }), all));
			if (!selectOf(reply, WHAT_IF)) return;
			shown++;
			for (const [isWhatIf, choice] of picks) {
				const menu = selectOf(reply, isWhatIf ? WHAT_IF : EVENTS) ?? selectOf(reply, WHAT_IF);
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
