import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { el } from './dom.ts';
import { momentOf, safeUrl } from './format.ts';

interface Piece {
	readonly type: string;
	readonly content?: string | readonly Piece[];
	readonly [key: string]: unknown;
}

/** What ids in a text stand for. */
export interface Names {
	user(id: string): string | undefined;
	channel(id: string): string | undefined;
	/** Somebody clicked on a command in a text. */
	command(name: string): void;
}

const atLineStart = ({ prevCapture }: { prevCapture?: { 0: string } | null }) => !prevCapture || prevCapture[0].endsWith('\n');

/** The parser knows no lists. */
const listItem = {
	order: rulesExtended.heading?.order ?? 0,
	match: (source: string, state: object) => (atLineStart(state) ? /^( *)([-*]|\d{1,9}\.) +([^\n]+)(?:\n|$)/.exec(source) : null),
	parse: (capture: readonly string[], parse: (text: string, state: object) => unknown, state: object) => ({
		depth: Math.floor((capture[1] ?? '').length / 2),
		mark: /\d/.test(capture[2] ?? '') ? capture[2] : '•',
		content: parse(capture[3] ?? '', state),
	}),
};

const parse = SimpleMarkdown.parserFor({ ...rulesExtended, listItem } as typeof rulesExtended) as unknown as (
	text: string,
	state: object,
) => readonly Piece[];

const TAGS: Readonly<Record<string, string>> = { em: 'em', strong: 'strong', underline: 'u', strikethrough: 's', blockQuote: 'blockquote' };
const textOf = ({ content }: Piece): string => (typeof content === 'string' ? content : (content ?? []).map(textOf).join(''));
const mention = (text: string) => el('span', { class: 'mention', text });

function spoiler(inside: readonly Node[]): Node {
	const open = () => {
		cover.classList.add('open');
		cover.removeAttribute('role');
		cover.removeAttribute('aria-label');
	};
	const attrs = { role: 'button', tabindex: 0, 'aria-label': 'Spoiler' };
	const on = { click: open, keydown: ({ key }: KeyboardEvent) => key === 'Enter' && open() };
	const cover = el('span', { class: 'spoiler', attrs, on }, ...inside);
	return cover;
}

function link(piece: Piece, inside: readonly Node[]): Node {
	const href = safeUrl(String(piece.target ?? ''));
	if (!href) return el('span', {}, ...inside);
	return el('a', { attrs: { href, target: '_blank', rel: 'noopener noreferrer' } }, ...inside);
}

/** What makes a node of each kind of piece; `inside` holds the nodes of its content. */
const DRAW: Readonly<Record<string, (piece: Piece, inside: readonly Node[], names: Names) => Node>> = {
	br: () => el('br'),
	newline: () => el('br'),
	inlineCode: (piece) => el('code', { text: textOf(piece) }),
	codeBlock: (piece) => el('pre', { attrs: { tabindex: 0 } }, el('code', { text: textOf(piece).replace(/\n$/, '') })),
	heading: (piece, inside) =>
		el('div', { class: `h${piece.level}`, attrs: { role: 'heading', 'aria-level': Number(piece.level) + 2 } }, ...inside),
	subtext: (_, inside) => el('small', { class: 'subtext' }, ...inside),
	listItem: (piece, inside) =>
		el(
			'div',
			{ class: `item depth${Math.min(Number(piece.depth), 4)}` },
			el('span', { class: 'mark', text: String(piece.mark) }),
			el('span', {}, ...inside),
		),
	spoiler: (_, inside) => spoiler(inside),
	link,
	url: link,
	autolink: link,
	user: ({ id }, _, names) => mention(`@${names.user(String(id)) ?? 'unknown-user'}`),
	channel: ({ id }, _, names) => mention(`#${names.channel(String(id)) ?? 'unknown'}`),
	role: () => mention('@role'),
	everyone: () => mention('@everyone'),
	here: () => mention('@here'),
	emoji: ({ name }) => document.createTextNode(`:${name}:`),
	twemoji: ({ name }) => document.createTextNode(String(name)),
	timestamp: ({ timestamp, format }) => el('span', { class: 'moment', text: momentOf(Number(timestamp), format as string | undefined) }),
	slashCommand: ({ fullName }, _, names) =>
		el('button', {
			class: 'mention',
			text: `/${fullName}`,
			attrs: { type: 'button' },
			on: { click: () => names.command(String(fullName)) },
		}),
};

function draw(piece: Piece, names: Names): Node {
	const inside = Array.isArray(piece.content) ? (piece.content as readonly Piece[]).map((each) => draw(each, names)) : [];
	const made = DRAW[piece.type]?.(piece, inside, names);
	if (made) return made;
	const tag = TAGS[piece.type];
	return tag ? el(tag, {}, ...inside) : document.createTextNode(textOf(piece));
}

/** A text with Discord's marks as nodes. Text stays text: there is no way to HTML here. */
export function markdown(text: string, names: Names): readonly Node[] {
	try {
		return parse(text, { inline: true }).map((piece) => draw(piece, names));
	} catch {
		return [document.createTextNode(text)];
	}
}
