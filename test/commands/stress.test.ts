import { describe, expect, test } from 'vitest';
import { answerInteraction, answerText } from '../../src/commands/answer.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { altText } from '../../src/embeds/charts/alt.ts';
import type { PictureSpec, StressSpec } from '../../src/embeds/charts/spec.ts';
import { ALICE, BOB, pick, press, slash, submit } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { embedOf, fieldsOf } from './run.ts';
import { testServices } from './services.ts';

const TRADE = { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '10k' };
const ACCOUNT = 'cross 5k: long 0.5 btc 64k, long 4 eth 3100, short 1000 doge 0.1';

test('a single trade in both modes side by side: isolated falls at 61,044.18, cross holds out to 44,176.71', async () => {
	const thirty = await embedOf('stress', { ...TRADE, move: '-30%' });
	expect(thirty.description).toContain('Isolated: liquidated, **8,400.00 USDT** left. Cross: not liquidated, **400.00 USDT** left.');
	// 0.5 · (64,000 − P) = 10,000 − 0.4 % · 0.5 · P
	const forty = fieldsOf(await embedOf('stress', { ...TRADE, move: '-40%' }));
	expect(forty.Isolated).toBe('Liquidated at 61,044.18 USDT\nAt −4.61 %\nLeft: 8,400.00 USDT\nof 10,000.00 USDT');
	expect(forty.Cross).toBe('Liquidated at 44,176.71 USDT\nAt −30.97 %\nLeft: 0.00 USDT\nof 10,000.00 USDT');
});

test.each([
	[{ balance: undefined }, 'Cross', 'needs the balance'],
	[{ leverage: undefined }, 'Isolated', 'needs a leverage or a margin'],
])('the mode that can’t be computed says what it needs (%o)', async (without, field, words) => {
	const given = Object.fromEntries(Object.entries({ ...TRADE, ...without, move: '-30%' }).filter(([, value]) => value !== undefined));
	expect(fieldsOf(await embedOf('stress', given as Record<string, string>))[field]).toBe(words);
});

test('a move is shown with every digit that was said: −9.638 % is survived, −9.64 % would not be', async () => {
	// (32,000 − 3,200) ÷ 0.498 = 57,831.33, which is −9.6385… %
	const embed = await embedOf('stress', { move: '-9.638%', side: 'long', size: '0.5 btc', entry: '64k', leverage: '10', balance: '5000' });
	expect(embed.title).toBe('Stress: all prices −9.638 %');
	expect(fieldsOf(embed)['The move']).toContain('−9.638 %: 64,000.00 → 57,831.68');
	expect(fieldsOf(embed).Isolated).toContain('Lives through it');
});

test('cross positions fall together, also the one in profit; the rule that differs by venue is named', async () => {
	const embed = await embedOf('stress', { positions: ACCOUNT, move: '-20%' });
	const fields = fieldsOf(embed);
	expect(embed.description).toContain('**3 of 3 positions are liquidated.**');
	expect(fields['What falls, in this order']).toContain('all 3 cross positions together');
	expect(fields['The domino']).toContain('Taken along although in profit: ▼ Short 1,000 DOGE.');
	expect(fields.Rules).toContain('Which cross position is closed first differs by venue and is documented by few');
});

test('the same positions isolated fall one by one, and what is in profit stays', async () => {
	const fields = fieldsOf(await embedOf('stress', { positions: ACCOUNT.replace('cross 5k', 'cross 8k 10x'), move: '-30%' }));
	expect(fields['The domino']).toContain('▲ Long 0.5 BTC and ▲ Long 4 ETH would be liquidated; ▼ Short 1,000 DOGE would live through it');
	const own = await embedOf('stress', { positions: ACCOUNT.replace('cross 5k', '8k isolated 10x'), move: '-30%' });
	const lines = fieldsOf(own)['What falls, in this order']?.split('\n') ?? [];
	expect(lines).toHaveLength(2);
	expect(lines.every((line) => line.endsWith('is gone, nothing else.'))).toBe(true);
});

