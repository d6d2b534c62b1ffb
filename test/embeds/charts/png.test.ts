import { inflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pngOf } from '../../../src/embeds/charts/png.ts';

test('another decoder reads back every pixel', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 40 }),
			fc.integer({ min: 1, max: 40 }),
			fc.infiniteStream(fc.nat(255)),
			async (width, height, bytes) => {
				const pixels = new Uint8Array(width * height * 4).map((_, index) => (index % 4 === 3 ? 255 : (bytes.next().value ?? 0)));
				const image = await loadImage(Buffer.from(pngOf(pixels, { width, height })));
				expect([image.width, image.height]).toEqual([width, height]);
				const context = createCanvas(width, height).getContext('2d');
				context.drawImage(image, 0, 0);
				expect(Buffer.from(context.getImageData(0, 0, width, height).data).equals(Buffer.from(pixels))).toBe(true);
			},
		),
		{ numRuns: 30 },
	);
});

test('one red pixel, byte by byte', () => {
	const png = Buffer.from(pngOf(new Uint8Array([255, 0, 0, 255]), { width: 1, height: 1 }));
	/** Header chunk with its checksum as every 1×1 RGBA file has it. */
	expect(png.subarray(0, 33).toString('hex')).toBe('89504e470d0a1a0a0000000d4948445200000001000000010806000000' + '1f15c489');
	const length = png.readUInt32BE(33);
	expect([...inflateSync(png.subarray(41, 41 + length))]).toEqual([0, 255, 0, 0, 255]);
	expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
});
