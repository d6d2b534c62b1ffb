import fc from 'fast-check';
import { Decimal } from '../../../src/core/decimal.ts';
import type { Meant } from './grammar.ts';

const pick = <T>(...items: readonly T[]) => fc.constantFrom(...items);

interface Market {
	readonly ticker: string;
	readonly names: readonly string[];
	readonly price: number;
}
const MARKETS: readonly Market[] = [
	{ ticker: 'BTC', names: ['btc', 'BTC', 'bitcoin'], price: 64000 },
	{ ticker: 'ETH', names: ['eth', 'ETH', 'ethereum'], price: 2900 },
	{ ticker: 'SOL', names: ['sol', 'SOL', 'solana'], price: 150 },
	{ ticker: 'XRP', names: ['xrp', 'XRP'], price: 0.6 },
];

/** A price near the market's, 3 or 4 significant digits. */
const near = (market: Market, from: number, to: number) =>
	fc
		.integer({ min: Math.round(from * 1000), max: Math.round(to * 1000) })
		.map((part) => new Decimal(market.price).times(part).div(1000).toSignificantDigits(4));

const grouped = (value: Decimal) => value.toFixed().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const shown = (value: Decimal) => {
	const plain = value.toFixed();
	if (value.lt(1000)) return pick(plain);
	const thousands = value.div(1000);
	return thousands.decimalPlaces() <= 2 ? pick(plain, grouped(value), `${thousands.toFixed()}k`) : pick(plain, grouped(value));
};
const shuffled = (chunks: readonly string[], order: readonly number[]) =>
	chunks
		.map((chunk, at) => [order[at] ?? 0, chunk] as const)
		.sort(([a], [b]) => a - b)
		.map(([, chunk]) => chunk);
const anyOrder = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 8, maxLength: 8 });
const comma = pick(', ', ' ', ' | ', '\n', ', ');

const market = pick(...MARKETS);
const side = pick('long', 'short');

/** `5k account, 1% risk, long btc 62k, stop 60.5k` */
const sizing: fc.Arbitrary<Meant> = fc
	.record({
		market,
		side,
		balance: fc.integer({ min: 3, max: 400 }),
		risk: pick('0.5', '1', '1.5', '2', '3'),
		asMoney: fc.boolean(),
		asShare: fc.boolean(),
	})
	.chain((said) => {
		const isLong = said.side === 'long';
		return fc
			.record({
				entry: near(said.market, 0.95, 1.05),
				far: isLong ? near(said.market, 0.85, 0.92) : near(said.market, 1.08, 1.15),
				order: anyOrder,
				comma,
			})
			.chain(({ entry, far, order, comma: mark }) => {
				const balance = new Decimal(said.balance).times(100);
				return fc
					.record({
						entry: shown(entry),
						far: shown(far),
						balance: shown(balance),
						name: pick(...said.market.names),
						stop: pick('stop', 'sl', 'stop loss', 'SL:', 'stop at'),
						wallet: pick('wallet', 'account', 'acc', 'balance'),
						tail: pick('', ' how big?', ' size?', ''),
					})
					.map((text): Meant => {
						const core = [`${said.side} ${text.name} ${text.entry}`, `${text.stop} ${text.far}`];
						const share = [`${said.risk}% of ${text.balance}`];
						const risk = said.asMoney
							? [`risk ${said.balance} usdt`]
							: said.asShare
								? share
								: [`${text.balance} ${text.wallet}`, `risk ${said.risk}%`];
						const reading = {
							intent: 'size',
							side: said.side,
							symbol: said.market.ticker,
							entry: entry.toFixed(),
							stop: far.toFixed(),
							...(said.asMoney ? { risk_amount: `${said.balance}` } : { risk_pct: said.risk, balance: balance.toFixed() }),
						};
						return { text: shuffled([...risk, ...core], order).join(mark) + text.tail, reading };
					});
			});
	});

/** `short 0.5 btc 68k -> 64k 10x pnl` */
const closing: fc.Arbitrary<Meant> = fc
	.record({ market, side, size: fc.integer({ min: 1, max: 500 }), lev: pick('', ' 5x', ' 20x') })
	.chain(({ market: where, side: way, size, lev }) =>
		fc.record({ entry: near(where, 0.95, 1.05), exit: near(where, 0.7, 1.4) }).chain(({ entry, exit }) =>
			fc
				.record({ entry: shown(entry), exit: shown(exit), name: pick(...where.names), how: pick(0, 1, 2, 3, 4) })
				.map(({ entry: from, exit: to, name, how }): Meant => {
					const many = new Decimal(size).div(where.price > 1000 ? 100 : 1).toFixed();
					const ways = [
						`${way} ${many} ${name} ${from} -> ${to}${lev}`,
						`pnl ${way} ${many} ${name} from ${from} to ${to}${lev}`,
						`${way} ${many} ${name} at ${from}${lev}, close at ${to}, profit?`,
						`${way} ${many} ${name} entry ${from} exit ${to}${lev}`,
						`how much do i make: ${way} ${many} ${name} ${from} → ${to}${lev}`,
					];
					const reading = { intent: 'pnl', side: way, symbol: where.ticker, size: many, entry: entry.toFixed(), exit: exit.toFixed() };
					return { text: ways[how] ?? '', reading };
				}),
		),
	);

