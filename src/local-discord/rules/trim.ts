import { asJson, asList, type Json } from './problem.ts';

const trimText = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

function trimKeys(thing: Json, keys: readonly string[]): Json {
	const trimmed = keys.filter((key) => typeof thing[key] === 'string').map((key) => [key, trimText(thing[key])]);
	return { ...thing, ...Object.fromEntries(trimmed) };
}

function trimEmbed(embed: Json): Json {
	const inner = (key: string, keys: readonly string[]) => (embed[key] ? { [key]: trimKeys(asJson(embed[key]), keys) } : {});
	const fields = Array.isArray(embed.fields) ? { fields: asList(embed.fields).map((field) => trimKeys(field, ['name', 'value'])) } : {};
	return { ...trimKeys(embed, ['title', 'description']), ...inner('author', ['name']), ...inner('footer', ['text']), ...fields };
}

/** A message's body as Discord reads it: without white space around its texts. */
export function trimmed(body: Json): Json {
	const embeds = Array.isArray(body.embeds) ? { embeds: asList(body.embeds).map(trimEmbed) } : {};
	return { ...trimKeys(body, ['content']), ...embeds };
}
