import type { APIMessage } from 'discord-api-types/v10';
import { replyText } from './cli/print.ts';
import type { AnyCommand } from './commands/define.ts';
import { commands } from './commands/index.ts';
import { readLine } from './commands/line.ts';
import type { Response, Row } from './commands/types.ts';
import type { LocalDiscord } from './local-discord/index.ts';
import type { Notes } from './notes.ts';

type Person = ReturnType<LocalDiscord['person']>;
type Exchange = ReturnType<Person['slash']>;
type Values = NonNullable<Parameters<Person['slash']>[2]>;

const EDITED_WITHIN = 2_000;
const ANSWERED_WITHIN = 60_000;

/** A message as its reader sees it in a terminal. */
function textOf({ content, embeds, components = [], attachments }: APIMessage): string {
	const files = attachments.map(({ filename, description = '' }) => ({ name: filename, description, data: new Uint8Array() }));
	return replyText({ content, embeds, components: components as Row[], files });
}

/** A box to tick travels as true or false; everything else as it was typed. */
function valuesOf(command: AnyCommand, given: Readonly<Record<string, string>>): Values {
	const isFlag = (name: string) => command.options[name]?.type === 'flag';
	return Object.fromEntries(
		Object.entries(given).map(([name, text]) => [name, isFlag(name) && /^(true|false)$/.test(text) ? text === 'true' : text]),
	);
}

/** What comes later (a picture, a live price) is waited for: a terminal can't change what it has printed. */
async function finished(message: APIMessage, response: Response, person: Person): Promise<APIMessage> {
	const later = 'later' in response ? await response.later : undefined;
	if (!later) return message;
	const now = () => person.messages(message.channel_id).find(({ id }) => id === message.id) ?? message;
	for (let waited = 0; now().edited_timestamp === message.edited_timestamp && waited < EDITED_WITHIN; waited += 10) {
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	return now();
}

/** Gives back what answers one line: as a slash command where a person's client could send it so, else as said to the bot. */
export function converse(person: Person, channelId: string, notes: Notes): (line: string) => Promise<string> {
	async function seen(exchange: Exchange, noted: Promise<Response>): Promise<string> {
		const end = await exchange.settled;
		if (end.kind === 'failed') return end.text;
		return end.kind === 'message' ? textOf(await finished(end.message, await noted, person)) : '';
	}
	function command(line: string): Exchange | undefined {
		try {
			const typed = readLine(line, commands);
			return person.slash(channelId, typed.command.name, valuesOf(typed.command, typed.given));
		} catch {
			return undefined;
		}
	}
	async function said(line: string): Promise<string> {
		const heard = person.hears(channelId, ANSWERED_WITHIN);
		heard.catch(() => {});
		const response = await notes.of(person.say(channelId, line, { mention: true }).id);
		return response.kind === 'reply' ? textOf(await finished(await heard, response, person)) : '';
	}
	return async (line) => {
		try {
			const exchange = line.startsWith('/') ? command(line) : undefined;
			return await (exchange ? seen(exchange, notes.of(exchange.id)) : said(line));
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
	};
}
