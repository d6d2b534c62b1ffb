import { expect, test } from 'vitest';
import { DomainError } from '../../src/core/error.ts';
import { movesFrom } from '../../src/scenario/stress-move.ts';
import { movesText } from '../../src/scenario/stress-move-text.ts';

/** `BTC −20 %` as `BTC:-0.2`, a price as `BTC=50000`, what counts for all as `*`. */
function brief(text: string): string {
	const { common, price, coins, event } = movesFrom(text, 'move');
	return [
		...(event ? [event.id] : []),
		...(common ? [`*:${common.toFixed()}`] : []),
		...(price ? [`*=${price.toFixed()}`] : []),
		...coins.map(({ base, to }) => (to.kind === 'move' ? `${base}:${to.rate.toFixed()}` : `${base}=${to.price.toFixed()}`)),
	].join(' ');
}

test.each([
	['-30%', '*:-0.3'],
	['−30 %', '*:-0.3'],
	['down 30%', '*:-0.3'],
	['+20%', '*:0.2'],
	['everything rises 20 percent', '*:0.2'],
	['0%', '*:0'],
	['btc -20%, eth -35%', 'BTC:-0.2 ETH:-0.35'],
	['btc-20% eth-30%', 'BTC:-0.2 ETH:-0.3'],
	['-20% btc', 'BTC:-0.2'],
	['what if btc drops 20 %', 'BTC:-0.2'],
	['btc 50k', 'BTC=50000'],
	['btc down to 50,000, eth 2k', 'BTC=50000 ETH=2000'],
	['50000', '*=50000'],
	['64000 usdt', '*=64000'],
	['1000pepe -50%', '1000PEPE:-0.5'],
	['ftx', '2022-11-09'],
	['2020-03-12', '2020-03-12'],
	['March 2020', '2020-03-12'],
	['10/10', '2025-10-10'],
	['ftx, doge -40%', '2022-11-09 DOGE:-0.4'],
	['ftx, others -40%', '2022-11-09 *:-0.4'],
])('%s → %s', (text, expected) => {
	expect(brief(text)).toBe(expected);
});

test.each(['-30%', '0%', 'btc -20%, eth 2000.125', '50000', 'ftx, doge -40%', '2020-03-12, others +12.5%', '1000pepe -50%, btc 64000'])(
	'%s comes back from its own text',
	(text) => {
		expect(brief(movesText(movesFrom(text, 'move')))).toBe(brief(text));
	},
);

const codeOf = (text: string): string => {
	try {
		return brief(text);
	} catch (error) {
		if (error instanceof DomainError) return error.code;
		throw error;
	}
};

test.each([
	['30%', 'move-without-sign'],
	['btc 20%', 'move-without-sign'],
	['-5', 'move-without-unit'],
	['up 2021', 'move-without-unit'],
	['-20%, -30%', 'two-things-of-one'],
	['btc 50k, btc -20%', 'two-things-of-one'],
	['tariff', 'unknown-move'],
	['hello', 'unknown-move'],
	['-20% btc -30% eth', 'unknown-move'],
	['', 'unknown-move'],
	['btc 0', 'not-positive'],
])('%s is refused as %s', (text, code) => {
	expect(codeOf(text)).toBe(code);
});
