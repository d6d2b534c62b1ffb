import { expect, test } from 'vitest';
import { DomainError, type DomainErrorCode, type DomainErrorDetails } from '../../src/core/error.ts';
import { errorEmbed } from '../../src/embeds/error.ts';
import { problemsOf } from '../commands/payload.ts';

const said = <C extends DomainErrorCode>(code: C, details: DomainErrorDetails[C]) => errorEmbed(new DomainError(code, details));

test('a failure names what was typed, why it can’t be and what to type', () => {
	const { title, description } = said('not-a-number', { field: 'entry', input: 'abc' });
	expect(title).toBe('“abc” is not a number');
	expect(description).toContain('`64k`');
});

test('figures in a failure are shown as figures, not as 64 digits', () => {
	const { title } = said('margin-above-balance', {
		margin: '1600',
		balance: '333.33333333333333333333',
		asset: 'USDT',
		largest: '6666.6666666666667',
	});
	expect(title).toBe('This needs 1,600 USDT of margin, the balance is 333.33333 USDT');
});

test('everything that is missing is named once, with what to type', () => {
	const { title, description } = said('missing-figures', { fields: ['side', 'leverage'], mode: 'isolated' });
	expect(title).toBe('For isolated margin I also need: side, leverage');
	expect(description?.split('\n')).toHaveLength(2);
});

const EVIL = `@everyone **x** ${'😀'.repeat(300)}\u202e`;

test.each<[DomainErrorCode, object]>([
	['not-a-number', { field: EVIL, input: EVIL }],
	['not-a-choice', { field: EVIL, input: EVIL, choices: Array.from({ length: 80 }, () => EVIL) }],
	['unknown-option', { command: 'margin', input: EVIL, known: Array.from({ length: 80 }, () => EVIL) }],
	['unknown-command', { input: EVIL, known: Array.from({ length: 200 }, () => EVIL) }],
	['two-marks', { symbol: EVIL, marks: Array.from({ length: 40 }, () => EVIL) }],
	['bad-input', { field: EVIL, problem: EVIL }],
	['no-tiers', { venue: EVIL, symbol: EVIL }],
	['stray-text', { command: 'margin', input: EVIL }],
])('%s stays inside Discord’s limits and smuggles nothing, whatever was typed', (code, details) => {
	const embed = said(code, details as never);
	expect(problemsOf({ embeds: [embed] })).toEqual([]);
	expect(`${embed.title}${embed.description}`.replace(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)(@everyone|\*\*x)|\u202e/);
});
