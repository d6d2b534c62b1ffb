import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** docs: CONTRIBUTING.md, "Who may import whom". A room not listed here may import nothing of ours. */
const ROOMS: Record<string, { ours: readonly string[]; packages: readonly string[] }> = {
	core: { ours: [], packages: ['decimal.js'] },
	faq: { ours: [], packages: ['yaml', 'zod', 'stemmer', 'node:*'] },
	venues: { ours: ['core'], packages: ['decimal.js', 'zod', 'node:*', 'ccxt'] },
	scenario: { ours: ['core', 'venues'], packages: ['decimal.js', 'zod'] },
	embeds: {
		ours: ['core', 'venues', 'scenario', 'faq'],
		packages: ['decimal.js', 'zod', 'discord-api-types', 'node:*', '@napi-rs/canvas', 'd3-*', 'lru-cache'],
	},
	commands: { ours: ['core', 'venues', 'scenario', 'faq', 'embeds'], packages: ['decimal.js', 'zod', 'discord-api-types'] },
	cli: {
		ours: ['core', 'venues', 'scenario', 'faq', 'embeds', 'commands', 'config.ts'],
		packages: ['decimal.js', 'zod', 'node:*', 'discord-api-types'],
	},
	discord: {
		ours: ['commands', 'core'],
		packages: ['discord.js', '@discordjs/rest', '@discordjs/ws', 'discord-api-types', 'zod', 'decimal.js', 'node:*'],
	},
	'local-discord': { ours: [], packages: ['ws', 'discord-api-spec', 'discord-api-types', 'zod', 'node:*'] },
	page: {
		ours: ['local-discord'],
		packages: ['ws', 'zod', 'discord-api-types', 'node:*', 'esbuild', 'lucide', 'discord-markdown-parser'],
	},
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = (text: string) => [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const allowed = (list: readonly string[], name: string) =>
	list.some((rule) => (rule.endsWith('*') ? name.startsWith(rule.slice(0, -1)) : name === rule || name.startsWith(`${rule}/`)));

test.each(files.filter((file) => file.includes('/')))('%s imports only what its room may', (file) => {
	const room = file.split('/')[0] ?? '';
	const rules = ROOMS[room] ?? { ours: [], packages: [] };
	const bad = imports(readFileSync(join('src', file), 'utf8')).filter((target) => {
		if (!target.startsWith('.')) return !allowed(rules.packages, target);
		const other = relative('src', resolve('src', dirname(file), target)).split('/')[0] ?? '';
		return other !== room && !rules.ours.includes(other);
	});
	expect(bad).toEqual([]);
});
