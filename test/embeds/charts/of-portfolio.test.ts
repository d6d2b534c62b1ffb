import { describe, expect, test } from 'vitest';
import { portfolioFrom } from '../../../src/commands/portfolio-text.ts';
import { altText } from '../../../src/embeds/charts/alt.ts';
import { movesRulerOf } from '../../../src/embeds/charts/of-portfolio.ts';
import { sceneOf } from '../../../src/embeds/charts/scene-of.ts';
import { assessPortfolio } from '../../../src/scenario/portfolio-assess.ts';
import { measure } from './measure.ts';

const rulerOf = (text: string) => movesRulerOf(assessPortfolio(portfolioFrom(text, 'en-US')));

describe('movesRulerOf', () => {
	const THREE = 'cross 10k: long 0.5 btc 64k 20x isolated, short 4 eth 3100 10x, long 100 sol 150 20x isolated';
	const spec = rulerOf(THREE);

	test('has each thing that a common move ends, nearest first, with its move toward zero and its price there', () => {
		expect(spec?.marks.map(({ role, label, text, detail }) => [label ?? role, text, detail])).toEqual([
			['now', '0 %', undefined],
			['▲ Long SOLUSDT, isolated', '−4.52 %', 'at 143.217'],
			['▲ Long BTCUSDT, isolated', '−4.61 %', 'at 61,044.18'],
			['▼ Short ETHUSDT, cross', '+61.04 %', 'at 4,992.52'],
		]);
	});

	test('is a ruler of moves: in words, and on an axis that goes below zero', () => {
		if (!spec) throw new Error('no ruler');
		expect(altText(spec)).toMatch(/^Ruler of moves: 3 positions.*Moves in %, highest first: Short ETHUSDT, cross: \+61\.04 %/);
		const fallen = rulerOf('cross 20k: long 0.5 btc 64k 2x isolated, long 4 eth 3100 20x isolated');
		const words = sceneOf(fallen ?? spec, measure).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
		expect(words).toContain('−40');
		expect(words).not.toContain('profit');
	});

	test('cross positions end together, as one', () => {
		const marks = rulerOf('cross 10k: long 0.5 btc 64k, long 4 eth 3100, long 10 sol 150 20x isolated')?.marks;
		expect(marks?.[2]).toMatchObject({ role: 'cross', label: 'Cross: BTCUSDT, ETHUSDT' });
		expect(marks?.[2]?.detail).toBeUndefined();
	});

	test('what is liquidated already is at once, and there once', () => {
		const marks = rulerOf('cross 10k: long 0.5 btc 64k mark 60k 20x isolated, short 4 eth 3100 10x')?.marks;
		expect(marks?.filter(({ text }) => text === 'at once')).toHaveLength(1);
		expect(marks?.[1]).toMatchObject({ at: 0, label: '▲ Long BTCUSDT, isolated' });
	});

	test('where one thing ends at most there is no ruler', () => {
		expect(rulerOf('cross 10k: long 0.5 btc 64k 20x isolated')).toBeUndefined();
		expect(rulerOf('cross 10k: long 0.5 btc 64k, short 4 eth 3100')).toBeUndefined();
		expect(rulerOf('cross 200k: long 0.5 btc 64k, long 1 eth 3100')).toBeUndefined();
	});
});
