import { expect, test } from 'vitest';
import { nearest } from '../../src/embeds/nearest.ts';

const KNOWN = ['margin', 'compare', 'size', 'help', 'about', 'mark', 'mmr'];

test.each([
	['margn', 'margin'],
	['amrgin', 'margin'],
	['maargin', 'margin'],
	['COMPARE', 'compare'],
	['comp', 'compare'],
	['hlep', 'help'],
	['sise', 'size'],
	['liquidation', undefined],
	['', undefined],
	['x', undefined],
	['m'.repeat(100_000), undefined],
])('%j was probably meant as %s', (typed, meant) => {
	expect(nearest(typed, KNOWN)).toBe(meant);
});
