import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** 8 bits a channel, red green blue alpha, standard compression and filters, not interlaced. */
const EIGHT_BIT_RGBA = [8, 6, 0, 0, 0];
const CHANNELS = 4;
/** Flat colours: a higher level takes three times as long for a tenth less. */
const LEVEL = 3;

/** Length, type, data, checksum of both (PNG specification, 5.3). */
function chunk(type: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	framed.set(body, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}

/**
 * Pixels as a PNG file. The canvas has an encoder too: it tries every filter on every line, which for our flat colours takes
 * five times as long (28 ms instead of 5) and makes a larger file.
 */
export function pngOf(pixels: Uint8Array, { width, height }: { readonly width: number; readonly height: number }): Uint8Array {
	const stride = width * CHANNELS;
	/** Each line starts with its filter: 0, none. */
	const lines = Buffer.alloc(height * (stride + 1));
	for (let y = 0; y < height; y++) lines.set(pixels.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
	const header = Buffer.alloc(8 + EIGHT_BIT_RGBA.length);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set(EIGHT_BIT_RGBA, 8);
	const file = [SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(lines, { level: LEVEL })), chunk('IEND', new Uint8Array())];
	return new Uint8Array(Buffer.concat(file));
}
