import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

const TOKEN = 'MTEwMDAw.secret.token';

function written(write: (log: ReturnType<typeof createLog>) => void): string {
	let text = '';
	write(
		createLog({ logLevel: 'debug', token: TOKEN }, (line) => {
			text += line;
		}),
	);
	return text;
}

test('the bot’s token never gets into a line, wherever it stands', () => {
	const text = written((log) => {
		log.error({ err: new Error(`login with ${TOKEN} failed`, { cause: new Error(TOKEN) }) }, `token ${TOKEN}`);
		log.info({ token: TOKEN, headers: { authorization: `Bot ${TOKEN}` } }, 'x');
	});
	expect(text).not.toContain('secret');
	expect(text.trim().split('\n')).toHaveLength(2);
});

test('an error of Discord tells its code and status; not the address with the interaction’s token, nor what was asked or answered', () => {
	const url = 'https://discord.com/api/v10/interactions/1100000000000000001/aW50ZXJhY3Rpb246/callback';
	const raw = { code: 50_035, message: 'Invalid Form Body', errors: {} };
	const body = { files: undefined, body: { data: { content: 'balance 64000' } } };
	const text = written((log) => {
		log.error({ err: new DiscordAPIError(raw, 50_035, 400, 'POST', url, body) }, `failed: ${url}`);
	});
	expect(JSON.parse(text)).toMatchObject({ err: { code: 50_035, status: 400, method: 'POST', message: 'Invalid Form Body' } });
	expect(text).not.toMatch(/64000|aW50ZXJhY3Rpb246/);
});

test('message text, options and replies are struck out even if somebody logs a payload', () => {
	const text = written((log) => log.warn({ raw: { content: 'my 64000', options: ['64000'], token: 'abc' }, content: 'my 64000' }, 'x'));
	expect(text).not.toMatch(/64000|abc/);
});
