import fc from 'fast-check';
import { Decimal } from '../../../src/core/decimal.ts';

/** A position as it was meant, and one of the ways to say it. */
export interface Meant {
	readonly text: string;
	readonly reading: Readonly<Record<string, unknown>>;
}

interface Market {
	readonly ticker: string;
	readonly names: readonly string[];
	/** Entry prices, as significant digits and places. */
	readonly low: string;
	readonly high: string;
}

const MARKETS: readonly Market[] = [
	{ ticker: 'BTC', names: ['btc', 'BTC', 'bitcoin', '$BTC', 'xbt'], low: '20000', high: '120000' },
	{ ticker: 'ETH', names: ['eth', 'ETH', 'ethereum', 'Eth'], low: '1200', high: '5000' },
	{ ticker: 'SOL', names: ['sol', 'SOL', 'solana'], low: '40', high: '300' },
	{ ticker: 'XRP', names: ['xrp', 'XRP'], low: '0.3', high: '3' },
	{ ticker: 'DOGE', names: ['doge', 'DOGE', '#DOGE'], low: '0.05', high: '0.6' },
	{ ticker: 'LINK', names: ['link', 'LINK'], low: '6', high: '30' },
	{ ticker: '1000PEPE', names: ['1000PEPE', 'kPEPE'], low: '0.004', high: '0.02' },
];

/** `digits` significant digits between two bounds. */
function between(low: string, high: string, digits: number) {
	return fc.integer({ min: 0, max: 1_000_000 }).map((part) => {
		const span = new Decimal(high).minus(low);
		return new Decimal(low).plus(span.times(part).div(1_000_000)).toSignificantDigits(digits);
	});
}

const withGroups = (value: Decimal, mark: string): string => {
	const [whole = '', fraction] = value.toFixed().split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, mark);
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** 64000, 64,000, 64_000, 64k; only ways that mean the same to everybody. */
function figure(value: Decimal) {
	const inThousands = value.div(1000);
	const ways = [value.toFixed()];
	if (value.gte(1000)) ways.push(withGroups(value, ','), withGroups(value, '_'));
	if (value.gte(1000) && inThousands.decimalPlaces() <= 2) ways.push(`${inThousands.toFixed()}k`, `${inThousands.toFixed()}K`);
	return fc.constantFrom(...ways);
}

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items);

/** Chunks that may be said anywhere. */
const leverageSaid = (lev: Decimal) => {
	const n = lev.toFixed();
	return pick(`${n}x`, `x${n}`, `×${n}`, `lev ${n}`, `${n}x leverage`, `leverage ${n}`, `${n} x`, `${n}X`, `with ${n}x`, `leverage: ${n}x`);
};
const modeSaid = (mode: string) =>
	mode === 'isolated'
		? pick('iso', 'isolated', 'isolated margin', 'ISO', 'isolated mode')
		: pick('cross', 'crossed', 'x-margin', 'cross margin', 'CROSS');
const balanceSaid = (text: string) =>
	pick(
		`wallet ${text}`,
		`${text} wallet`,
		`balance ${text} usdt`,
		`bal: ${text}`,
		`account ${text} usdt`,
		`${text} usdt balance`,
		`equity ${text}`,
		`i have ${text} usdt`,
	);
const sideSaid = (side: string) =>
	side === 'long' ? pick('long', 'LONG', 'Long', 'longing') : pick('short', 'SHORT', 'Short', 'shorting');
const stopSaid = (text: string) =>
	pick(`sl ${text}`, `stop ${text}`, `stop loss at ${text}`, `SL: ${text}`, `stop @ ${text}`, `stoploss ${text}`);
const targetSaid = (text: string) => pick(`tp ${text}`, `target ${text}`, `take profit at ${text}`, `TP: ${text}`, `tp @${text}`);
const venueSaid = (id: string) => pick(`on ${id}`, id, `${id}:`);

interface Core {
	readonly side: string;
	readonly coin: string;
	readonly entry: string;
	/** `0.5 btc`, `200 usdt margin`: with its unit. */
	readonly size: string;
	readonly bare: string;
	readonly inCoins: boolean;
}

/** The position's own words, in one piece. */
const coreSaid = ({ side, coin, entry, size, bare, inCoins }: Core) => {
	const ways = [
		`${side} ${coin} ${size} entry ${entry}`,
		`${side} ${coin} @ ${entry}, ${size}`,
		`${side} ${coin} at ${entry}, ${size},`,
		`${coin} ${side}, entry: ${entry}, ${size},`,
		`${size} ${side} ${coin} entry price ${entry}`,
	];
	const counted = [
		`${side} ${size} ${entry}`,
		`${side} ${size} at ${entry}`,
		`${side} ${size} @${entry}`,
		`${size} ${side} ${entry}`,
		`${size} ${side} @ ${entry}`,
		`${side} ${size} from ${entry}`,
		`${side} ${coin} ${bare} @ ${entry}`,
		`${side} ${size}, entry ${entry}`,
		`${side} ${coin} size ${bare} entry ${entry}`,
	];
	return fc.constantFrom(...(inCoins ? counted : ways));
};

