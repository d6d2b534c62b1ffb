import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

interface Written {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** How another implementation may differ, within what the documentation leaves open, or a little beyond it. */
export interface SparseOptions {
	/** What it does with a RESUME; sends RESUMED if left out. */
	readonly onResume?: (socket: WebSocket) => void;
	/** What it does before it takes an IDENTIFY; true: nothing more. */
	readonly onIdentify?: (socket: WebSocket, times: number) => boolean;
	/** Address of its gateway. */
	readonly gatewayUrl?: (origin: string) => string;
	/** What `/gateway/bot` says beside the address. */
	readonly info?: object;
	/** More of READY, or `undefined` for what it leaves out. */
	readonly ready?: (origin: string) => object;
	/** ms */
	readonly heartbeat?: number;
	/** How it answers requests; 204 if left out. `n` counts those of this route. */
	readonly respond?: (route: string, n: number) => Written;
	readonly contentType?: string;
}

const READY = { user: { id: '1000000000000000009' }, session_id: 's', application: { id: '1000000000000000008' }, guilds: [] };
const LIMIT = { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
const JSON_TYPE = 'application/json';

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	let text = '';
	for await (const chunk of request) text += chunk;
	if (request.headers['content-type']?.startsWith('multipart/')) return text;
	return text === '' ? undefined : JSON.parse(text);
}

/** Another Discord: sends nothing beyond what the documentation calls required, and answers as tersely, unless told otherwise. */
export async function sparseDiscord(options: SparseOptions = {}, finished: (end: () => void) => void = onTestFinished) {
	const { onResume, onIdentify = () => false, respond = () => ({ status: 204 }) } = options;
	const requests: { readonly route: string; readonly body: unknown; readonly authorization: string | undefined }[] = [];
	/** Opcodes that the bot sent, without heartbeats. */
	const opcodes: number[] = [];
	/** Addresses at which its gateway was asked for. */
	const visits: string[] = [];
	let port = 0;
	let identifies = 0;
	const origin = () => `ws://127.0.0.1:${port}`;
	const write = (response: ServerResponse, { status, headers = {}, body }: Written) => response.writeHead(status, headers).end(body);
	const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
		const route = `${request.method} ${decodeURIComponent(request.url ?? '')}`;
		requests.push({ route, body: await bodyOf(request), authorization: request.headers.authorization });
		if (!route.endsWith('/gateway/bot')) return write(response, respond(route, requests.filter((each) => each.route === route).length));
		const info = { url: options.gatewayUrl?.(origin()) ?? origin(), shards: 1, session_start_limit: LIMIT, ...options.info };
		return write(response, { status: 200, headers: { 'content-type': options.contentType ?? JSON_TYPE }, body: JSON.stringify(info) });
	});
	const gateway = new WebSocketServer({ server });
	let connected = Promise.withResolvers<WebSocket>();
	let sequence = 0;
	const dispatch = (socket: WebSocket, t: string, d: object) => socket.send(JSON.stringify({ op: 0, t, s: ++sequence, d }));
	const begin = (socket: WebSocket, t: string, d: object) => {
		dispatch(socket, t, d);
		connected.resolve(socket);
	};
	gateway.on('connection', (socket, request) => {
		visits.push(request.url ?? '');
		socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: options.heartbeat ?? 5_000 } }));
		socket.on('message', (data) => {
			const { op } = JSON.parse(String(data)) as { op: number };
			if (op === 1) return socket.send(JSON.stringify({ op: 11 }));
			opcodes.push(op);
			if (op === 2 && !onIdentify(socket, ++identifies)) begin(socket, 'READY', { ...READY, ...options.ready?.(origin()) });
			if (op === 6) (onResume ?? ((each) => begin(each, 'RESUMED', {})))(socket);
		});
	});
	const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	/** Ends all connections as `how` does. */
	const part = (how: (socket: WebSocket) => void) => {
		connected = Promise.withResolvers<WebSocket>();
		for (const socket of gateway.clients) how(socket);
	};
	const cut = () => part((socket) => socket.terminate());
	/** Nobody listens there any more. */
	const leave = () => {
		server.close();
		cut();
		server.closeAllConnections();
	};
	await listen();
	port = (server.address() as AddressInfo).port;
	finished(leave);
	const send = async (t: string, d: object) => dispatch(await connected.promise, t, d);
	const sendOp = async (op: number, d: unknown) => (await connected.promise).send(JSON.stringify({ op, d }));
	/** To each shard something else. */
	const sendEach = (t: string, datas: readonly object[]) => {
		for (const [n, socket] of [...gateway.clients].entries()) if (datas[n]) dispatch(socket, t, datas[n]);
	};
	return { api: `http://127.0.0.1:${port}/api`, requests, opcodes, visits, send, sendOp, sendEach, part, cut, leave, comeBack: listen };
}
