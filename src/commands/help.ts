import { DomainError } from '../core/error.ts';
import { commandHelpEmbed, type HelpLine, helpEmbed } from '../embeds/help.ts';
import { type AnyCommand, defineCommand } from './define.ts';
import type { MessageCommand } from './handler.ts';
import { type Option, optional, required } from './option.ts';
import { ranked } from './rank.ts';

/** As a person types it: `/margin side:long size:0.5 btc`. */
export const typedExample = ({ name, example }: AnyCommand): string =>
	[`/${name}`, ...Object.entries(example).map(([option, value]) => `${option}:${value}`)].join(' ');

const lineOf = (command: AnyCommand): HelpLine => ({ ...command, example: typedExample(command) });

interface Lists {
	readonly commands: readonly AnyCommand[];
	readonly messageCommands: readonly MessageCommand[];
}

function commandOption(list: () => Lists): Option<AnyCommand, true> {
	return required({
		type: 'text',
		description: 'One command, with all its options',
		maxLength: 40,
		read: (raw) => {
			const { commands } = list();
			const name = raw.trim().replace(/^\//, '').toLowerCase();
			const command = commands.find((each) => each.name === name);
			if (!command) throw new DomainError('unknown-command', { input: raw, known: commands.map((each) => each.name) });
			return command;
		},
		suggest: (typed) =>
			ranked(
				typed,
				list().commands.map(({ name }) => ({ name: `/${name}`, value: name })),
			),
	});
}

/** /help reads the list that it is on, so it is handed a way to it. */
export const helpFor = (list: () => Lists): AnyCommand =>
	defineCommand({
		name: 'help',
		description: 'What you can ask, each with an example',
		options: { command: optional(commandOption(list)) },
		example: {},
		route: 'faq',
		run: ({ command }) => {
			if (command) {
				const options = Object.entries(command.options).map(([name, { description }]) => [name, description] as const);
				return { embeds: [commandHelpEmbed(lineOf(command), options)] };
			}
			const { commands, messageCommands } = list();
			const menu = messageCommands.map(({ name }) => ({ name, description: 'In a message’s menu, under Apps', example: '', menu: true }));
			return { embeds: [helpEmbed([...commands.map(lineOf), ...menu])] };
		},
	});
