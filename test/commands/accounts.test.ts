import { describe, expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import type { Reply, Response } from '../../src/commands/types.ts';
import { buttonId, countingServices, replyIn, selectOf, type TestServices } from './controls.ts';
import { equationsIn, isTrue } from './equations.ts';
import { pick, press, slash, submit } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { fieldsOf } from './run.ts';

const send = async (interaction: Parameters<typeof answerInteraction>[0], all: TestServices): Promise<Response> => {
	const response = await answerInteraction(interaction, all).response;
	expect(all.lines).toEqual([]);
	if ('reply' in response) expect(problemsOf(response.reply)).toEqual([]);
	return response;
};

const whatIf = (reply: Reply) => selectOf(reply, 'What if …') ?? { custom_id: '', options: [] };

const show = async (name: string, given: Readonly<Record<string, string>>, all: TestServices): Promise<Reply> =>
	replyIn(await send(slash(name, given), all));
const picked = async (reply: Reply, value: string, all: TestServices): Promise<Reply> => {
	const response = await send(pick(whatIf(reply).custom_id, [value]), all);
	expect(response.kind).toBe('update');
	return replyIn(response);
};
const first = ({ embeds = [] }: Reply) => embeds[0] ?? {};

const ACCOUNT = 'cross 20k 10x: long 0.5 btc 64k, short 4 eth 3100 20x isolated, long 100 sol 150';

describe('what if, for the whole account', () => {
	test.each([
		['half', '1. ▲ Long 0.25 BTC, cross'],
		['double', '2. ▼ Short 8 ETH, isolated'],
		['flip', '1. ▼ Short 0.5 BTC, cross'],
		['isolated', '3. ▲ Long 100 SOL, isolated'],
		['cross', '2. ▼ Short 4 ETH, cross'],
	])('%s: %s', async (value, name) => {
		const all = countingServices();
		const changed = await picked(await show('portfolio', { positions: ACCOUNT }, all), value, all);
		expect(Object.keys(fieldsOf(first(changed)))).toContain(name);
	});

	test.each([
		['leverage-up', '20×', '25×'],
		['leverage-down', '5×', '10×'],
	])('%s: each goes to its own next step', async (value, common, own) => {
		const all = countingServices();
		const fields = fieldsOf(first(await picked(await show('portfolio', { positions: ACCOUNT }, all), value, all)));
		expect(fields['1. ▲ Long 0.5 BTC, cross']).toContain(common);
		expect(fields['2. ▼ Short 4 ETH, isolated']).toContain(own);
	});

	test.each([
		['balance-up', 'balance 25,000.00 USDT'],
		['balance-down', 'balance 15,000.00 USDT'],
		['venue.binance', '20,000.00 USDT'],
	])('%s: %s', async (value, words) => {
		const all = countingServices();
		expect(first(await picked(await show('portfolio', { positions: ACCOUNT }, all), value, all)).description).toContain(words);
	});

	test('half and double again is what it was', async () => {
		const all = countingServices();
		const account = await show('portfolio', { positions: ACCOUNT }, all);
		const back = await picked(await picked(account, 'half', all), 'double', all);
		expect(fieldsOf(first(back))).toEqual(fieldsOf(first(account)));
	});

	test('what can’t be is told in private, and the account stays', async () => {
		const all = countingServices();
		const account = await show('portfolio', { positions: 'cross 3.3k 10x: long 0.5 btc 64k' }, all);
		const response = await send(pick(whatIf(account).custom_id, ['double']), all);
		expect(response).toMatchObject({ kind: 'reply', reply: { visibility: 'private' } });
		expect(first(replyIn(response)).title).toContain('The margins together are 6,400 USDT');
		const half = await picked(account, 'half', all);
		expect(Object.keys(fieldsOf(first(half)))).toContain('1. ▲ Long 0.25 BTC, cross');
	});

	test('two that become one on a venue are added up', async () => {
		const all = countingServices();
		const account = await show('portfolio', { positions: 'cross 10k 10x: long 0.5 btc 64k, long 0.1 btc 60k isolated' }, all);
		const one = fieldsOf(first(await picked(account, 'cross', all)));
		expect(one['1. ▲ Long 0.6 BTC, cross']).toContain('2 entries averaged');
	});

	test('of fifty positions every choice is still a menu that Discord takes', async () => {
		const coins = Array.from(
			{ length: 50 },
			(_, index) =>
				`long symbol:C${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}X size:1 entry:${index + 1} leverage:2 mode:isolated mmr:1%`,
		);
		const all = countingServices();
		const account = await show('portfolio', { positions: `balance:5k\n${coins.join('\n')}` }, all);
		expect(whatIf(account).options.length).toBeGreaterThan(8);
	});
});

describe('under a stress test', () => {
	const GIVEN = { positions: ACCOUNT, move: 'btc -20%, eth 4000, -5%' };

	test('the same move through another account, in place', async () => {
		const all = countingServices();
		const stress = await show('stress', GIVEN, all);
		const changed = await picked(stress, 'flip', all);
		expect(first(changed).title).toBe(first(stress).title);
		expect(first(changed).description).toContain('▼ Short 0.5 BTC at 64,000');
	});

	test('Fix opens the account as text; sent as it came it is the same, changed it is run again', async () => {
		const all = countingServices();
		const stress = await show('stress', GIVEN, all);
		const opened = await send(press(buttonId(stress, 'Fix')), all);
		if (opened.kind !== 'modal') throw new Error(opened.kind);
		const [part] = opened.modal.components;
		const text = part && 'component' in part && 'value' in part.component ? String(part.component.value) : '';
		const same = await send(submit(opened.modal.custom_id, { text }), all);
		expect([same.kind, first(replyIn(same))]).toEqual(['update', first(stress)]);
		const other = await send(submit(opened.modal.custom_id, { text: text.replace('0.5 BTC', '0.1 BTC') }), all);
		expect(first(replyIn(other)).description).toContain('▲ Long 0.1 BTC');
	});

	test('a move that can’t be leaves the one on the screen: a pick goes on with that', async () => {
		const all = countingServices();
		const stress = await show('stress', GIVEN, all);
		const form = await send(press(buttonId(stress, 'Another move')), all);
		if (form.kind !== 'modal') throw new Error(form.kind);
		const refused = await send(submit(form.modal.custom_id, { move: 'doge -10%' }), all);
		expect(first(replyIn(refused)).title).toContain('no position in DOGE');
		expect(first(await picked(stress, 'half', all)).title).toBe(first(stress).title);
	});

	test('opened from an account it has an account of its own: neither changes the other, nor another test beside it', async () => {
		const all = countingServices();
		const account = await show('portfolio', { positions: ACCOUNT }, all);
		const opened = async (move: string): Promise<Reply> => {
			const form = await send(press(buttonId(account, 'Stress test')), all);
			if (form.kind !== 'modal') throw new Error(form.kind);
			return replyIn(await send(submit(form.modal.custom_id, { move }), all));
		};
		const [ten, twenty] = [await opened('-10%'), await opened('-20%')];
		const changed = await picked(ten, 'half', all);
		expect(first(changed).title).toBe(first(ten).title);
		expect(first(changed).description).toContain('Long 0.25 BTC');
		expect(first(await picked(twenty, 'flip', all)).description).toContain('Short 0.5 BTC');
		expect(Object.keys(fieldsOf(first(await picked(account, 'cross', all))))).toContain('1. ▲ Long 0.5 BTC, cross');
	});

	test('once the move is forgotten, a pick says so', async () => {
		const all = countingServices();
		const stress = await show('stress', GIVEN, all);
		const response = await send(pick(whatIf(stress).custom_id, ['half']), countingServices());
		expect(first(replyIn(response)).title).toBe('This button has expired');
	});
});

describe('Show the work', () => {
	test.each([
		['portfolio', { positions: ACCOUNT }, 4],
		['portfolio', { positions: 'cross 10k: long 0.5 btc 64k mark:63k, short 0.2 btc 65k mark:63k, long 3 eth 3000 5x isolated' }, 2],
		['portfolio', { positions: 'cross 0.5 btc: long 10000 usd btc 60000 inverse' }, 1],
		['stress', { positions: ACCOUNT, move: '-60%' }, 4],
		['stress', { positions: 'cross 5k: long 0.5 btc 64k, long 4 eth 3100, short 1000 doge 0.1', move: '-30%' }, 4],
		['stress', { side: 'long', size: '0.5 btc', entry: '64k', leverage: '20', balance: '10k', move: 'ftx' }, 1],
	])('/%s %o: numbers put in that give the figure beside them', async (name, given, least) => {
		const all = countingServices();
		const shown = replyIn(await send(press(buttonId(await show(name, given as Record<string, string>, all), 'Show the work')), all));
		expect(shown.visibility).toBe('private');
		const { description = '', ...embed } = first(shown);
		const equations = [description, ...Object.values(fieldsOf(embed))].flatMap(equationsIn);
		expect(equations.length).toBeGreaterThanOrEqual(least);
		expect(equations.filter((equation) => !isTrue(equation))).toEqual([]);
	});

	test('at each price, alone and together, equity is what is required', async () => {
		const all = countingServices();
		const shown = replyIn(await send(press(buttonId(await show('portfolio', { positions: ACCOUNT }, all), 'Show the work')), all));
		const texts = Object.values(fieldsOf(first(shown))).join('\n');
		const pairs = [...texts.matchAll(/(?:equity |= )([\d.,]+)…?`?(?: of equity)?, required ([\d.,]+)…? /g)].map(([, equity, required]) => [
			equity,
			required,
		]);
		expect(pairs.length).toBe(3);
		for (const [equity, required] of pairs) expect(equity).toBe(required);
	});
});
