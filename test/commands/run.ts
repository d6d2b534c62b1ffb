import type { APIEmbed } from 'discord-api-types/v10';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply } from '../../src/commands/types.ts';
import { slash } from './interactions.ts';
import { testServices } from './services.ts';

/** A slash command's reply, as a person would get it. */
export async function replyTo(name: string, given: Readonly<Record<string, string>>): Promise<Reply> {
	const response = await answerInteraction(slash(name, given), testServices()).response;
	if (response.kind !== 'reply') throw new Error(`/${name} answered with ${response.kind}`);
	return response.reply;
}

export async function embedOf(name: string, given: Readonly<Record<string, string>>): Promise<APIEmbed> {
	const [embed] = (await replyTo(name, given)).embeds ?? [];
	if (!embed) throw new Error(`/${name} answered without an embed`);
	return embed;
}

/** Field values by their name, without bold marks. */
export const fieldsOf = ({ fields = [] }: APIEmbed): Readonly<Record<string, string>> =>
	Object.fromEntries(fields.map(({ name, value }) => [name, value.replaceAll('**', '')]));
