import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

export interface SparseOptions {
	/** What it does with a RESUME; sends RESUMED if left out. */
	readonly onResume?: (socket: WebSocket) => void;
}

const READY = { user: { id: '1000000000000000009' }, session_id: 's', application: { id: '1000000000000000008' }, guilds: [] };
const LIMIT = { total: 1_000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	let text = '';
	for await (const chunk of request) text += chunk;
	return text === '' ? undefined : JSON.parse(text);
}

/** Another Discord: sends nothing beyond what the documentation calls required, and answers as tersely. */
export async function sparseDiscord({ onResume }: SparseOptions = {}) {
	const requests: { readonly route: string; readonly body: unknown }[] = [];
	/** Opcodes that the bot sent, without heartbeats. */
	const opcodes: number[] = [];
	let port = 0;
	const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
		const url = decodeURIComponent(request.url ?? '');
		requests.push({ route: `${request.method} ${url}`, body: await bodyOf(request) });
		if (!url.endsWith('/gateway/bot')) return response.writeHead(204).end();
		response.writeHead(200, { 'content-type': 'application/json' });
		return response.end(JSON.stringify({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: LIMIT }));
	});
	const gateway = new WebSocketServer({ server });
	let connected = Promise.withResolvers<WebSocket>();
	let sequence = 0;
	const dispatch = (socket: WebSocket, t: string, d: object) => socket.send(JSON.stringify({ op: 0, t, s: ++sequence, d }));
	const begin = (socket: WebSocket, t: string, d: object) => {
		dispatch(socket, t, d);
		connected.resolve(socket);
	};
	gateway.on('connection', (socket) => {
		socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 5_000 } }));
		socket.on('message', (data) => {
			const { op } = JSON.parse(String(data)) as { op: number };
			if (op === 1) return socket.send(JSON.stringify({ op: 11 }));
			opcodes.push(op);
			if (op === 2) begin(socket, 'READY', READY);
			if (op === 6) (onResume ?? ((each) => begin(each, 'RESUMED', {})))(socket);
		});
	});
	const listen = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const cut = () => {
		connected = Promise.withResolvers<WebSocket>();
		for (const socket of gateway.clients) socket.terminate();
	};
	/** Nobody listens there any more. */
	const leave = () => {
		server.close();
		cut();
		server.closeAllConnections();
	};
	await listen();
	port = (server.address() as AddressInfo).port;
	onTestFinished(leave);
	const send = async (t: string, d: object) => dispatch(await connected.promise, t, d);
	return { api: `http://127.0.0.1:${port}/api`, requests, opcodes, send, cut, leave, comeBack: listen };
}
