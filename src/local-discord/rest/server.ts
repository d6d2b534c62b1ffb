import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Mistreatment } from '../faults/rest.ts';
import type { State } from '../state.ts';
import { serveFile } from './files.ts';
import { handleApi, type Outcome } from './handle.ts';
import { createLimits } from './limits.ts';
import { createRouter, type Match } from './router.ts';
import { ROUTES } from './routes.ts';

const NO_ANSWER = ['reset-after', 'end-after', 'silent'];

interface Address {
	readonly version: string;
	readonly segments: readonly string[];
	readonly query: URLSearchParams;
}

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

export function createRestServer(state: State): Server {
	const router = createRouter(ROUTES);
	const limits = createLimits(state.settings, state.clock);

	async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = request.url ?? '/';
		if (url.startsWith('/attachments/')) return serveFile(state, url, response);
		const address = addressOf(url);
		const method = request.method ?? 'GET';
		const match: Match | undefined = address && router.find(method, address.segments);
		const how = match && state.faults.rest.take(match.route.name);
		if (how?.kind === 'reset-before') return void request.socket.resetAndDestroy();
		if (how?.kind === 'slow') await later(how.ms);
		const isKnown = address !== undefined && router.known(address.segments);
		const outcome = await handleApi(state, limits, {
			request,
			url,
			method,
			match,
			isKnown,
			how,
			...(address ?? { version: '', query: new URLSearchParams() }),
		});
		if (!(await mistreat(request, how))) write(response, outcome);
	}
	return createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
		serve(request, response).catch((cause) => {
			if (!response.headersSent) write(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 }, headers: {} });
			state.log.add({
				at: state.clock.now(),
				over: 'rest',
				route: 'crash',
				path: request.url ?? '',
				body: String(cause?.stack ?? cause),
				files: [],
				status: 500,
				unknown: [],
			});
		});
	});
}
