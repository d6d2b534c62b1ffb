import { lineScene } from './line-chart.ts';
import { rulerScene } from './ruler.ts';
import type { Measure, Scene } from './scene.ts';
import type { PictureSpec } from './spec.ts';
import { drawable } from './text.ts';

/** Smaller than any price or amount: nothing is drawn to such a scale. */
const TINY = 1e-60;
const HUGE = 1e60;

/** Every text of a spec made drawable, every number checked. */
function prepared<T>(value: T): T {
	if (typeof value === 'string') return drawable(value) as T;
	if (typeof value === 'number') {
		if (!(Math.abs(value) < HUGE)) throw new Error('a number without a place');
		return (Math.abs(value) < TINY ? 0 : value) as T;
	}
	if (Array.isArray(value)) return value.map(prepared) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, prepared(part)])) as T;
}

/** Where everything of a picture goes. Pure: same spec and same font, same scene. Throws where a number has no place (NaN, infinite). */
export function sceneOf(given: PictureSpec, measure: Measure): Scene {
	const spec = prepared(given);
	return spec.kind === 'ruler' ? rulerScene(spec, measure) : lineScene(spec, measure);
}
