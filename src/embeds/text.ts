/** Controls, zero-width and direction marks, and other code points that draw nothing or redraw their neighbours. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** More than two marks stacked on one letter. */
const STACKED = /(\p{M}{2})\p{M}+/gu;
const MARKDOWN = /[\\*_~`|>#[\]()<:@+-]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** No text that we quote needs more of its source than this many UTF-16 units. */
const ENOUGH = 20_000;

/** Cut to so many code points, as Discord counts, with an ellipsis where something was cut. */
export function cut(text: string, max: number): string {
	if (text.length <= max) return text;
	const points = [...text.slice(0, max * 2 + 2)];
	return points.length <= max ? points.join('') : `${points.slice(0, max - 1).join('')}…`;
}

/** Somebody's text for places without markdown (footers, labels, choices): one line, nothing invisible. */
export const plain = (text: string, max = 80): string =>
	cut(text.slice(0, ENOUGH).replace(/\s+/g, ' ').replace(LONE_SURROGATE, '').replace(INVISIBLE, '').replace(STACKED, '$1').trim(), max);

/** Somebody's text for places with markdown: no formatting, link or mention survives. */
export const quoted = (text: string, max = 80): string => plain(text, max).replace(MARKDOWN, '\\$&');

/** Somebody's text as inline code: nothing inside is formatting, and nothing ends it early. */
export const code = (text: string, max = 40): string => `\`${plain(text, max).replaceAll('`', '’') || ' '}\``;
