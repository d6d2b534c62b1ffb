import { expect, test } from 'vitest';
import { INK, LINE, LOOK } from '../../../src/embeds/charts/palette.ts';

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

const inks = [INK.text, INK.dim, ...Object.values(LOOK).map(({ color }) => color), ...Object.values(LINE).map(({ color }) => color)];

test.each([...new Set(inks)])('%s reads on every ground that text stands on', (color) => {
	for (const ground of [INK.ground, INK.panel, INK.field]) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(LOOK))('the number on the colour of %s reads', (_, { color }) => {
	expect(contrast(color, INK.onColor)).toBeGreaterThanOrEqual(4.5);
});

test('marks that share a shape differ in words, and the modes’ lines differ in dash', () => {
	const looks = Object.values(LOOK).map(({ shape, word }) => `${shape} ${word}`);
	expect(new Set(looks).size).toBe(looks.length);
	expect(LINE.isolated.dash).not.toEqual(LINE.cross.dash);
});
