import type { Face } from '../protocol.ts';

const COLOURS = ['#3ba55c', '#c2557e', '#5865f2', '#b8722c'];
const BOT = '#2b6777';

const svg = (colour: string, inside: string): string =>
	`data:image/svg+xml,${encodeURIComponent(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>${inside}</svg>`,
	)}`;

/** Two scales of unequal weight for the bot; a letter for a person. Drawn here: a picture from elsewhere would be a request. */
export function faceOf({ name }: Face, seat: number | undefined): string {
	if (seat === undefined)
		return svg(
			BOT,
			'<g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"><path d="M11 12h18M20 12v17M14 29h12"/><path d="M7 21a4.5 4.5 0 0 0 9 0L11.500 13zM24 21a4.500 4.500 0 0 0 9 0L28.500 13z" stroke-width="2"/></g>',
		);
	const letter = /^[\p{L}\p{N}]/u.exec(name)?.[0] ?? '?';
	const text = `<text x="20" y="27" font-family="sans-serif" font-size="19" font-weight="600" fill="#fff" text-anchor="middle">${letter}</text>`;
	return svg(COLOURS[seat % COLOURS.length] ?? BOT, text);
}
