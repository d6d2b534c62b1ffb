import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalDiscord } from '../local-discord/index.ts';
import { createBundle } from './bundle.ts';
import { headersFor, isHere, isOwn } from './guard.ts';
import { createLive } from './live.ts';

export interface Page {
	/** `http://127.0.0.1:PORT/` */
	readonly url: string;
	/** Makes the page's files now, so that the first visitor need not wait. */
	warm(): Promise<void>;
	close(): Promise<void>;
}

interface Options {
	readonly discord: LocalDiscord;
	/** 0, or a port that is taken: any free one. */
	readonly port?: number;
}

function tryListen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			resolve();
		});
	});
}

async function listen(server: Server, port: number): Promise<string> {
	await tryListen(server, port).catch(() => tryListen(server, 0));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** What is attached lives with the local Discord. */
async function passAttachment(discord: LocalDiscord, path: string, response: ServerResponse): Promise<void> {
	const file = await fetch(`${discord.url}${path}`);
	const headers = ['content-type', 'content-security-policy'].map((name) => [name, file.headers.get(name) ?? ''] as const);
	response.writeHead(file.status, Object.fromEntries(headers)).end(Buffer.from(await file.arrayBuffer()));
}

/** Serves a page on 127.0.0.1 that looks like a channel of this Discord; the bot behind it knows of nothing. */
export async function startPage({ discord, port = 0 }: Options): Promise<Page> {
	const files = createBundle();
	const live = createLive(discord);
	const server = createServer(async (request, response) => {
		if (!isHere(request)) return response.writeHead(421).end('This page answers on 127.0.0.1 only.');
		if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
		for (const [name, value] of Object.entries(headersFor(request))) response.setHeader(name, value);
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		try {
			if (pathname.startsWith('/attachments/')) return await passAttachment(discord, pathname, response);
			const file = (await files()).get(pathname);
			if (!file) return response.writeHead(404).end('Not found.');
			return response.writeHead(200, { 'content-type': file.type }).end(file.data);
		} catch (error) {
			return response.writeHead(500).end(error instanceof Error ? error.message : String(error));
		}
	});
	server.on('upgrade', (request, socket, head) => {
		socket.on('error', () => socket.destroy());
		if (isOwn(request)) live.upgrade(request, socket, head);
		else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
	});
	return {
		url: await listen(server, port),
		warm: async () => void (await files()),
		async close() {
			live.close();
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}
