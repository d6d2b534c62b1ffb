import { describe, expect, test } from 'vitest';
import type { AnyCommand } from '../../src/commands/define.ts';
import { commands, messageCommands } from '../../src/commands/index.ts';
import type { Seen } from '../../src/local-discord/interactions/exchange.ts';
import { engineStage } from './engine.ts';
import { messageOf, textOf } from './walk.ts';

interface Line {
	readonly visibility: 'private' | 'public';
	readonly says: RegExp;
}

/** What each command says to its own example, to whom. A command without a line here fails the tests. */
const SAID: Readonly<Record<string, Line>> = {
	ask: {
		visibility: 'private',
		says: /^▲ Long 0\.5 BTC, 20× isolated\nRead as: long 0\.5 BTC at 64,000, 20×, isolated, balance 2,000[\s\S]*61,044\.18/,
	},
	margin: { visibility: 'private', says: /^▲ Long 0\.5 BTC, 20× isolated\n[\s\S]*Liquidated at \*\*61,044\.18 USDT\*\*/ },
	compare: { visibility: 'public', says: /^▲ Long 0\.5 BTC: isolated or cross\?\n[\s\S]*61,044\.18[\s\S]*54,216\.87/ },
	size: { visibility: 'private', says: /^▲ How large: long BTC\n[\s\S]*Open \*\*0\.01 BTC\*\*/ },
	funding: { visibility: 'private', says: /^▲ Funding of a long: paid\n[\s\S]*\*\*pays 3\.00 USDT\*\*/ },
	pnl: { visibility: 'private', says: /^▲ PnL of a long\n[\s\S]*\+1,187\.40 USDT/ },
	portfolio: { visibility: 'private', says: /^2 positions, cross\n[\s\S]*50\.57 %/ },
	stress: { visibility: 'private', says: /^Stress: all prices −30 %\n[\s\S]*3,400\.00 USDT/ },
	venue: { visibility: 'private', says: /^OKX: its margin rules\n/ },
	faq: { visibility: 'private', says: /^Isolated vs cross margin: what is the difference\?\n/ },
	guide: { visibility: 'private', says: /^Isolated or cross\? First: what each does\n/ },
	help: { visibility: 'private', says: /^What you can ask\n[\s\S]*\/margin\n[\s\S]*Check this trade/ },
	about: { visibility: 'private', says: /^Isocross: what do I risk\?\n[\s\S]*What it keeps about you/ },
};

/** The same for the commands in a message's menu: what somebody wrote, and what is said to it. */
const MENU: Readonly<Record<string, readonly (Line & { readonly text: string })[]>> = {
	'Check this trade': [
		{ text: 'LONG BTC 62000, 10x isolated, stop 60000, tp 66000', visibility: 'private', says: /long BTC at 62,000[\s\S]*60,000/ },
		{ text: 'good morning', visibility: 'private', says: /^I found no trade in that message/ },
	],
	'Answer with FAQ': [
		{
			text: 'what is isolated margin?',
			visibility: 'public',
			says: /^> what is isolated margin\?\n<@\d+> asked: https:\/\/discord\.com\/channels\/[\s\S]*What is isolated margin\?/,
		},
		{ text: 'cross stop', visibility: 'private', says: /^(?:Did you mean|I have no good answer)/ },
	],
};

const rows = commands.map((command) => [command.name, command] as const);
const isPublic = { private: false };
const canBePublic = commands.filter(({ options }) => 'private' in options);
const sees = (seen: Seen): string => (seen.kind === 'message' && seen.ephemeral ? 'private' : 'public');

test('every command has a line that says what it answers, and no line is about one that is gone', () => {
	expect(Object.keys(SAID)).toEqual(commands.map(({ name }) => name));
	expect(Object.keys(MENU)).toEqual(messageCommands.map(({ name }) => name));
});

describe('every command, through the gateway and back', { timeout: 60_000 }, () => {
	test.each(rows)('/%s answers its own example, to whom it should', async (name, command) => {
		const { discord, newcomer, run, general } = await engineStage();
		const [asker, other] = [newcomer(), newcomer()];
		const seen = await run(asker, command);
		const { visibility, says } = SAID[name] as Line;
		expect(textOf(messageOf(seen))).toMatch(says);
		expect(sees(seen)).toBe(visibility);
		expect(other.messages(general)).toHaveLength(visibility === 'public' ? 1 : 0);
		expect(discord.log.refused()).toEqual([]);
	});

	test.each(canBePublic.map((command) => [command.name, command] as const))(
		'/%s answers everybody, or one alone, as it is told',
		async (_, command) => {
			const { newcomer, run } = await engineStage();
			expect(sees(await run(newcomer(), command, isPublic))).toBe('public');
			expect(sees(await run(newcomer(), command, { private: true }))).toBe('private');
		},
	);

	const menuRows = Object.entries(MENU).flatMap(([name, lines]) => lines.map((line) => ({ name, ...line })));
	test.each(menuRows)('“$name” on “$text”', async ({ name, text, visibility, says }) => {
		const { newcomer, general } = await engineStage();
		const [writer, reader] = [newcomer(), newcomer()];
		const seen = await reader.messageCommand(writer.say(general, text), name).settled;
		expect(textOf(messageOf(seen))).toMatch(says);
		expect(sees(seen)).toBe(visibility);
		expect(messageOf(seen).mentions).toEqual([]);
	});

	test('“Answer with FAQ” is for moderators alone', async () => {
		const { newcomer, general, guild } = await engineStage();
		for (const role of guild.roles.values()) role.permissions &= ~(1n << 13n);
		const reader = newcomer();
		expect(() => reader.messageCommand(newcomer().say(general, 'what is isolated margin?'), 'Answer with FAQ')).toThrow(
			'There is no command',
		);
	});
});

/** Of the options with suggestions: what people begin to type. */
const TYPED = ['', 'b', '5', 'cross', '-'];
const suggesting = commands.flatMap((command) =>
	Object.entries(command.options).flatMap(([option, { suggest }]) => (suggest ? [{ command, name: command.name, option }] : [])),
);

/** Whatever is suggested can be used. */
async function trySuggestions(command: AnyCommand, option: string): Promise<number> {
	const { newcomer, run, general, discord } = await engineStage();
	const values = new Set<string>();
	for (const typed of TYPED) {
		const seen = await newcomer().autocomplete(general, command.name, { values: { ...command.example, [option]: typed }, focused: option })
			.first;
		if (seen.kind !== 'choices') throw new Error(seen.kind);
		for (const { value } of seen.choices.slice(0, 3)) values.add(String(value));
	}
	for (const value of values) {
		const text = textOf(messageOf(await run(newcomer(), command, { [option]: value })));
		expect(text.split('\n')[0]).not.toMatch(/^“|is not a |don’t know/);
	}
	expect(discord.log.refused()).toEqual([]);
	return values.size;
}

describe('suggestions while typing', { timeout: 60_000 }, () => {
	test.each(suggesting)('/$name $option suggests, and what it suggests can be used', async ({ command, option }) => {
		expect(await trySuggestions(command, option)).toBeGreaterThan(0);
	});
});
