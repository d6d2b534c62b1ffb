import type { APIAttachment, APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { el } from './dom.ts';
import { bytesOf, colourOf, localUrl, safeUrl, timeOf } from './format.ts';
import { markdown, type Names } from './markdown.ts';

/** A picture that opens in a tab of its own. */
function picture(url: string | undefined, alt: string, name: string): HTMLElement | undefined {
	const src = localUrl(url);
	if (!src) return undefined;
	const image = el('img', { class: name, attrs: { src, alt, loading: 'eager' } });
	return el('a', { class: `${name}-link`, attrs: { href: src, target: '_blank', rel: 'noopener' } }, image);
}

function field({ name, value, inline }: APIEmbedField, at: number | undefined, names: Names): HTMLElement {
	const attrs = inline && at ? { inline: true, 'inline-index': at } : {};
	const title = el('div', { class: 'field-name' }, ...markdown(name, names));
	return el('discord-embed-field' as 'div', { attrs }, title, el('div', { class: 'field-value' }, ...markdown(value, names)));
}

/** Up to three inline fields stand side by side; the components want to know which of the three each is. */
function fields(all: readonly APIEmbedField[], names: Names): HTMLElement {
	let place = 0;
	const made = all.map((each) => {
		place = each.inline ? (place % 3) + 1 : 0;
		return field(each, place || undefined, names);
	});
	return el('discord-embed-fields' as 'div', { attrs: { slot: 'fields' } }, ...made);
}

function title({ title: text, url }: APIEmbed, names: Names): HTMLElement | undefined {
	if (!text) return undefined;
	const href = safeUrl(url);
	const inside = markdown(text, names);
	const shown = href ? [el('a', { attrs: { href, target: '_blank', rel: 'noopener noreferrer' } }, ...inside)] : inside;
	return el('div', { class: 'embed-title', attrs: { role: 'heading', 'aria-level': 3 } }, ...shown);
}

function footer({ footer: foot, timestamp }: APIEmbed): HTMLElement | undefined {
	const parts = [foot?.text, timestamp && timeOf(timestamp)].filter((part) => part);
	if (parts.length === 0) return undefined;
	return el('discord-embed-footer' as 'div', { attrs: { slot: 'footer' } }, el('span', { text: parts.join(' • ') }));
}

/** Titles and pictures are our own: the component reads long numbers in titles as emoji and shrinks pictures. */
export function embed(data: APIEmbed, names: Names): HTMLElement {
	const attrs = { slot: 'embeds', color: data.color === undefined ? undefined : colourOf(data.color) };
	const head = el('div', { attrs: { slot: 'description' } });
	const thumbnail = picture(data.thumbnail?.url, '', 'thumbnail');
	if (thumbnail) head.append(thumbnail);
	if (data.author) head.append(el('div', { class: 'embed-author', text: data.author.name }));
	head.append(...[title(data, names)].filter((part) => part !== undefined));
	if (data.description) head.append(el('div', { class: 'embed-description' }, ...markdown(data.description, names)));
	const about = (data.image as { description?: string } | undefined)?.description;
	const image = picture(data.image?.url, about ?? `Picture: ${data.title ?? 'chart'}`, 'embed-image');
	const shown = el('div', { attrs: { slot: 'footer' } }, image);
	const list = data.fields?.length ? fields(data.fields, names) : undefined;
	return el('discord-embed' as 'div', { attrs }, head, list, image && shown, footer(data));
}

function attachment({ filename, url, size, content_type, description }: APIAttachment): HTMLElement {
	const image = content_type?.startsWith('image/') ? picture(url, description ?? filename, 'attached-image') : undefined;
	if (image) return image;
	const attrs = { href: localUrl(url) ?? '#', target: '_blank', rel: 'noopener', download: filename };
	return el('div', { class: 'file' }, el('a', { text: filename, attrs }), el('small', { text: bytesOf(size) }));
}

export const attachments = (all: readonly APIAttachment[]): HTMLElement | undefined =>
	all.length === 0 ? undefined : el('div', { class: 'attachments', attrs: { slot: 'attachments' } }, ...all.map(attachment));