/** `funding 0.01% per 8h on 20k long for 3 days` */
const paying: fc.Arbitrary<Meant> = fc
	.record({
		side,
		worth: fc.integer({ min: 1, max: 90 }),
		rate: pick('0.01', '0.005', '0.03', '-0.02', '0.1'),
		days: fc.integer({ min: 1, max: 20 }),
		how: pick(0, 1, 2, 3),
		every: pick('8h', '8 hours', '4h'),
	})
	.map(({ side: way, worth, rate, days, how, every }): Meant => {
		const ways = [
			`funding ${rate}% per ${every} on ${worth}k usdt ${way} for ${days} days`,
			`${way} ${worth}k usdt, funding ${rate}% every ${every}, ${days}d`,
			`funding rate ${rate}% ${every}, ${worth},000 usdt ${way}, hold ${days} days`,
			`what does ${rate}% funding per ${every} cost on a ${worth}k ${way} over ${days} days`,
		];
		const reading = {
			intent: 'funding',
			side: way,
			size: `${worth}000`,
			size_unit: 'quote',
			funding_rate_pct: rate,
			hold_hours: `${days * 24}`,
		};
		return { text: ways[how] ?? '', reading };
	});

/** `isolated vs cross: short 0.3 btc 69k 15x, 4k wallet` */
const comparing: fc.Arbitrary<Meant> = fc
	.record({
		market,
		side,
		lev: fc.integer({ min: 2, max: 50 }),
		wallet: fc.integer({ min: 60, max: 90 }),
		how: pick('iso vs cross', 'isolated or cross', 'cross vs isolated', 'both modes', 'compare isolated and cross'),
	})
	.chain(({ market: where, side: way, lev, wallet, how }) =>
		near(where, 0.95, 1.05).chain((entry) =>
			fc
				.record({ entry: shown(entry), name: pick(...where.names), order: anyOrder, comma })
				.map(({ entry: at, name, order, comma: mark }): Meant => {
					const many = new Decimal(where.price > 1000 ? '0.4' : '40').toFixed();
					const chunks = [how, `${way} ${many} ${name} ${at}`, `${lev}x`, `${wallet}k wallet`];
					const reading = {
						intent: 'compare',
						side: way,
						symbol: where.ticker,
						size: many,
						entry: entry.toFixed(),
						leverage: `${lev}`,
						balance: `${wallet}000`,
					};
					return { text: shuffled(chunks, order).join(mark), reading };
				}),
		),
	);

/** `cross 6k: long 0.2 btc 63k, short 3 eth 2.8k` */
const holding: fc.Arbitrary<Meant> = fc
	.record({
		count: pick(2, 3),
		sides: fc.array(side, { minLength: 3, maxLength: 3 }),
		wallet: fc.integer({ min: 40, max: 90 }),
		how: pick(0, 1, 2, 3),
		mark: pick(', ', ' and ', '; ', '\n'),
		at: pick(' ', ' @ ', ' at ', ' from '),
	})
	.chain(({ count, sides, wallet, how, mark, at }) =>
		fc.tuple(...MARKETS.slice(0, 3).map((where) => near(where, 0.95, 1.05))).chain((entries) =>
			fc.tuple(...entries.map((entry) => shown(entry))).map((texts): Meant => {
				const sizes = ['0.2', '3', '40'];
				const legs = MARKETS.slice(0, count).map((where, index) => {
					const [name = ''] = where.names;
					return how === 3
						? `${name} ${sides[index]} ${sizes[index]}${at === ' ' ? ' @ ' : at}${texts[index]}`
						: `${sides[index]} ${sizes[index]} ${name}${at}${texts[index]}`;
				});
				const list = legs.join(mark);
				const ways = [
					`cross ${wallet}k: ${list}`,
					`${list}, cross, wallet ${wallet}k`,
					`wallet ${wallet}k usdt cross ${list}`,
					`cross ${wallet}k balance: ${list}`,
				];
				const positions = MARKETS.slice(0, count).map((where, index) => ({
					side: sides[index],
					symbol: where.ticker,
					size: sizes[index],
					entry: entries[index]?.toFixed(),
				}));
				return { text: ways[how] ?? '', reading: { intent: 'portfolio', mode: 'cross', balance: `${wallet}000`, positions } };
			}),
		),
	);

/** Everything that is asked besides the risk of one position. */
export const asked: fc.Arbitrary<Meant> = fc.oneof(sizing, closing, paying, comparing, holding);
