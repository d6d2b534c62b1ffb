import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import type { Reply } from '../../src/commands/types.ts';
import { checkCommand, duplicateNames, exceedsCounts } from '../../src/local-discord/rules/command.ts';
import { checkAnswer } from '../../src/local-discord/rules/message.ts';

/** What Discord would refuse about a reply: its own specification, and the rules that it lacks. Empty: nothing. */
export function problemsOf({ content, embeds = [], components = [] }: Reply): string[] {
	const body = { ...(content !== undefined && { content }), embeds, components, allowed_mentions: { parse: [] } };
	const { problems, unknown } = checkAnswer({ json: JSON.parse(JSON.stringify(body)), uploads: [] });
	return [...problems.map(({ path, message }) => `${path.join('.')}: ${message}`), ...unknown.map((path) => `${path}: unknown key`)];
}

/** What Discord would refuse about a set of commands. */
export function registrationProblems(bodies: readonly object[]): string[] {
	const plain = bodies.map((body) => JSON.parse(JSON.stringify(body)));
	const each = plain.flatMap((body, index) => {
		const { problems, unknown } = checkCommand(ApplicationCommandCreateRequestSchema, body, { path: [index], scope: '' });
		return [...problems.map(({ path, message }) => `${path.join('.')}: ${message}`), ...unknown];
	});
	return [...each, ...duplicateNames(plain).map(({ message }) => message), ...(exceedsCounts(plain) ? ['too many commands'] : [])];
}
