import { expect, test } from 'vitest';
import type { Pictures } from '../../../src/embeds/charts/pictures.ts';
import { sparing } from '../../../src/embeds/charts/sparing.ts';
import type { PictureSpec } from '../../../src/embeds/charts/spec.ts';

const SPEC = { kind: 'ruler', title: 'x', unit: 'USDT', marks: [] } as PictureSpec;

test('so many a second, then words alone until there is room again', async () => {
	let now = 0;
	let drawn = 0;
	const counted: Pictures = {
		draw: () => {
			drawn++;
			return Promise.resolve({ name: 'a.png', data: new Uint8Array(), description: 'a' });
		},
		close: () => Promise.resolve(),
	};
	const pictures = sparing(counted, { clock: () => now, perSecond: 4 });
	const burst = () => Promise.all(Array.from({ length: 10 }, () => pictures.draw(SPEC)));
	expect((await burst()).filter(Boolean)).toHaveLength(4);
	now = 500;
	expect((await burst()).filter(Boolean)).toHaveLength(2);
	now = 60_000;
	expect((await burst()).filter(Boolean)).toHaveLength(4);
	expect(drawn).toBe(10);
});
