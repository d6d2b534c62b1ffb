import { parentPort } from 'node:worker_threads';
import { measureWith } from './fonts.ts';
import { paint } from './paint.ts';
import { sceneOf } from './scene-of.ts';
import type { PictureSpec } from './spec.ts';
import type { Answer } from './thread.ts';

const measure = measureWith();

function draw(spec: PictureSpec): Answer {
	try {
		return { data: paint(sceneOf(spec, measure)) };
	} catch (error) {
		return { error };
	}
}

/** Runs in a thread of its own: specs in, PNG bytes out. */
parentPort?.on('message', (spec: PictureSpec) => parentPort?.postMessage(draw(spec)));
