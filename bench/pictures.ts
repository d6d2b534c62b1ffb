import { paint } from '../src/embeds/charts/paint.ts';
import { createPictures } from '../src/embeds/charts/pictures.ts';
import { WIDTH } from '../src/embeds/charts/scene.ts';
import type { PictureSpec } from '../src/embeds/charts/spec.ts';
import { medianOf } from './median.ts';

const ROUNDS = 25;
/** From the PNG's own header, in logical pixels. */
const heightOf = (png: Uint8Array): number => {
	const view = new DataView(png.buffer, png.byteOffset);
	return (view.getUint32(20) / view.getUint32(16)) * WIDTH;
};

const marks = ['target', 'entry', 'mark', 'stop', 'isolated', 'bankruptcy', 'cross', 'crash', 'crash', 'rally'] as const;
const points = Array.from({ length: 60 }, (_, index) => ({ x: 40_000 + 700 * index, y: index < 10 ? -9_000 : 300 * index - 12_000 }));
const line = { text: 'at most −10,000.00 USDT', points } as const;

/** The fullest picture of each kind. Titles differ from round to round: the cache is measured apart. */
const SPECS: Readonly<Record<string, (round: number) => PictureSpec>> = {
	'ruler, 1 mark': (round) => ({
		kind: 'ruler',
		title: `${round} BTCUSDT`,
		unit: 'USDT',
		marks: [{ role: 'entry', at: 64_000, text: '64,000.00' }],
	}),
	'ruler, 10 marks': (round) => ({
		kind: 'ruler',
		title: `${round} BTCUSDT`,
		side: 'long',
		unit: 'USDT',
		marks: marks.map((role, index) => ({ role, at: 70_000 - 3_000 * index, text: `${70 - 3 * index},000.00`, detail: '−4.49 %' })),
	}),
	'payoff, 2 lines, 6 marks': (round) => ({
		kind: 'payoff',
		title: `${round} BTCUSDT`,
		side: 'long',
		xLabel: 'Price, USDT',
		yLabel: 'Profit or loss, USDT',
		lines: [
			{ style: 'isolated', ...line, floor: -1600 },
			{ style: 'cross', ...line },
		],
		marks: marks.slice(0, 6).map((role, index) => ({ role, x: 70_000 - 3_000 * index, y: 0, text: `${70 - 3 * index},000.00` })),
	}),
	'stress, 8 marks of 50': (round) => ({
		kind: 'stress',
		title: `Crash ${round}`,
		yLabel: 'Equity, USDT',
		lines: [{ style: 'account', ...line, points: points.map(({ y }, index) => ({ x: index / 60, y })) }],
		marks: Array.from({ length: 50 }, (_, index) => ({
			role: 'isolated',
			x: index / 50,
			y: 0,
			label: `Long COIN${index}`,
			text: '1.2345',
		})),
	}),
};

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
	const start = performance.now();
	const result = await work();
	return { ms: performance.now() - start, result };
}

/** Pictures as a command asks for them (a warm thread, nothing cached), beside the floor: painting an empty picture of that size. */
export async function benchPictures(): Promise<void> {
	console.log(`\nPictures; medians of ${ROUNDS} interleaved rounds`);
	const pictures = createPictures({ log: { warn: (fields) => console.log(fields) }, threads: 1 });
	const cold = await timed(() => pictures.draw(SPECS['ruler, 1 mark']?.(-1) as PictureSpec));
	for (const [name, specOf] of Object.entries(SPECS)) {
		const rounds: { drawn: number; floor: number; bytes: number }[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const drawn = await timed(() => pictures.draw(specOf(round)));
			const data = drawn.result?.data ?? new Uint8Array();
			const floor = await timed(() => paint({ width: WIDTH, height: heightOf(data), shapes: [] }));
			rounds.push({ drawn: drawn.ms, floor: floor.ms, bytes: data.length });
		}
		const [drawn, floor, bytes] = (['drawn', 'floor', 'bytes'] as const).map((key) => medianOf(rounds.map((round) => round[key])));
		const figures = `${drawn?.toFixed(1).padStart(6)} ms   empty ${floor?.toFixed(1).padStart(6)} ms   ${((drawn ?? 0) / (floor ?? 1)).toFixed(1)}×`;
		console.log(`${name.padEnd(28)} ${figures}   ${((bytes ?? 0) / 1024).toFixed(0).padStart(4)} KiB`);
	}
	const hit = await timed(() => pictures.draw(SPECS['ruler, 10 marks']?.(0) as PictureSpec));
	console.log(`the first one, thread and fonts started: ${cold.ms.toFixed(0)} ms; one from the cache: ${hit.ms.toFixed(2)} ms`);
	await pictures.close();
}
