import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { createPictures, type Pictures } from '../../../src/embeds/charts/pictures.ts';
import { SCALE, WIDTH } from '../../../src/embeds/charts/scene.ts';
import { sceneOf } from '../../../src/embeds/charts/scene-of.ts';
import type { RulerSpec } from '../../../src/embeds/charts/spec.ts';
import { measure } from './measure.ts';
import { PAYOFF, RULER } from './specs.ts';

const { paint } = await import('../../../src/embeds/charts/paint.ts');

const open: Pictures[] = [];
function pictures(options: Partial<Parameters<typeof createPictures>[0]> = {}) {
	const warnings: object[] = [];
	const made = createPictures({ log: { warn: (fields) => warnings.push(fields) }, limitMs: 20_000, ...options });
	open.push(made);
	return { draw: made.draw, warnings };
}
afterEach(async () => {
	await Promise.all(open.splice(0).map((one) => one.close()));
});

const WORKER = {
	endless: new URL('./workers/endless.ts', import.meta.url),
	mortal: new URL('./workers/mortal.ts', import.meta.url),
	slow: new URL('./workers/slow.ts', import.meta.url),
	nowhere: new URL('file:///nowhere/at/all.ts'),
};
const PROGRAM = new URL('./workers/one-picture.ts', import.meta.url);
const numbered = (index: number): RulerSpec => ({ ...RULER, title: `Picture ${index}` });
const sizeOf = (png: Uint8Array) => {
	const view = new DataView(png.buffer, png.byteOffset);
	return { width: view.getUint32(16), height: view.getUint32(20) };
};

describe('a picture', () => {
	test.each([RULER, PAYOFF])('$kind is a PNG of its scene’s size, with a name and alt text', async (spec) => {
		const picture = await pictures().draw(spec);
		expect([...(picture?.data.slice(0, 8) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		const { height } = sceneOf(spec, measure);
		expect(picture && sizeOf(picture.data)).toEqual({ width: WIDTH * SCALE, height: Math.round(height * SCALE) });
		expect(picture?.name).toMatch(new RegExp(`^${spec.kind}-[0-9a-f]{12}\\.png$`));
		expect(picture?.description).toContain(spec.title);
	});

	test('is the same bytes whichever thread draws it', async () => {
		const picture = await pictures().draw(RULER);
		expect(Buffer.from(picture?.data ?? []).equals(paint(sceneOf(RULER, measure)))).toBe(true);
	});
});

describe('the cache', () => {
	test('draws a scenario once: the second time it is the very same picture', async () => {
		const { draw } = pictures();
		const first = await draw(RULER);
		expect(await draw(structuredClone(RULER))).toBe(first);
		expect(await draw({ ...RULER, side: 'short' })).not.toBe(first);
	});

	test('asked for twice at once it is drawn once', async () => {
		const { draw } = pictures();
		const [one, two] = await Promise.all([draw(RULER), draw(RULER)]);
		expect(one).toBeDefined();
		expect(two).toBe(one);
	});

	test('is bounded by bytes: the one that was not asked for longest goes', async () => {
		const bytes = (await pictures().draw(numbered(1)))?.data.length ?? 0;
		const { draw } = pictures({ cacheBytes: bytes * 2.5 });
		const first = await draw(numbered(1));
		const second = await draw(numbered(2));
		expect(await draw(numbered(1))).toBe(first);
		await draw(numbered(3));
		expect(await draw(numbered(1))).toBe(first);
		expect(await draw(numbered(2))).not.toBe(second);
	});

	test('a failure is not remembered as a picture', async () => {
		const { draw, warnings } = pictures();
		const bad: RulerSpec = { ...RULER, marks: [{ role: 'entry', at: Number.NaN, text: '?' }] };
		expect([await draw(bad), await draw(bad)]).toEqual([undefined, undefined]);
		expect(warnings).toHaveLength(2);
	});
});

describe('a picture that can’t be had is undefined, and logged without what it was to show', () => {
	test('where drawing throws', async () => {
		const { draw, warnings } = pictures();
		expect(await draw({ ...RULER, marks: [{ role: 'entry', at: Number.NaN, text: '?' }] })).toBeUndefined();
		expect(warnings).toEqual([{ err: expect.any(Error), kind: 'ruler' }]);
		expect(await draw(RULER)).toBeDefined();
	});

	test('where the worker is not there', async () => {
		const { draw, warnings } = pictures({ worker: WORKER.nowhere });
		const start = performance.now();
		expect([await draw(RULER), await draw(RULER)]).toEqual([undefined, undefined]);
		expect(performance.now() - start).toBeLessThan(5_000);
		expect(warnings).toHaveLength(2);
	});

	test('where its thread dies; the others are still drawn', async () => {
		const { draw, warnings } = pictures({ worker: WORKER.mortal, threads: 1 });
		const got = await Promise.all([numbered(1), { ...RULER, title: 'die' }, numbered(2)].map(draw));
		expect(got.map((picture) => picture !== undefined)).toEqual([true, false, true]);
		expect(warnings).toEqual([{ err: new Error('a thread ended by itself with 3'), kind: 'ruler' }]);
	});

	test('where it is no plain data', async () => {
		const { draw } = pictures();
		expect(await draw({ ...RULER, marks: [{ role: 'entry', text: 'x', at: (() => 1) as never }] })).toBeUndefined();
		expect(await draw(RULER)).toBeDefined();
	});

	test('where it takes too long; its thread is ended and the next picture gets a new one', async () => {
		const { draw, warnings } = pictures({ worker: WORKER.endless, limitMs: 300, threads: 1 });
		const start = performance.now();
		expect(await Promise.all([draw(numbered(1)), draw(numbered(2))])).toEqual([undefined, undefined]);
		expect(performance.now() - start).toBeLessThan(5_000);
		expect(warnings).toHaveLength(2);
	});

	test('where too many wait', async () => {
		const { draw, warnings } = pictures({ worker: WORKER.slow, threads: 1, waiting: 2 });
		await draw(numbered(0));
		const got = await Promise.all([1, 2, 3, 4, 5, 6].map((index) => draw(numbered(index))));
		expect(got.map((picture) => picture !== undefined)).toEqual([true, true, true, false, false, false]);
		expect(warnings).toHaveLength(3);
	});

	test('where the pictures were closed', async () => {
		const made = createPictures({ log: { warn: () => {} }, worker: WORKER.slow });
		const waiting = made.draw(RULER);
		await new Promise((resolve) => setTimeout(resolve, 50));
		await made.close();
		expect(await waiting).toBeUndefined();
	});
});

describe('the process', () => {
	test('drawing leaves the main thread free: it costs it less than a quarter of drawing there', async () => {
		const { draw } = pictures();
		await draw(numbered(0));
		const specs = Array.from({ length: 12 }, (_, index) => numbered(index + 1));
		const costOf = async (work: () => unknown) => {
			const before = process.threadCpuUsage();
			await work();
			const { user, system } = process.threadCpuUsage(before);
			return user + system;
		};
		const there = await costOf(() => Promise.all(specs.map(draw)));
		const here = await costOf(() => specs.map((spec) => paint(sceneOf(spec, measure))));
		expect(there).toBeLessThan(here / 4);
	});

	test('idle threads don’t keep it alive', async () => {
		const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(PROGRAM)], { timeout: 20_000 });
		const { bytes, lingered } = JSON.parse(stdout);
		expect(bytes).toBeGreaterThan(1_000);
		expect(lingered).toBeLessThan(2_000);
	});
});
