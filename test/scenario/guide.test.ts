import { expect, test } from 'vitest';
import { answersTo, QUESTION_IDS, readAnswers, suggestionOf } from '../../src/scenario/guide.ts';
import { filled } from '../../src/scenario/guide-trade.ts';
import { d } from './trades.ts';

const digits = (answers: Readonly<Record<string, string>>): string =>
	QUESTION_IDS.map((question) => answersTo(question).indexOf(answers[question] ?? '')).join('');
const suggested = (answers: Readonly<Record<string, string>>) => suggestionOf(readAnswers(digits(answers)) ?? []);

const QUIET = { volatility: 'usual', positions: 'one', experience: 'long', automation: 'hand', conviction: 'weeks', leverage: 'low' };

test.each([
	['one strong view of weeks at low leverage', QUIET, 'cross'],
	['a hedge in a calm market', { ...QUIET, volatility: 'calm', positions: 'hedge' }, 'cross'],
	['meme coins', { ...QUIET, volatility: 'wild', positions: 'unrelated', leverage: 'middle' }, 'isolated'],
	['a bot that scalps', { ...QUIET, automation: 'bot', conviction: 'days', leverage: 'high' }, 'isolated'],
	[
		'a beginner who likes cross in nothing but the number of positions',
		{ ...QUIET, experience: 'first', conviction: 'unsure', leverage: 'middle' },
		'isolated',
	],
	[
		'everything for isolated',
		{ volatility: 'wild', positions: 'unrelated', experience: 'first', automation: 'bot', conviction: 'days', leverage: 'high' },
		'isolated',
	],
])('%s: %3$s', (_, answers, mode) => {
	expect(suggested(answers)).toMatchObject({ mode, isTie: false });
});

test('as much for one as for the other: isolated, and said so', () => {
	const { mode, isTie, spokeFor } = suggested({ ...QUIET, automation: 'bot', volatility: 'wild', experience: 'some', leverage: 'middle' });
	expect([mode, isTie]).toEqual(['isolated', false]);
	expect(spokeFor.cross).toHaveLength(2);
	expect(suggested({ ...QUIET, automation: 'bot', experience: 'first' })).toMatchObject({ mode: 'isolated', isTie: true });
});

test('every way through the six questions ends in a mode, and each answer is named once', () => {
	const ways = QUESTION_IDS.reduce<string[]>(
		(sofar, question) => sofar.flatMap((way) => answersTo(question).map((_, index) => `${way}${index}`)),
		[''],
	);
	expect(ways).toHaveLength(3 ** 6);
	for (const way of ways) {
		const { spokeFor, mode, isTie } = suggestionOf(readAnswers(way) ?? []);
		expect(spokeFor.isolated.length + spokeFor.cross.length + spokeFor.neither.length).toBe(6);
		expect(isTie ? 'isolated' : mode).toBe(mode);
		expect(spokeFor[mode].length > 0 || isTie).toBe(true);
	}
});

test.each(['3', '0000000', '01x', '9'])('answers %s are none of ours', (text) => {
	expect(readAnswers(text)).toBeUndefined();
});

test('what is not given is filled up from the example, and named', () => {
	expect(filled({}).defaults).toEqual(['side', 'size', 'leverage', 'balance']);
	expect(filled({ balance: { amount: d(50) } }).trade.size).toEqual({ amount: d(50), asset: 'USDT' });
	const given = { side: 'short', leverage: d(3), balance: { amount: d(500) }, size: { amount: d(2), asset: 'ETH' } } as const;
	expect(filled(given)).toEqual({ trade: given, defaults: [] });
});
