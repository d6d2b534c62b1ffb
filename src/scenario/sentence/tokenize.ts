import { isDigit } from '../digits.ts';
import { figureOf } from '../figure.ts';
import { cleaned, FILLER } from './clean.ts';
import type { Token } from './token.ts';

const isLatin = (char: string): boolean => (char >= 'a' && char <= 'z') || char === FILLER;
const isOtherLetter = (char: string): boolean => char >= '\u0080' && /[\p{L}\p{M}]/u.test(char);
/** Scripts written without spaces, or with endings glued on: one token a character. */
const isIdeograph = (char: string): boolean =>
	(char >= '\u3040' && char <= '\u30ff') || (char >= '\u3400' && char <= '\u9fff') || (char >= '\uac00' && char <= '\ud7a3');
const isSpace = (char: string): boolean => char === ' ' || char === '\t' || char === '\r' || char === '\u200b' || char === '\ufe0f';

/** Marks of more than one character, longest first. */
const ARROWS = ['-->', '==>', '->', '=>', '>>', '→'] as const;

interface Piece {
	readonly kind: Token['kind'];
	readonly text: string;
	readonly to: number;
}

function wordAt(text: string, at: number): Piece {
	const same = isLatin(text.charAt(at)) ? isLatin : (char: string) => isOtherLetter(char) && !isIdeograph(char);
	let to = at;
	while (to < text.length && (same(text.charAt(to)) || (text.charAt(to) === "'" && to > at && same(text.charAt(to + 1))))) to++;
	return { kind: 'word', text: text.slice(at, to).replaceAll("'", '').replaceAll(FILLER, ''), to };
}

/** Marks belong to a number where a digit follows: `64,000.5`, `1_000`. */
function numberAt(text: string, at: number): Piece {
	let to = at;
	const inside = (char: string, next: string) => isDigit(char) || char === FILLER || (".,_'".includes(char) && isDigit(next));
	while (to < text.length && inside(text.charAt(to), text.charAt(to + 1))) to++;
	const power = text.charAt(to) === 'e' ? /^e[+-]?\d{1,12}(?![\w.])/.exec(text.slice(to, to + 16))?.[0] : undefined;
	const end = to + (power?.length ?? 0);
	return { kind: 'number', text: text.slice(at, end).replaceAll(FILLER, ''), to: end };
}

/** `long.5 eth`: the point is the figure's, unless the word before it hangs on a figure itself (`64k.10x`). */
function isGluedPoint(text: string, at: number): boolean {
	if (text.charAt(at) !== '.' || !isDigit(text.charAt(at + 1)) || !isLatin(text.charAt(at - 1))) return false;
	let from = at;
	while (isLatin(text.charAt(from - 1))) from--;
	return at - from > 1 && !isDigit(text.charAt(from - 1));
}

function pieceAt(text: string, at: number): Piece {
	const char = text.charAt(at);
	const isMark = char === '.' || char === ',';
	const startsNumber = isDigit(char) || (isMark && isDigit(text.charAt(at + 1)) && !/[\p{L}\d.,]/u.test(text.charAt(at - 1)));
	if (startsNumber || isGluedPoint(text, at)) return numberAt(text, at);
	if (isIdeograph(char)) return { kind: 'word', text: char, to: at + 1 };
	if (isLatin(char) || isOtherLetter(char)) return wordAt(text, at);
	const arrow = ARROWS.find((mark) => text.startsWith(mark, at));
	if (arrow) return { kind: 'mark', text: '→', to: at + arrow.length };
	return { kind: char === '\n' ? 'break' : 'mark', text: char, to: at + 1 };
}

/** `61000,62000` is no figure but a list, and so is `3000,10x`: split at its commas. Anything else stays whole, readable or not. */
function splitList(piece: Piece, at: number, after: string): readonly Piece[] {
	if (!piece.text.includes(',')) return [piece];
	const parts = piece.text.split(',');
	const isLevered = /^\d{3,},\d{1,3}$/.test(piece.text) && (after === 'x' || after === '×');
	const whole = !isLevered && figureOf(piece.text.split('e')[0] ?? '').kind !== 'not-a-number';
	if (whole || parts.length < 2 || !parts.every((part) => figureOf(part).kind === 'figure')) return [piece];
	let from = at;
	return parts.flatMap((part, index): Piece[] => {
		const comma: Piece[] = index === 0 ? [] : [{ kind: 'mark', text: ',', to: from + 1 }];
		if (index > 0) from += 1;
		from += part.length;
		return [...comma, { kind: 'number', text: part, to: from }];
	});
}

/** Text to tokens, in one pass. Emoji and unknown signs are left out. */
export function tokenize(original: string): Token[] {
	const text = cleaned(original);
	const tokens: Token[] = [];
	let gap = true;
	let at = 0;
	while (at < text.length) {
		const char = text.charAt(at);
		if (isSpace(char)) {
			gap = true;
			at++;
			continue;
		}
		const piece = pieceAt(text, at);
		for (const part of piece.kind === 'number' ? splitList(piece, at, text.charAt(piece.to)) : [piece]) {
			const raw = original.slice(at, part.to);
			const caps = part.kind === 'word' && raw !== raw.toLowerCase() && raw === raw.toUpperCase();
			tokens.push({ kind: part.kind, text: part.text, from: at, to: part.to, gap, caps });
			gap = part.kind === 'break';
			at = part.to;
		}
	}
	return tokens;
}
