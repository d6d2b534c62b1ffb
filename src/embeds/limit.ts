import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { cut } from './text.ts';

/** Discord's limits, in code points (docs: resources/message#embed-limits). */
export const LIMIT = {
	content: 2_000,
	embeds: 10,
	title: 256,
	description: 4_096,
	fields: 25,
	fieldName: 256,
	fieldValue: 1_024,
	footer: 2_048,
	author: 256,
	/** Over all embeds of a message together. */
	total: 6_000,
} as const;

/** Discord refuses an empty field name or value. */
const BLANK = '\u200b';

const limitField = ({ name, value, ...rest }: APIEmbedField): APIEmbedField => ({
	...rest,
	name: cut(name, LIMIT.fieldName) || BLANK,
	value: cut(value, LIMIT.fieldValue) || BLANK,
});

function limitEmbed({ title, description, fields, footer, author, ...rest }: APIEmbed): APIEmbed {
	return {
		...rest,
		...(title && { title: cut(title, LIMIT.title) }),
		...(description && { description: cut(description, LIMIT.description) }),
		...(fields && { fields: fields.slice(0, LIMIT.fields).map(limitField) }),
		...(footer && { footer: { ...footer, text: cut(footer.text, LIMIT.footer) } }),
		...(author && { author: { ...author, name: cut(author.name, LIMIT.author) } }),
	};
}

/** Only text with astral characters has fewer code points than units. */
const length = (text = ''): number => (/[\ud800-\udbff]/.test(text) ? [...text].length : text.length);

/** Code points that count toward the total of a message. */
export function sizeOfEmbed({ title, description, fields = [], footer, author }: APIEmbed): number {
	const texts = [title, description, footer?.text, author?.name, ...fields.flatMap(({ name, value }) => [name, value])];
	return texts.reduce((sum, text) => sum + length(text), 0);
}

/** Takes `excess` code points out: first from the end of the description, then whole fields from the last. */
function shrink(embed: APIEmbed, excess: number): APIEmbed {
	const spare = length(embed.description);
	if (spare > excess + 1) return { ...embed, description: cut(embed.description ?? '', spare - excess) };
	const fields = embed.fields?.slice(0, -1) ?? [];
	const smaller = { ...embed, fields };
	const over = excess - (sizeOfEmbed(embed) - sizeOfEmbed(smaller));
	return over > 0 && fields.length > 0 ? shrink(smaller, over) : smaller;
}

/** Every embed inside Discord's limits, alone and together; what is cut ends in an ellipsis. */
export function limitEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
	let left: number = LIMIT.total;
	return embeds.slice(0, LIMIT.embeds).flatMap((raw) => {
		const embed = limitEmbed(raw);
		const excess = sizeOfEmbed(embed) - left;
		const fitting = excess > 0 ? shrink(embed, excess) : embed;
		left -= sizeOfEmbed(fitting);
		return left < 0 ? [] : [fitting];
	});
}
