import type { Route } from './route.ts';

export interface Match {
	readonly route: Route;
	readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a path. `known` tells a wrong method from a wrong path. */
export interface Router {
	find(method: string, segments: readonly string[]): Match | undefined;
	known(segments: readonly string[]): boolean;
}

interface Entry {
	readonly route: Route;
	readonly parts: readonly string[];
}

function matches(parts: readonly string[], segments: readonly string[]): boolean {
	return parts.every((part, n) => part.startsWith(':') || part === segments[n]);
}

const paramsOf = (parts: readonly string[], segments: readonly string[]) =>
	Object.fromEntries(parts.flatMap((part, n) => (part.startsWith(':') ? [[part.slice(1), segments[n] ?? '']] : [])));

/** Routes listed first win, so that `@me` comes before `:user`. */
export function createRouter(routes: readonly Route[]): Router {
	const byLength = new Map<number, Entry[]>();
	for (const route of routes) {
		const parts = route.path.split('/').slice(1);
		const list = byLength.get(parts.length) ?? [];
		byLength.set(parts.length, list);
		list.push({ route, parts });
	}
	const fitting = (segments: readonly string[]) => byLength.get(segments.length) ?? [];
	return {
		find(method, segments) {
			const entry = fitting(segments).find(({ route, parts }) => route.method === method && matches(parts, segments));
			return entry && { route: entry.route, params: paramsOf(entry.parts, segments) };
		},
		known: (segments) => fitting(segments).some(({ parts }) => matches(parts, segments)),
	};
}
