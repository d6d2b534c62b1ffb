import { plain } from '../text.ts';
import type { Font, Measure, TextShape } from './scene.ts';

/** Nothing longer is worth measuring: two lines of small print hold less. */
const LONGEST = 240;
/** How much smaller a text may be than it should be, before it is cut. */
export const SMALLEST = 0.8;
/** Widths are not quite in proportion to sizes: a text that is still a hair too wide is made this much smaller, not cut. */
const HAIR = 0.985;
const LINE_HEIGHT = 1.3;
/** Drawn in colour by those who have a font for it; ours have not. */
const EMOJI = /\p{Emoji_Presentation}/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Place {
	/** Left edge, right edge or middle, by `align`. */
	readonly x: number;
	/** Middle of the line. */
	readonly y: number;
	readonly align?: 'left' | 'right' | 'middle';
	readonly font: Font;
	readonly color: string;
	readonly maxWidth: number;
}

/** One line that our fonts can draw; measure and paint nothing else: some of what it takes out stops them. */
export const drawable = (text: string): string => plain(text.replace(EMOJI, ' '), LONGEST);

/** The longest beginning, in whole graphemes, that fits with an ellipsis after it. */
function cutToFit(text: string, maxWidth: number, width: (text: string) => number): string {
	const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
	let [fits, tooLong] = [0, parts.length];
	while (tooLong - fits > 1) {
		const middle = (fits + tooLong) >> 1;
		if (width(`${parts.slice(0, middle).join('').trimEnd()}…`) <= maxWidth) fits = middle;
		else tooLong = middle;
	}
	const shown = `${parts.slice(0, fits).join('').trimEnd()}…`;
	return width(shown) <= maxWidth ? shown : '';
}

/** A drawable text at its place: smaller if it has to be, then cut. Empty where nothing of it is left to draw. */
export function textAt(text: string, { x, y, align = 'left', font, color, maxWidth }: Place, measure: Measure): TextShape[] {
	const natural = measure(text, font);
	const wanted = natural > maxWidth ? font.size * Math.max(SMALLEST, maxWidth / natural) : font.size;
	const size = measure(text, { ...font, size: wanted }) <= maxWidth ? wanted : Math.max(wanted * HAIR, font.size * SMALLEST);
	const fitted = { ...font, size };
	const shown = measure(text, fitted) <= maxWidth ? text : cutToFit(text, maxWidth, (part) => measure(part, fitted));
	if (shown === '') return [];
	const width = measure(shown, fitted);
	const left = align === 'left' ? x : x - (align === 'right' ? width : width / 2);
	const height = size * LINE_HEIGHT;
	return [{ kind: 'text', text: shown, box: { x: left, y: y - height / 2, width, height }, font: fitted, color }];
}

/** A figure that is drawn whole or not at all: one that is cut says another. */
export function figureAt(figure: string, place: Place, measure: Measure): TextShape[] {
	return textAt(figure, place, measure).filter(({ text }) => text === figure);
}

interface Column {
	readonly font: Font;
	readonly maxWidth: number;
	readonly lines: number;
}

function broken(text: string, { font, maxWidth, lines }: Column, measure: Measure): string[] {
	const done: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (done.length === lines - 1 || measure(longer, font) <= maxWidth) line = longer;
		else {
			if (line !== '') done.push(line);
			line = word;
		}
	}
	return line === '' ? done : [...done, line];
}

const EVEN_STEP = 0.95;

/**
 * A drawable text broken at spaces into lines of at most so wide; what is too long for all of them is cut in the last.
 * The lines are about as long as each other: no word stands alone in the last one.
 */
export function wrapped(text: string, column: Column, measure: Measure): string[] {
	let lines = broken(text, column, measure);
	for (let maxWidth = column.maxWidth * EVEN_STEP; lines.length > 1; maxWidth *= EVEN_STEP) {
		const narrower = broken(text, { ...column, maxWidth }, measure);
		if (narrower.some((line) => measure(line, column.font) > maxWidth)) break;
		lines = narrower;
	}
	return lines;
}
