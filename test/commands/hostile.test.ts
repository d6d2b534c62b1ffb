import { expect, test } from 'vitest';
import { answerInteraction, answerText } from '../../src/commands/answer.ts';
import { commands } from '../../src/commands/index.ts';
import type { Reply } from '../../src/commands/types.ts';
import { ALICE, slash, typing } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
	['nothing', ''],
	['a space', ' '],
	['zero', '0'],
	['negative', '-5'],
	['a unicode minus', '−5'],
	['1e999999', '1e999999'],
	['1e-999999', '1e-999999'],
	['1e30', '1e30'],
	['1e-30', '1e-30'],
	['NaN', 'NaN'],
	['∞', '∞'],
	['Infinity', '-Infinity'],
	['hexadecimal', '0x10'],
	['100 digits', '9'.repeat(100)],
	['200 kB of digits', '7'.repeat(200_000)],
	['200 kB of words', 'btc '.repeat(50_000)],
	['200 kB of spaces', ' '.repeat(200_000)],
	['200 kB of open brackets', '['.repeat(200_000)],
	['200 kB of k', `1${'k'.repeat(200_000)}`],
	['200 kB of colons', 'side:'.repeat(40_000)],
	['right-to-left marks', '\u202e64000\u202c'],
	['zero-width inside a number', '64\u200b000'],
	['arabic digits', '٦٤٠٠٠'],
	['full-width digits', '６４０００'],
	['@everyone', '@everyone'],
	['a mention', '<@300000000000000002>'],
	['markdown', '**bold** `code` [link](https://evil.example) ||spoiler||'],
	['a lone surrogate', '\ud800'],
	['stacked marks', `a${'\u0301'.repeat(5_000)}`],
	['emoji', '👩‍👩‍👧‍👦'.repeat(300)],
	['prototype', '__proto__'],
	['constructor', 'constructor'],
	['line breaks', '1\n2\r\n3'],
	['quotes', '"\'“”\\'],
	['two signs', '--5'],
	['percent', '5%'],
	['times', '20x'],
	['two marks', '1,234.567,8'],
];

const cells = commands.flatMap(({ name, options }) => Object.keys(options).map((field) => ({ name, field })));

/** Nothing that was typed may work as a mention, a link or formatting. */
const SMUGGLED = /(?<!\\)(@everyone|<@3000|\[link\]|\*\*bold|\|\|spoiler)|[\u200b\u202e\ud800]/;

function check(reply: Reply | undefined, services: ReturnType<typeof testServices>) {
	expect(services.lines.filter(({ level }) => level !== 'info')).toEqual([]);
	expect(problemsOf(reply ?? {})).toEqual([]);
	expect(JSON.stringify(reply)).not.toMatch(SMUGGLED);
}

const otherwise = { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '5000' };

test.each(cells)('/$name with anything in $field answers in words, within every limit', async ({ name, field }) => {
	const { options = {} } = commands.find((command) => command.name === name) ?? {};
	const rest = Object.fromEntries(Object.entries(otherwise).filter(([key]) => key in options));
	for (const [, text] of HOSTILE) {
		const services = testServices({ cooldown: () => 'ok' });
		const response = await answerInteraction(slash(name, { ...rest, [field]: text }), services).response;
		check('reply' in response ? response.reply : undefined, services);
	}
});

test.each(cells)('autocomplete of /$name $field is never an error and never more than 25', async ({ name, field }) => {
	for (const [, text] of HOSTILE) {
		const services = testServices();
		const response = await answerInteraction(typing(name, field, { ...otherwise, [field]: text }), services).response;
		if (response.kind !== 'choices') throw new Error(response.kind);
		expect(services.lines.filter(({ level }) => level !== 'info')).toEqual([]);
		expect(response.choices.length).toBeLessThanOrEqual(25);
		const bad = response.choices.filter(({ name: shown, value }) => [shown, value].some((each) => each === '' || [...each].length > 100));
		expect(bad).toEqual([]);
	}
});

test.each(HOSTILE)('a typed line of %s answers or stays silent', async (_, text) => {
	const asker = { userId: ALICE, channelId: '1', locale: 'en-US' };
	for (const line of [text, `/${text}`, `/margin ${text}`, `/margin side:${text} ${text}`, `/nope ${text}`]) {
		const services = testServices();
		const { reply } = await answerText({ text: line, context: [], addressed: true }, asker, services);
		if (reply) check(reply, services);
	}
});