test('a real crash by its words: each coin its own figure, with date, window, venue and “last price, not mark”; what it has no figure for is held still', async () => {
	const embed = await embedOf('stress', { positions: 'cross 9k: long 0.1 btc 64k, long 300 ena 1', move: 'ftx' });
	const fields = fieldsOf(embed);
	expect(embed.title).toBe('Stress: FTX collapse');
	expect(fields['The move']).toBe(
		'BTCUSDT −28 %: 64,000.00 → 46,080.00 (Bybit perpetuals, 1d candles)\nENAUSDT held still: no figure is known for it; add `ena -40%` to the move',
	);
	expect(fields['The event']).toContain('5–9 November 2022 (`2022-11-09`)');
	expect(fields['The event']).toContain('last price, not mark');
	// 0.1 · 64,000 · 28 %
	expect(embed.description).toContain('**7,208.00 USDT** of 9,000.00 USDT');
});

test('the coin margin of an isolated position is not added to dollars', async () => {
	const embed = await embedOf('stress', {
		positions: '10k cross: short 1 eth 3000; short 5000 usd eth 3000 inverse isolated 5x',
		move: '+30%',
	});
	expect(embed.description).toContain('**9,100.00 USDT** of 10,000.00 USDT');
	expect(embed.description).toContain('**0 ETH** of 0.33333333 ETH');
});

describe('what can’t be is named', () => {
	test.each([
		[{ ...TRADE, move: '30%' }, 'up or down?'],
		[{ ...TRADE, move: 'eth -30%' }, 'There is no position in ETH'],
		[{ positions: ACCOUNT, move: '50000' }, 'is a price of which coin?'],
		[{ ...TRADE, move: '-100%' }, 'A move of -100 % leaves BTCUSDT no price'],
		[{ ...TRADE, move: 'may' }, 'neither a move, nor a price, nor a crash'],
		[{ move: '-30%' }, 'I also need: side, size, entry'],
		[{ move: '-30%', side: 'long', size: '0.5 btc', entry: '64k' }, 'leverage'],
	])('%o', async (given, words) => {
		expect((await embedOf('stress', given)).title?.replaceAll('\\', '')).toContain(words);
	});
});

const shownBy = async (pending: Promise<Response> | Response): Promise<{ reply: Reply; kind: string }> => {
	const response = await pending;
	if (!('reply' in response)) throw new Error(response.kind);
	expect(problemsOf(response.reply)).toEqual([]);
	return response;
};
const idOf = (reply: Reply, row: number, at = 0): string => {
	const part = reply.components?.[row]?.components[at];
	return part && 'custom_id' in part ? part.custom_id : '';
};

test('another crash from the list edits the message in place; another move comes from a form; nobody else’s click works', async () => {
	const services = testServices({ cooldown: () => 'ok' });
	const first = (await shownBy(answerInteraction(slash('stress', { ...TRADE, move: '-30%' }), services).response)).reply;
	const covid = await shownBy(answerInteraction(pick(idOf(first, 0), ['2020-03-12']), services).response);
	expect(covid.kind).toBe('update');
	expect(covid.reply.embeds?.[0]?.title).toContain('Black Thursday');
	const form = await answerInteraction(press(idOf(covid.reply, 2)), services).response;
	if (form.kind !== 'modal') throw new Error(form.kind);
	const ten = await shownBy(answerInteraction(submit(form.modal.custom_id, { move: 'btc -10%' }), services).response);
	expect([ten.kind, ten.reply.embeds?.[0]?.title]).toEqual(['update', 'Stress: BTC −10 %']);
	const bad = await shownBy(answerInteraction(submit(form.modal.custom_id, { move: 'nothing' }), services).response);
	expect([bad.kind, bad.reply.visibility]).toEqual(['reply', 'private']);
	const other = await shownBy(answerInteraction(pick(idOf(first, 0), ['2020-03-12'], BOB), services).response);
	expect(other.reply.embeds?.[0]?.title).toBe('These buttons are somebody else’s');
});

