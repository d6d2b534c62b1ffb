import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerText } from '../../src/commands/answer.ts';
import { commands } from '../../src/commands/index.ts';
import { ALICE } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

const NUMBERS = ['0.5', '1000', '64k', '1,234.5', '1.234,5', '1e3', '0.00000123', '5m', '1e29', '1e-20', '3', '20', '150', '0.1'];
const TAILS = ['', '', '', ' btc', ' usdt', ' usd', '$', '%', 'x', ' margin', ' usdt margin', ' contracts', ' eth', ' eur', ' 1000pepe'];
const WORDS = [
	'long',
	'short',
	'isolated',
	'cross',
	'BTC',
	'ETHUSDT',
	'BTCUSD',
	'PEPE',
	'FOO',
	'inverse',
	'linear',
	'true',
	'false',
	'margin',
	'2025-01-01',
];
const VENUES = ['binance', 'binance-coin', 'bybit', 'okx', 'bitget', 'gate', 'kucoin', 'hyperliquid', 'dydx', 'bitmex', 'deribit', 'mexc'];

const figure = fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...TAILS)).map((parts) => parts.join(''));
const size = fc
	.tuple(fc.constantFrom('0.5', '1000', '64k', '1,234.5', '3', '0.00000123'), fc.constantFrom('', ' btc', ' usdt', ' usdt margin', ' usd'))
	.map((parts) => parts.join(''));
const fitting: Readonly<Record<string, fc.Arbitrary<string>>> = {
	side: fc.constantFrom('long', 'short'),
	size,
	leverage: fc.constantFrom('1', '3', '10x', '20', '50', '125', '0.5', '500'),
	entry: fc.constantFrom('64k', '3,200', '0.00000123', '1000000', '0.5', '1e-20', '1e29'),
	balance: fc.constantFrom('1000', '5m', '0.5 btc', '64k usdt', '1e29', '3'),
	mmr: fc.constantFrom('0.5%', '0.4', '99%', '0.005'),
	fee: fc.constantFrom('0.05%', '0.1', '0%', '0.0005'),
	stop: fc.constantFrom('3%', '99%', '60k', '70k', '0.000001'),
	mode: fc.constantFrom('isolated', 'cross'),
	venue: fc.constantFrom(...VENUES),
	symbol: fc.constantFrom('BTC', 'ETHUSDT', 'BTCUSD', 'PEPE', 'FOO'),
	contract: fc.constantFrom('linear', 'inverse'),
	private: fc.constantFrom('true', 'false'),
};
const any = fc.oneof(figure, fc.constantFrom(...WORDS, ...VENUES), fc.string());

const CORE = new Set(['side', 'size', 'entry', 'leverage', 'balance']);

/** Options of a command, mostly with something that fits them. */
const lineOf = ({ name, options }: (typeof commands)[number]) => {
	const values = Object.keys(options).map((field) =>
		fc
			.option(fc.oneof({ weight: 30, arbitrary: fitting[field] ?? figure }, { weight: 1, arbitrary: any }), {
				freq: CORE.has(field) ? 12 : 1,
			})
			.map((value) => (value === null ? '' : `${field}:${value}`)),
	);
	return fc.tuple(...values).map((given) => `/${name} ${given.filter((part) => part !== '').join(' ')}`);
};

const asker = { userId: ALICE, channelId: '1', locale: 'en-US' };

test.each(commands.map((command) => [command.name, command] as const))(
	'/%s: whatever options come together, it answers in words',
	async (_, command) => {
		const routes = new Map<string, number>();
		await fc.assert(
			fc.asyncProperty(lineOf(command), async (line) => {
				const services = testServices();
				const { reply, route } = await answerText({ text: line, context: [], addressed: true }, asker, services);
				routes.set(route, (routes.get(route) ?? 0) + 1);
				expect(services.lines.filter(({ level }) => level !== 'info')).toEqual([]);
				expect(problemsOf(reply ?? {})).toEqual([]);
				if (route === 'calculate')
					expect(JSON.stringify({ ...reply, draw: undefined })).not.toMatch(/NaN|Infinity|undefined|\d\.?\d*e[+-]\d/);
			}),
			{ numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
		);
		if (command.name === 'margin' || command.name === 'compare') expect(routes.has('calculate')).toBe(true);
	},
);
