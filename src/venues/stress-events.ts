import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Decimal } from '../core/decimal.ts';
import { type Rate, rateOf } from '../core/quantity.ts';

const day = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a day or a month');
const words = z.string().trim().min(1);
/** Percent, to the digit of its source: “-52.6”. */
const percent = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal figure without exponent');

const measurement = z.strictObject({
	venue: words,
	/** The candles that it was read from: a wick inside one counts whole. */
	bar: z.enum(['4h', '1d']).optional(),
	source: z.url({ protocol: /^https$/ }),
	note: words.optional(),
	/** Coin → the LAST price's move from the highest high to a later low in the window (a rise: low to high). The mark usually moved less. */
	moves: z.record(words, percent),
});

const stressEventRow = z.strictObject({
	/** A drop's is its day; a rise's starts with “up-”. */
	id: z.string().regex(/^(up-)?\d{4}-\d{2}(-[\dA-Z]+)?$/),
	name: words,
	/** What people call it, beside its name and its dates; a word may belong to several. */
	words: z.array(words.lowercase()),
	/** First and last day, UTC. */
	window: z.tuple([day, day]),
	/** From end to end, where it is known. */
	hours: z.int().positive().optional(),
	/** The nearest to a perpetual first. */
	measured: z.array(measurement).min(1),
	/** As reported, lowest and highest; left out where nobody looked it up. */
	liquidations: z.strictObject({ usd: z.tuple([percent, percent]), note: words, sources: z.array(z.url()).min(1) }).optional(),
	confidence: z.strictObject({ price: words, liquidations: words }),
	note: words.optional(),
});

type Row = z.infer<typeof stressEventRow>;
type Measurement = z.infer<typeof measurement>;

/** A crash or a rally that happened, as percent per coin. Compare by percent only, and say “last price, not mark” beside it. */
export interface StressEvent extends Row {
	readonly direction: 'drop' | 'rise';
}

const FILE = new URL('./stress-events.json', import.meta.url);
let loaded: readonly StressEvent[] | undefined;

/** All of them, drops before rises, each by date. Throws where the file breaks its schema: that is our bug. */
export function stressEvents(): readonly StressEvent[] {
	loaded ??= z
		.array(stressEventRow)
		.parse(JSON.parse(readFileSync(FILE, 'utf8')))
		.map((row) => ({ ...row, direction: row.id.startsWith('up-') ? 'rise' : 'drop' }));
	return loaded;
}

/** One figure and where it is from. */
export interface EventMove {
	/** As the file has it: “-52.6”. */
	readonly percent: string;
	/** The same as a fraction: −0.526. */
	readonly rate: Rate;
	readonly measurement: Measurement;
}

/** 1000PEPE, kPEPE and PEPE are one coin: only its unit differs, not its move. */
const bareCoin = (coin: string): string =>
	coin
		.replace(/^k(?=[A-Z])/, '')
		.toUpperCase()
		.replace(/^10{3,}(?=[A-Z])/, '');

/** Every figure for a coin (its base: BTC, not BTCUSDT), the one nearest to a perpetual first; empty where none is known. */
export function eventMoves(event: StressEvent, coin: string): readonly EventMove[] {
	const wanted = bareCoin(coin);
	return event.measured.flatMap((one) =>
		Object.entries(one.moves)
			.filter(([name]) => bareCoin(name) === wanted)
			.map(([, figure]) => ({ percent: figure, rate: rateOf(new Decimal(figure).div(100)), measurement: one })),
	);
}
