import type { ServerResponse } from 'node:http';
import type { State } from '../state.ts';
import type { StoredFile } from '../world/types.ts';

/** What somebody attached must not run in a browser. */
const SAFE = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" };

function fileAt(state: State, channelId: string, fileId: string): StoredFile | undefined {
	for (const { files } of state.messages.in(channelId)) {
		const file = files.find((each) => each.id === fileId);
		if (file) return file;
	}
	return state.loose.get(fileId);
}

/** Serves what was attached to a message or given with a command: `/attachments/<channel>/<attachment>/<name>`. */
export function serveFile(state: State, url: string, response: ServerResponse): void {
	const [, , channelId = '', fileId = ''] = url.split('/');
	const file = fileAt(state, channelId, fileId);
	const type = file?.type ?? 'text/plain';
	const data = file?.data ?? Buffer.from('This content is no longer available.');
	response.writeHead(file ? 200 : 404, { ...SAFE, 'content-type': type, 'content-length': data.length });
	response.end(data);
}
