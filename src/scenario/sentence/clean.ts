import { isDigit, plain } from '../digits.ts';

/** Signs that signal channels use as words. As long as the sign itself, so that spans stay true. */
const SIGNS: readonly (readonly [string, string])[] = [
	['🎯', '◎ '],
	['🛑', '⊘ '],
	['⛔', ' '],
	['➡', '→'],
	['➜', '→'],
	['➔', '→'],
	['⇒', '→'],
	['⟶', '→'],
	['▶', ' '],
	['✖', ' '],
	['✕', '×'],
];

/** Latin letters without their accents; other scripts stay as they are. */
function foldedChar(char: string): string {
	if (char < '\u0080') return char.toLowerCase();
	if (char === 'ı' || char === 'İ') return 'i';
	if (char === 'ß') return 's';
	if (char === 'ё' || char === 'Ё') return 'е';
	const lower = char.toLowerCase();
	const base = lower.normalize('NFD').charAt(0);
	if (base >= 'a' && base <= 'z') return base;
	return lower.length === 1 ? lower : char;
}

/** Mathematical bold and italic letters, which Latin text is dressed up in, are two code units: a letter and a filler. */
export const FILLER = '\u0001';
function pair(text: string): string {
	const base = text.normalize('NFKC').toLowerCase();
	return base.length === 1 && /[a-z0-9]/.test(base) ? base + FILLER : '  ';
}

function folded(text: string): string {
	let out = '';
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const isPair = code >= 0xd800 && code < 0xdc00 && at + 1 < text.length;
		out += isPair ? pair(text.slice(at, at + 2)) : foldedChar(text.charAt(at));
		if (isPair) at++;
	}
	return out;
}

/** A small letter but h (an address may start), a digit but 0, a space: nothing to clean. */
const isPlainChar = (code: number) => (code >= 97 && code <= 122 && code !== 104) || (code >= 49 && code <= 57) || code === 32;
const isLatin = (char: string) => char >= 'a' && char <= 'z';
const blank = (text: string) => ' '.repeat(text.length);

/** Where a piece that starts here and says nothing of a trade ends: a mention, an emoji's code, an address, words that are struck out. `at` itself: none starts. */
function skipped(text: string, at: number): number {
	if (text.startsWith('http://', at) || text.startsWith('https://', at)) {
		let end = at;
		while (end < text.length && !/[\s)>\]]/.test(text.charAt(end))) end++;
		return end;
	}
	if (text.startsWith('~~', at)) {
		const close = text.indexOf('~~', at + 2);
		return close > at + 2 ? close + 2 : at;
	}
	if (text.charAt(at) !== '<' || !/[@#:at/]/.test(text.charAt(at + 1))) return at;
	const close = text.slice(at, at + 100).indexOf('>');
	const inside = text.slice(at + 1, at + close);
	const isCode = /^(@[!&]?\d+|#\d+|a?:\w+:\d+|t:\d+(:\w)?|\/[^\d]*:?\d+)$/.test(inside);
	return close > 0 && isCode ? at + close + 1 : at;
}

/** Code and emphasis marks of Discord: blanked, but `_` stays between digits (1_000) and a letter's dot stays. */
function isMarkup(text: string, at: number): boolean {
	const char = text.charAt(at);
	if (char === '`' || char === '*' || char === '~' || char === '"' || '“”„«»'.includes(char))
		return char !== '~' || text.charAt(at + 1) === '~';
	return char === '_' && !(isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1)));
}

/** The text in lower case ASCII letters and digits where it has such, without mentions, addresses, emoji and markup; as long as before. */
export function cleaned(text: string): string {
	let source = plain(text);
	if (/\P{ASCII}/u.test(source)) for (const [sign, word] of SIGNS) source = source.replaceAll(sign, word);
	const lower = folded(source);
	let out = '';
	let at = 0;
	while (at < lower.length) {
		if (isPlainChar(lower.charCodeAt(at))) {
			out += lower.charAt(at++);
			continue;
		}
		const end = skipped(lower, at);
		const isLetterO = lower.charAt(at) === '0' && isLatin(lower.charAt(at - 1)) && isLatin(lower.charAt(at + 1));
		out += isLetterO ? 'o' : end > at ? blank(lower.slice(at, end)) : isMarkup(lower, at) ? ' ' : lower.charAt(at);
		at = end > at ? end : at + 1;
	}
	return out;
}