test('the button under /portfolio asks for a move and answers beside it', async () => {
	const services = testServices({ cooldown: () => 'ok' });
	const account = (await shownBy(answerInteraction(slash('portfolio', { positions: ACCOUNT }), services).response)).reply;
	const form = await answerInteraction(press(idOf(account, 3)), services).response;
	if (form.kind !== 'modal') throw new Error(form.kind);
	const result = await shownBy(answerInteraction(submit(form.modal.custom_id, { move: '-20%' }), services).response);
	expect([result.kind, result.reply.embeds?.[0]?.title]).toEqual(['reply', 'Stress: all prices −20 %']);
});

/** The reply with its picture, and what was to be drawn. */
async function pictureOf(given: Readonly<Record<string, string>>) {
	const drawn: PictureSpec[] = [];
	const draw = async (spec: PictureSpec) => {
		drawn.push(spec);
		return { name: 'stress.png', data: new Uint8Array([1]), description: altText(spec) };
	};
	const response = await answerInteraction(slash('stress', given), testServices({ pictures: { draw, close: async () => {} } })).response;
	const later = 'later' in response ? await response.later : undefined;
	return { spec: drawn[0] as StressSpec | undefined, later };
}

test('the chart has both modes, their falls and their ends, and the same in words', async () => {
	const { spec, later } = await pictureOf({ ...TRADE, move: '-40%' });
	expect(spec?.lines.map(({ style, text }) => [style, text])).toEqual([
		['isolated', '8,400.00 USDT left'],
		['cross', '0.00 USDT left'],
	]);
	// 4.6184 % of 40 %
	expect(spec?.marks.find(({ role }) => role === 'isolated')).toMatchObject({ text: '61,044.18', x: expect.closeTo(0.11546, 4) });
	expect(spec?.lines[1]?.points.at(0)).toEqual({ x: 0, y: 10_000 });
	expect(later?.embeds?.[0]?.image?.url).toBe('attachment://stress.png');
	expect(later?.files?.[0]?.description).toContain('44,176.71');
});

test('in a coin the equity is a curve: the chart has points between its corners, each where the curve is', async () => {
	const { spec } = await pictureOf({ positions: 'cross 0.5 btc: long 10000 usd btc 60000 inverse', move: '-50%' });
	const points = spec?.lines[0]?.points ?? [];
	expect(points.length).toBeGreaterThan(20);
	for (const { x, y } of points) expect(y).toBeCloseTo(0.5 + 10_000 / 60_000 - 10_000 / (60_000 * (1 - x / 2)), 9);
});

test('without a picture the words stand by themselves', async () => {
	const pictures = { draw: async () => undefined, close: async () => {} };
	const failed = await answerInteraction(slash('stress', { ...TRADE, move: '-30%' }), testServices({ pictures })).response;
	expect('later' in failed ? await failed.later : 'none').toBeUndefined();
	expect((await pictureOf({ ...TRADE, move: '0%' })).later).toBeUndefined();
});

test.each([
	['my long 2 eth 3k cross 2k, what if btc drops 10%', 'There is no position in BTC'],
	['cross 10k: long 0.5 btc 64k, long 4 eth 3100, btc drops 20%', 'Stress: BTC −20 %'],
	['long 0.5 btc 64k 20x iso in the march 2020 crash', 'Stress: COVID "Black Thursday"'],
])('a sentence: %s → %s', async (text, title) => {
	const asker = { userId: ALICE, channelId: '1', locale: 'en-US' };
	const { reply } = await answerText({ text, context: [], addressed: true }, asker, testServices());
	expect(reply?.embeds?.[0]?.title).toBe(title);
});
