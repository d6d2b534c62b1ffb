import { asJson, asList, asText, type Json, lengthOf, type Problem, problem } from './problem.ts';

const ALL_EMBEDS = 6_000; // code points over all embeds of a message

const textsOf = (embed: Json): readonly string[] => [
	asText(embed.title),
	asText(embed.description),
	asText(asJson(embed.author).name),
	asText(asJson(embed.footer).text),
	...asList(embed.fields).flatMap((field) => [asText(field.name), asText(field.value)]),
];

const isBlank = (value: unknown) => asText(value).trim() === '';

function fieldProblems(embed: Json, above: Problem['path']): Problem[] {
	return asList(embed.fields).flatMap((field, n) =>
		['name', 'value']
			.filter((key) => isBlank(field[key]))
			.map((key) => problem([...above, 'fields', n, key], 'BASE_TYPE_REQUIRED', 'This field is required')),
	);
}

/** Addresses of an embed, and which schemes each may have. */
function urlProblems(embed: Json, above: Problem['path']): Problem[] {
	const links = [
		[embed.url, ['url']],
		[asJson(embed.author).url, ['author', 'url']],
	] as const;
	const pictures = [
		[asJson(embed.image).url, ['image', 'url']],
		[asJson(embed.thumbnail).url, ['thumbnail', 'url']],
		[asJson(embed.author).icon_url, ['author', 'icon_url']],
		[asJson(embed.footer).icon_url, ['footer', 'icon_url']],
	] as const;
	const check = (list: typeof links | typeof pictures, schemes: readonly string[]) =>
		list.flatMap(([url, path]) => {
			if (typeof url !== 'string' || schemes.some((scheme) => url.startsWith(`${scheme}://`))) return [];
			const message = `Scheme "${url.split(':')[0]}" is not supported. Scheme must be one of (${schemes.join(', ')}).`;
			return [problem([...above, ...path], 'URL_TYPE_INVALID_SCHEME', message)];
		});
	return [...check(links, ['http', 'https']), ...check(pictures, ['http', 'https', 'attachment'])];
}

const isEmpty = (embed: Json) => textsOf(embed).every((text) => text === '') && !embed.image && !embed.thumbnail && !embed.video;

/** What the specification lets through and Discord does not. */
export function embedProblems(embeds: readonly Json[]): Problem[] {
	const each = embeds.flatMap((embed, n) => {
		const above = ['embeds', n];
		const empty = isEmpty(embed) ? [problem([...above, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')] : [];
		return [...empty, ...fieldProblems(embed, above), ...urlProblems(embed, above)];
	});
	const total = embeds.flatMap(textsOf).reduce((sum, text) => sum + lengthOf(text.trim()), 0);
	if (total <= ALL_EMBEDS) return each;
	return [...each, problem(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${ALL_EMBEDS}`)];
}
