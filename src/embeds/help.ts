import type { APIEmbed } from 'discord-api-types/v10';
import { LIMIT } from './limit.ts';
import { COLOR } from './theme.ts';

export interface HelpLine {
	readonly name: string;
	readonly description: string;
	/** As it is typed: `/margin side:long …`. */
	readonly example: string;
	readonly menu?: boolean;
}

/** Every command with an example that can be copied. */
export function helpEmbed(lines: readonly HelpLine[]): APIEmbed {
	return {
		title: 'What you can ask',
		description:
			'Write numbers as you like: `64k`, `64,000.5`, `0.5 btc`, `1000 usdt`, `2%`. What you leave out is assumed out loud, or asked for.',
		color: COLOR.calm,
		fields: lines.slice(0, LIMIT.fields).map(({ name, description, example, menu }) => ({
			name: menu ? name : `/${name}`,
			value: example === '' ? description : `${description}\n\`${example}\``,
		})),
		footer: { text: 'The venue’s own screen decides. Not financial advice.' },
	};
}

/** One command with all its options. */
export function commandHelpEmbed({ name, description, example }: HelpLine, options: readonly (readonly [string, string])[]): APIEmbed {
	const list = options.map(([option, words]) => `\`${option}\` ${words}`).join('\n');
	return {
		title: `/${name}`,
		description: [description, `\`${example}\``, list].filter((part) => part !== '').join('\n\n'),
		color: COLOR.calm,
	};
}
