import { SIDE } from '../format.ts';
import { INK } from './palette.ts';
import { type Font, type Measure, PADDING, point, type Shape, WIDTH } from './scene.ts';
import type { PictureSpec } from './spec.ts';
import { textAt, wrapped } from './text.ts';

const TITLE: Font = { size: 22, weight: 600 };
const SUBTITLE: Font = { size: 14, weight: 400 };
const SIDE_FONT: Font = { size: 14, weight: 600 };
const NOTE: Font = { size: 12.5, weight: 400 };
const NOTE_LINE = 18;

export interface Part {
	readonly shapes: readonly Shape[];
	/** Where the next part may start. */
	readonly bottom: number;
}

/** The mark is drawn, so that it needs no glyph: ▲ for long, ▼ for short. */
function sidePill(side: 'long' | 'short', y: number, measure: Measure): { shapes: readonly Shape[]; left: number } {
	const word = SIDE[side].word;
	const color = side === 'long' ? '#4ade80' : '#ff9a8b';
	const width = measure(word, SIDE_FONT) + 38;
	const left = WIDTH - PADDING - width;
	const [tip, base] = side === 'long' ? [y - 4.5, y + 4] : [y + 4.5, y - 4];
	const [start, end] = [left + 11, left + 21];
	return {
		left,
		shapes: [
			{ kind: 'box', box: { x: left, y: y - 14, width, height: 28 }, radius: 14, color: INK.panel },
			{ kind: 'area', points: [point(start, base), point(end, base), point((start + end) / 2, tip)], color },
			...textAt(word, { x: left + 27, y, font: SIDE_FONT, color, maxWidth: width }, measure),
		],
	};
}

/** Title, side and subtitle. */
export function header({ title, side, subtitle }: PictureSpec, measure: Measure): Part {
	const y = PADDING + 12;
	const pill = side && sidePill(side, y, measure);
	const right = pill ? pill.left - 12 : WIDTH - PADDING;
	const place = { x: PADDING, color: INK.text, font: TITLE };
	const shapes = [...textAt(title, { ...place, y, maxWidth: right - PADDING }, measure), ...(pill?.shapes ?? [])];
	if (!subtitle) return { shapes, bottom: y + 22 };
	const line = textAt(subtitle, { x: PADDING, y: y + 26, font: SUBTITLE, color: INK.dim, maxWidth: WIDTH - 2 * PADDING }, measure);
	return { shapes: [...shapes, ...line], bottom: y + 44 };
}

/** Small print, from `top` on; takes no room where there is none. */
export function notePart(note: string | undefined, top: number, measure: Measure): Part {
	if (!note) return { shapes: [], bottom: top };
	const maxWidth = WIDTH - 2 * PADDING;
	const lines = wrapped(note, { font: NOTE, maxWidth, lines: 2 }, measure);
	const shapes = lines.flatMap((line, index) =>
		textAt(line, { x: PADDING, y: top + 14 + index * NOTE_LINE, font: NOTE, color: INK.dim, maxWidth }, measure),
	);
	return { shapes, bottom: top + 6 + lines.length * NOTE_LINE };
}
