import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANSWERS } from './answers.ts';

/** What a venue does instead of answering. */
export type Trouble =
	| { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
	| { readonly kind: 'hang' }
	| { readonly kind: 'half' }
	| { readonly kind: 'slow'; readonly ms: number }
	| { readonly kind: 'body'; readonly body: string }
	| { readonly kind: 'hang-up' };

export interface ExchangeServer {
	/** To be put before every request's full address. */
	readonly proxyUrl: string;
	/** Addresses that were asked for, in order. */
	readonly asked: string[];
	/** The most requests to one host that were open at once. */
	readonly mostAtOnce: () => number;
	/** From now on addresses that contain `part` are in trouble; undefined: no more. */
	readonly trouble: (part: string, trouble: Trouble | undefined) => void;
	/** From now on this body answers addresses that contain `part`. */
	readonly close: () => Promise<void>;
}

const addressOf = ({ url = '' }: IncomingMessage): string => {
	const raw = url.slice(1);
	return raw.startsWith('http') && raw.includes('://') ? raw : decodeURIComponent(raw);
};

async function bodyOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of request) text += String(chunk);
	return text;
}

function answerOf(address: string, body: string): string | undefined {
	const found = ANSWERS.find(([pattern, type]) => pattern.test(address) && (type === undefined || body.includes(`"${type}"`)));
	return found?.[2];
}

/** A real HTTP server on loopback that stands between and answers as the exchanges do, with figures of its own. */
export async function exchangeServer(): Promise<ExchangeServer> {
	const asked: string[] = [];
	const troubles = new Map<string, Trouble>();
	const open = new Map<string, number>();
	let most = 0;

	const respond = async (address: string, body: string, response: ServerResponse): Promise<void> => {
		const trouble = [...troubles].find(([part]) => address.includes(part))?.[1];
		const text = answerOf(address, body);
		const json = { 'content-type': 'application/json' };
		if (trouble?.kind === 'hang') return;
		if (trouble?.kind === 'hang-up') return void response.destroy();
		if (trouble?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, trouble.ms));
		if (trouble?.kind === 'status') {
			response.writeHead(trouble.status, { ...json, ...(trouble.retryAfter && { 'retry-after': trouble.retryAfter }) }).end('{"msg":"no"}');
		} else if (trouble?.kind === 'half') {
			response.writeHead(200, { ...json, 'content-length': String(text?.length ?? 100) }).write(text?.slice(0, 20));
			setTimeout(() => response.destroy(), 20);
		} else if (trouble?.kind === 'body') {
			response.writeHead(200, json).end(trouble.body);
		} else {
			response.writeHead(text === undefined ? 404 : 200, json).end(text ?? '{"code":"404","msg":"not recorded"}');
		}
	};
	const server = createServer(async (request, response) => {
		const address = addressOf(request);
		asked.push(address);
		const host = new URL(address).host;
		open.set(host, (open.get(host) ?? 0) + 1);
		most = Math.max(most, open.get(host) ?? 0);
		response.on('close', () => open.set(host, (open.get(host) ?? 1) - 1));
		await respond(address, await bodyOf(request), response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		proxyUrl: `http://127.0.0.1:${port}/`,
		asked,
		mostAtOnce: () => most,
		trouble: (part, trouble) => void (trouble ? troubles.set(part, trouble) : troubles.delete(part)),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
