import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { ConfigError, configOf } from '../src/config.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
	try {
		configOf(environment);
		return [];
	} catch (error) {
		if (error instanceof ConfigError) return error.problems;
		throw error;
	}
};

test('nothing set is a whole configuration, and nobody can change it', () => {
	const config = configOf({});
	expect(config).toEqual({
		apiUrl: 'https://discord.com/api',
		logLevel: 'info',
		stateDir: '.state',
		pagePort: 7654,
		underNpm: false,
		live: { enabled: false, folder: join('.state', 'venues') },
	});
	expect(Object.isFrozen(config)).toBe(true);
});

test('.env.example as it is means the same as nothing', () => {
	expect(configOf(parse(readFileSync('.env.example')))).toEqual(configOf({}));
});

test.each([
	['https://discord.com/api', 'https://discord.com/api'],
	['http://127.0.0.1:4321/api/', 'http://127.0.0.1:4321/api'],
	['http://127.0.0.1:4321/api/v10', 'http://127.0.0.1:4321/api'],
	[' https://proxy.example/discord/api/v10/ ', 'https://proxy.example/discord/api'],
])('the address %j is read as %s', (given, expected) => {
	expect(configOf({ DISCORD_API_URL: given }).apiUrl).toBe(expected);
});

test.each([
	[{}, false],
	[{ DISCORD_TOKEN: 'abc' }, true],
	[{ DISCORD_TOKEN: 'abc', LIVE: 'off' }, false],
	[{ LIVE: 'on' }, true],
])('live figures by %j: %s', (environment, enabled) => {
	expect(configOf(environment).live.enabled).toBe(enabled);
});

test.each([
	['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
	['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
	['https://proxy.example/fetch?url=', 'https://proxy.example/fetch?url='],
])('the proxy %s is put before addresses as %s', (given, proxyUrl) => {
	expect(configOf({ LIVE_PROXY_URL: given }).live.proxyUrl).toBe(proxyUrl);
});

test('a token may be pasted with spaces around it or “Bot ” before it', () => {
	expect(configOf({ DISCORD_TOKEN: ' Bot abc.def.ghi\n' }).token).toBe('abc.def.ghi');
});

test('every problem is told at once, in words, with what was given; a token is never repeated', () => {
	const given = {
		DISCORD_TOKEN: 'abc def',
		DISCORD_APPLICATION_ID: '12',
		DISCORD_GUILD_ID: 'my server',
		DISCORD_API_URL: 'discord.com/api',
		LOG_LEVEL: 'loud',
	};
	const problems = problemsOf(given);
	expect(problems.map((line) => line.split(' ')[0])).toEqual(Object.keys(given));
	expect(problems.join()).not.toContain('abc def');
	expect(problems[1]).toBe('DISCORD_APPLICATION_ID must be an application id: 17 to 20 digits, copied from Discord; it is “12”.');
	expect(problems[4]).toContain('must be one of fatal, error');
});
