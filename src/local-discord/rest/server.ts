import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Mistreatment } from '../faults/rest.ts';
import type { State } from '../state.ts';
import { type Ban, createBan } from './ban.ts';
import { serveFile } from './files.ts';
import { handleApi } from './handle.ts';
import { createLimits, type Limits } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { createRouter, type Router } from './router.ts';
import { ROUTES } from './routes.ts';

const NO_ANSWER = ['reset-after', 'end-after', 'silent'];

interface Address {
	readonly version: string;
	readonly segments: readonly string[];
	readonly query: URLSearchParams;
}

const NOWHERE: Address = { version: 'v10', segments: [], query: new URLSearchParams() };

/** `/api/v10/…` in decoded parts: `@original` travels as `%40original`. */
function addressOf(url: string): Address | undefined {
	const [path = '', query = ''] = url.split('?', 2);
	const [, api, version = '', ...rest] = path.split('/');
	if (api !== 'api') return undefined;
	try {
		return { version, segments: rest.map(decodeURIComponent), query: new URLSearchParams(query) };
	} catch {
		return undefined;
	}
}

function write(response: ServerResponse, { status, body, headers }: Outcome): void {
	const text = body === undefined ? undefined : JSON.stringify(body);
	response.writeHead(status, { ...headers, ...(text !== undefined && { 'content-type': 'application/json' }) });
	response.end(text);
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Mistreats an answered request; true where nothing more is to be written. */
async function mistreat(request: IncomingMessage, how: Mistreatment | undefined): Promise<boolean> {
	if (how?.kind === 'slow-answer') await later(how.ms);
	if (how?.kind === 'reset-after') request.socket.resetAndDestroy();
	if (how?.kind === 'end-after') request.socket.end();
	return how !== undefined && NO_ANSWER.includes(how.kind);
}

interface Desk {
	readonly state: State;
	readonly router: Router;
	readonly limits: Limits;
	readonly ban: Ban;
}

/** Cloudflare's answer, before Discord hears of it. */
function banned(response: ServerResponse, seconds: number): void {
	response.writeHead(429, { 'content-type': 'text/plain', 'retry-after': String(Math.ceil(seconds)) });
	response.end('error code: 1015');
}

async function serve({ state, router, limits, ban }: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { url = '/', method = 'GET' } = request;
	if (url.startsWith('/attachments/')) return serveFile(state, url, response);
	if (ban.left !== undefined) return banned(response, ban.left);
	const address = addressOf(url) ?? NOWHERE;
	const match = router.find(method, address.segments);
	const how = match && state.faults.rest.take(match.route.name);
	if (how?.kind === 'reset-before') return void request.socket.resetAndDestroy();
	if (how?.kind === 'slow') await later(how.ms);
	const isKnown = router.known(address.segments);
	const outcome = await handleApi(state, limits, { ...address, request, url, method, match, isKnown, how });
	ban.count(outcome);
	if (!(await mistreat(request, how))) write(response, outcome);
}

/** Our own bug: the log keeps where it happened. */
function crashed({ state }: Desk, { url = '/' }: IncomingMessage, cause: unknown): Outcome {
	const body = cause instanceof Error ? cause.stack : String(cause);
	state.log.add({ at: state.clock.now(), over: 'rest', route: 'crash', path: url, body, files: [], status: 500, unknown: [] });
	return { status: 500, body: { message: '500: Internal Server Error', code: 0 }, headers: {} };
}

export function createRestServer(state: State): Server {
	const desk: Desk = {
		state,
		router: createRouter(ROUTES),
		limits: createLimits(state.settings, state.clock),
		ban: createBan(state.settings, state.clock),
	};
	return createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
		serve(desk, request, response).catch((cause: unknown) => {
			const outcome = crashed(desk, request, cause);
			if (!response.headersSent) write(response, outcome);
		});
	});
}
