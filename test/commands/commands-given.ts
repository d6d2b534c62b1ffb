import fc from 'fast-check';
import { Decimal } from '../../src/core/decimal.ts';

/** A command with options that could be meant, by name. */
export interface Typed {
	readonly name: string;
	readonly given: Readonly<Record<string, string>>;
}

const VENUES = ['binance', 'binance-coin', 'bybit', 'okx', 'bitget', 'gate', 'kucoin', 'hyperliquid', 'dydx', 'bitmex', 'deribit', 'mexc'];
const PRICES = ['64000', '3100.5', '0.1234', '0.00000123', '1000000', '0.000000000000000001', '100000000000000000000'];

/** A price so far from the entry, in percent; in plain digits, which nobody reads another way. */
const away = (entry: string, percent: number): string => new Decimal(entry).times(new Decimal(100).plus(percent)).div(100).toFixed();

const choice = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
/** So many times of ten. */
const said =
	(times: number) =>
	(text: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> =>
		fc.oneof({ weight: times, arbitrary: text }, { weight: 10 - times, arbitrary: fc.constant(undefined) });
const [rarely, maybe, mostly] = [said(1), said(2), said(9)];

const linearSize = choice(
	'0.5 btc',
	'0.003',
	'1000 usdt',
	'250 usdt margin',
	'12 contracts',
	'1000000000 usdt',
	'0.0000001 btc',
	'1234.567 usdc',
);
const inverseSize = choice('20000 usd', '0.5 btc margin', '30 contracts', '0.25 btc', '7 usd');

/** What every command takes, around one entry. */
const around = (entry: string, side: string, kind: string) => {
	const [loss, gain] = side === 'long' ? [-1, 1] : [1, -1];
	const money = kind === 'inverse' ? choice('2', '0.3 btc', '500 btc') : choice('1000', '5000 usdt', '300000', '64000 usdc', '10000000000');
	const steps = [0, -1, -2].map((percent) => away(entry, percent));
	return {
		side: mostly(fc.constant(side)),
		size: mostly(kind === 'inverse' ? inverseSize : linearSize),
		entry: mostly(fc.constant(entry)),
		symbol: said(5)(choice('BTC', 'BTCUSDT', 'BTCUSD', 'ETH', 'ETHUSDC', '1000PEPE', 'kPEPE', 'ABCDEFGHIJKLMNOPQRST')),
		leverage: mostly(choice('1', '3', '10', '20x', '50', '125', '7.5')),
		mode: maybe(choice('isolated', 'cross')),
		balance: mostly(money),
		venue: maybe(choice(...VENUES)),
		venues: maybe(choice('binance, okx', 'bybit, hyperliquid, gate, bitget', 'deribit, bitmex', VENUES.join(', '))),
		margin: rarely(choice('100', '320 usdt', '0.1 btc')),
		extra: maybe(kind === 'inverse' ? choice('0.01', '0.5 btc') : choice('50', '0.125 usdt')),
		others: maybe(choice('-120', '35.5', '-0.01')),
		stop: maybe(choice('3%', '0.125%', away(entry, 2 * loss), away(entry, 0.4 * loss))),
		target: maybe(choice(away(entry, 5 * gain), `${away(entry, 1.5 * gain)} / ${away(entry, 20 * gain)}`)),
		fee: maybe(choice('0.05%', '0.125%', '0%')),
		mmr: maybe(choice('0.5%', '0.4%', '2.5%')),
		cum: rarely(choice('3', '0.0001')),
		mark: maybe(choice(entry, away(entry, 1), away(entry, -1))),
		contract: fc.constant(kind === 'inverse' ? 'inverse' : undefined),
		opened: maybe(choice('2025-10-31', '2023-01-01')),
		risk: mostly(choice('1%', '0.125%', kind === 'inverse' ? '0.01 btc' : '50 usdt')),
		entries: maybe(choice(steps.join(' / '), `30% ${steps[0]} / 70% ${steps[1]}`)),
		exit: mostly(choice(away(entry, 4), away(entry, -4), `50% ${away(entry, 2)} / 30% ${away(entry, 4)}`)),
		slippage: maybe(choice('0.1%', '0.125%')),
		cushion: maybe(choice('1%', '0.25%')),
		step: maybe(choice('0.001', '0.000001')),
		minimum: maybe(choice('0.002', '0.00001')),
		rate: mostly(choice('0.01%', '-0.0125%', '0.75%')),
		time: mostly(choice('2 days', '90 min', '30 days')),
		interval: maybe(choice('1h', '8h', '4 h')),
		funding: maybe(choice('12', '-3.125')),
		roe: maybe(choice('50%', '12.5%')),
		winrate: maybe(choice('40%', '62.5%')),
		private: fc.constant(undefined),
		id: fc.constant(undefined),
		text: fc.constant(undefined),
	} as const;
};

const kinds = fc.tuple(choice(...PRICES), choice('long', 'short'), fc.constantFrom('linear', 'linear', 'linear', 'inverse'));

/** One of these commands with some of its options. */
export const typed = (commands: readonly { readonly name: string; readonly options: object }[]): fc.Arbitrary<Typed> =>
	fc.tuple(fc.constantFrom(...commands), kinds).chain(([{ name, options }, [entry, side, kind]]) => {
		const all: Readonly<Record<string, fc.Arbitrary<string | undefined>>> = around(entry, side, kind);
		const record = Object.fromEntries(Object.keys(options).map((field) => [field, all[field] ?? fc.constant(undefined)]));
		return fc.record(record).map((given) => ({
			name,
			given: Object.fromEntries(Object.entries(given).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]]))),
		}));
	});
