import type { Json, Problem } from '../rules/problem.ts';
import type { Verdict } from '../rules/schema.ts';
import type { State } from '../state.ts';
import type { Upload } from '../world/compose.ts';

/** A request as a route gets it. */
export interface ApiRequest {
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	/** JSON, or `payload_json` of a multipart request. */
	readonly body: unknown;
	readonly json: Json;
	readonly uploads: readonly Upload[];
	/** Refuses the request where the check finds a problem; skipped where payloads are only sampled. */
	verify(check: () => Verdict): void;
	/** Refuses the request for these problems, if there are any. */
	refuse(problems: readonly Problem[]): void;
}

export interface ApiAnswer {
	readonly status: number;
	readonly body?: unknown;
}

/** `requests` in `per` ms for each of the route's top-level resources. */
export interface Limit {
	readonly requests: number;
	readonly per: number;
}

export interface Route {
	readonly method: string;
	/** `/channels/:channel/messages` */
	readonly path: string;
	readonly name: string;
	/** Whether the bot's token is asked for; other routes carry one in their path. */
	readonly needsToken: boolean;
	readonly limit?: Limit;
	readonly handle: (state: State, request: ApiRequest) => ApiAnswer | Promise<ApiAnswer>;
}

const PLENTY: Limit = { requests: 30, per: 1_000 };

/** `POST /channels/:channel/messages` */
type Name = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

function named(name: Name): Pick<Route, 'name' | 'method' | 'path'> {
	const [method = '', path = ''] = name.split(' ');
	return { name, method, path };
}

/** A route that asks for the bot's token. */
export const route = (name: Name, handle: Route['handle'], limit = PLENTY): Route => ({ ...named(name), needsToken: true, limit, handle });

/** A route whose path carries an interaction's token. */
export const tokenRoute = (name: Name, handle: Route['handle'], limit?: Limit): Route => ({
	...named(name),
	needsToken: false,
	handle,
	...(limit && { limit }),
});

export const ok = (body: unknown, status = 200): ApiAnswer => ({ status, body });
export const noContent: ApiAnswer = { status: 204 };
