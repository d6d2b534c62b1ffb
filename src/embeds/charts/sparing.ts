import type { Pictures } from './pictures.ts';

interface Options {
	/** Milliseconds since 1970. */
	readonly clock: () => number;
	readonly perSecond: number;
}

/**
 * Pictures while there is room for them: above so many a second (each is an upload of its own) the words go out alone, so that
 * answers in time never wait behind pictures.
 */
export function sparing(pictures: Pictures, { clock, perSecond }: Options): Pictures {
	let room = perSecond;
	let seenAt = clock();
	return {
		draw(spec) {
			const now = clock();
			room = Math.min(perSecond, room + ((now - seenAt) / 1_000) * perSecond);
			seenAt = now;
			if (room < 1) return Promise.resolve(undefined);
			room -= 1;
			return pictures.draw(spec);
		},
		close: () => pictures.close(),
	};
}
