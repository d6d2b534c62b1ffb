import type { Point } from './spec.ts';

/**
 * Logical pixels; the file has SCALE times as many. Discord shows a picture at most 550 wide, a phone some 360: then the smallest text
 * is still 8 pixels high, on a screen that has two or three for each.
 */
export const WIDTH = 560;
export const PADDING = 16;
export const SCALE = 1.75;

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Font {
	readonly size: number;
	readonly weight: 400 | 600;
}

/** Advance width of one line of text, from the font itself. */
export type Measure = (text: string, font: Font) => number;

export interface TextShape {
	readonly kind: 'text';
	readonly text: string;
	/** As wide as the text, as high as its line. */
	readonly box: Box;
	readonly font: Font;
	readonly color: string;
}

export type Shape =
	| TextShape
	| { readonly kind: 'box'; readonly box: Box; readonly radius: number; readonly color: string }
	| { readonly kind: 'disc'; readonly at: Point; readonly radius: number; readonly color: string }
	| { readonly kind: 'area'; readonly points: readonly Point[]; readonly color: string }
	| {
			readonly kind: 'line';
			readonly points: readonly Point[];
			readonly color: string;
			readonly width: number;
			readonly dash?: readonly number[];
	  };

/** A picture before it is painted: everything has its place, nothing is measured any more. */
export interface Scene {
	readonly width: number;
	readonly height: number;
	readonly shapes: readonly Shape[];
}

export const point = (x: number, y: number): Point => ({ x, y });
