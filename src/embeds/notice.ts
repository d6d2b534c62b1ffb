import type { APIEmbed } from 'discord-api-types/v10';
import { COLOR } from './theme.ts';

const notice = (title: string, description: string): APIEmbed => ({ title, description, color: COLOR.neutral });

/** Short words that no command says. */
export const expiredEmbed = (): APIEmbed =>
	notice('This button has expired', 'It belongs to an older message. Run the command again and you get fresh ones.');

export const goneEmbed = (): APIEmbed =>
	notice(
		'This command is not here any more',
		'It was changed since your Discord last looked. Type `/` and pick from the list, or `/help`.',
	);

export const notYoursEmbed = (): APIEmbed =>
	notice('These buttons are somebody else’s', 'Only the person who asked can use them. Run the command yourself and you get your own.');

export const tooFastEmbed = (): APIEmbed =>
	notice('One moment, please', 'That was a lot at once. Take a breath and try again in a few seconds.');

export const notForMeEmbed = (): APIEmbed =>
	notice(
		'I found no trade and no question in that',
		'Tell me a position (`long 0.5 btc at 64k 20x iso`) or ask about margin, liquidation or funding. `/help` shows everything.',
	);

export const noTradeEmbed = (): APIEmbed =>
	notice('I found no trade in that message', 'I look for a side, a coin, a leverage, an entry, a stop or targets in its text.');

/** Our bug: the person sees an id and nothing else; the log line with the same id has the cause. */
export const bugEmbed = (id: string): APIEmbed => ({
	title: 'Something went wrong on our side',
	description: `Your input was not the problem and no result was made from it. If it happens again, report it with this id: \`${id}\``,
	color: COLOR.danger,
});
