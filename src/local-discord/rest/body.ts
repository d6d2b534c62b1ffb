import type { IncomingMessage } from 'node:http';
import type { Upload } from '../world/compose.ts';
import { Refusal } from './errors.ts';

export interface Body {
	readonly json: unknown;
	readonly uploads: readonly Upload[];
}

async function read(request: IncomingMessage, limit: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size <= limit) chunks.push(chunk);
	}
	if (size > limit) throw new Refusal('too-large');
	return Buffer.concat(chunks);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal('invalid-json');
	}
}

async function fromMultipart(data: Buffer, type: string): Promise<Body> {
	const form = await new Response(new Uint8Array(data), { headers: { 'content-type': type } }).formData().catch(() => {
		throw new Refusal('invalid-json');
	});
	const uploads: Upload[] = [];
	for (const [field, value] of form.entries()) {
		if (typeof value === 'string') continue;
		const key = /^files?\[(\d+)\]$/.exec(field)?.[1] ?? field;
		const bytes = new Uint8Array(await value.arrayBuffer());
		uploads.push({ key, name: value.name, type: value.type || 'application/octet-stream', data: bytes });
	}
	const payload = form.get('payload_json');
	return { json: typeof payload === 'string' ? parse(payload) : {}, uploads };
}

/** Reads a request to its end, whatever its kind. */
export async function readBody(request: IncomingMessage, limits: { request: number; file: number }): Promise<Body> {
	const data = await read(request, limits.request);
	const type = request.headers['content-type'] ?? '';
	if (data.length === 0) return { json: undefined, uploads: [] };
	if (!type.startsWith('multipart/form-data')) return { json: parse(data.toString('utf8')), uploads: [] };
	const body = await fromMultipart(data, type);
	if (body.uploads.some((upload) => upload.data.length > limits.file)) throw new Refusal('too-large');
	return body;
}