/** Everything is drawn at once, so that a failing sentence shrinks. */
export const meant: fc.Arbitrary<Meant> = fc
	.record({
		market: fc.constantFrom(...MARKETS),
		side: pick('long', 'short'),
		mode: pick('isolated', 'cross'),
		lev: fc.integer({ min: 2, max: 100 }).map((n) => new Decimal(n)),
		digits: fc.integer({ min: 2, max: 5 }),
		unit: pick('base', 'base', 'margin', 'quote'),
		has: fc.record({ balance: fc.boolean(), stop: fc.boolean(), target: fc.boolean(), venue: fc.boolean() }),
		venue: pick('binance', 'bybit', 'okx', 'hyperliquid', 'bitget'),
		worth: fc.integer({ min: 20, max: 50_000 }).map((n) => new Decimal(n)),
	})
	.chain((said) =>
		between(said.market.low, said.market.high, said.digits).chain((entry) => {
			const isBase = said.unit === 'base';
			const size = isBase ? Decimal.max(said.worth.div(entry), '0.001').toSignificantDigits(2) : said.worth;
			const sign = said.side === 'long' ? 1 : -1;
			const stop = entry.times(1 - 0.03 * sign).toSignificantDigits(said.digits + 1);
			const target = entry.times(1 + 0.06 * sign).toSignificantDigits(said.digits + 1);
			const notional = isBase ? size.times(entry) : said.unit === 'margin' ? size.times(said.lev) : size;
			const balance = notional.times('1.5').plus(10).toSignificantDigits(2);
			return said_(said, { entry, size, stop, target, balance });
		}),
	);

type Said = {
	readonly market: Market;
	readonly side: string;
	readonly mode: string;
	readonly lev: Decimal;
	readonly unit: string;
	readonly has: { readonly balance: boolean; readonly stop: boolean; readonly target: boolean; readonly venue: boolean };
	readonly venue: string;
};
type Figures = { readonly [K in 'entry' | 'size' | 'stop' | 'target' | 'balance']: Decimal };

function said_({ market, side, mode, lev, unit, has, venue }: Said, { entry, size, stop, target, balance }: Figures): fc.Arbitrary<Meant> {
	const isCross = mode === 'cross';
	const reading = {
		side,
		symbol: market.ticker,
		size: size.toFixed(),
		size_unit: unit,
		entry: entry.toFixed(),
		leverage: lev.toFixed(),
		mode,
		...((has.balance || isCross) && { balance: balance.toFixed() }),
		...(has.stop && { stop: stop.toFixed() }),
		...(has.target && { target: target.toFixed() }),
		...(has.venue && { exchange: venue }),
	};
	const sizeSaid = figure(size).chain((text) =>
		fc
			.constantFrom(...market.names.filter((name) => !/^[$#]/.test(name)))
			.chain((coin) =>
				unit === 'base'
					? fc.constant({ size: `${text} ${coin}`, bare: text })
					: pick(
							...(unit === 'margin'
								? [`${text} usdt margin`, `margin ${text} usdt`, `$${text} margin`]
								: [`${text} usdt position`, `${text} notional`, `position size ${text} usdt`]),
						).map((words) => ({ size: words, bare: words })),
			),
	);
	const core = fc
		.record({ side: sideSaid(side), coin: fc.constantFrom(...market.names), entry: figure(entry), sized: sizeSaid })
		.chain(({ sized, ...rest }) => coreSaid({ ...rest, ...sized, inCoins: unit === 'base' }));
	const chunks = [
		leverageSaid(lev),
		modeSaid(mode),
		...(has.balance || isCross ? [figure(balance).chain(balanceSaid)] : []),
		...(has.stop ? [figure(stop).chain(stopSaid)] : []),
		...(has.target ? [figure(target).chain(targetSaid)] : []),
		...(has.venue ? [venueSaid(venue)] : []),
	];
	return fc
		.record({
			core,
			others: fc.tuple(...chunks),
			order: fc.infiniteStream(fc.integer({ min: 0, max: 1000 })).map((stream) => [...stream.take(8)]),
			comma: pick(', ', ' ', ', ', '\n', ' | ', '; '),
			noise: pick('', '', 'hey ', 'pls check: ', '🚀 ', 'yo bot '),
			tail: pick('', '', ' liq?', ' thanks', ' 🙏', ' where is my liq', '!!'),
		})
		.map(({ core: own, others, order, comma, noise, tail }) => {
			const sorted = others.map((chunk, index) => [order[index] ?? 0, chunk] as const).sort(([a], [b]) => a - b);
			const before = sorted.filter(([rank]) => rank % 3 === 0).map(([, chunk]) => chunk);
			const after = sorted.filter(([rank]) => rank % 3 !== 0).map(([, chunk]) => chunk);
			return { text: `${noise}${[...before, own, ...after].join(comma)}${tail}`, reading };
		});
}
