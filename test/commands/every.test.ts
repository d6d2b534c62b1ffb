import { expect, test } from 'vitest';
import { answerInteraction, answerText } from '../../src/commands/answer.ts';
import { typedExample } from '../../src/commands/help.ts';
import { commands, handlers, messageCommands } from '../../src/commands/index.ts';
import { registration } from '../../src/commands/registration.ts';
import { ALICE, slash } from './interactions.ts';
import { problemsOf, registrationProblems } from './payload.ts';
import { testServices } from './services.ts';

const asker = { userId: ALICE, channelId: '1', locale: 'en-US' };

test('what would be registered is what Discord accepts', () => {
	const bodies = registration(commands, messageCommands);
	expect(registrationProblems(bodies)).toEqual([]);
	expect(bodies.length).toBe(commands.length + messageCommands.length);
});

test('no two handlers answer to one name, and each name fits a custom_id', () => {
	const names = handlers.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
	expect(names.filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([]);
});

test.each(commands.map((command) => [command.name, command] as const))('/%s answers its example', async (_, command) => {
	const services = testServices();
	const { route, reply } = await answerText({ text: typedExample(command), context: [], addressed: true }, asker, services);
	expect(route).toBe(command.route ?? 'calculate');
	expect(services.lines.filter(({ level }) => level !== 'info')).toEqual([]);
	expect(problemsOf(reply ?? {})).toEqual([]);
});

test.each(commands.map((command) => [command.name, command] as const))(
	'/%s answers its example as Discord sends it',
	async (_, { name, example }) => {
		const services = testServices();
		const response = await answerInteraction(slash(name, example), services).response;
		if (response.kind !== 'reply') throw new Error(response.kind);
		expect(services.lines.filter(({ level }) => level !== 'info')).toEqual([]);
		expect(problemsOf(response.reply)).toEqual([]);
	},
);
