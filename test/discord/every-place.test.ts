import { describe, expect, test } from 'vitest';
import { commands, messageCommands } from '../../src/commands/index.ts';
import { commandOf, engineStage } from './engine.ts';
import { eventually } from './stage.ts';
import { controlsOf, fillIn, messageOf, nameOf, press, textOf } from './walk.ts';

const USE_EXTERNAL_APPS = 1n << 50n;
const TRADE = 'long 0.5 btc at 64k 20x iso, 2000 wallet';

/** Places that a server install has no part in, for somebody who has installed the app for themselves. */
async function abroad() {
	const engine = await engineStage();
	const { discord } = engine;
	const elsewhere = discord.world.addGuild('Elsewhere', ['lounge'], false);
	const [lounge = ''] = [...elsewhere.channels.keys()];
	const zoe = discord.person('Zoe', { guildIds: [elsewhere.id] });
	const traveller = () => {
		const person = discord.person('Eve', { installed: true, guildIds: [elsewhere.id] });
		return { person, group: discord.world.groupDm([person.user.id, zoe.user.id]).id };
	};
	const silence = () => {
		for (const role of elsewhere.roles.values()) role.permissions &= ~USE_EXTERNAL_APPS;
	};
	return { ...engine, lounge, zoe, traveller, silence };
}

const rows = commands.map((command) => [command.name, command] as const);
const openly = (options: object) => ('private' in options ? { private: false } : {});

describe('every command, wherever it may be used', { timeout: 60_000 }, () => {
	test.each(rows)('/%s answers in a DM, in a group DM and in a server without the bot', async (_, command) => {
		const { run, lounge, traveller, discord } = await abroad();
		for (const place of ['dm', 'group', 'lounge'] as const) {
			const { person, group } = traveller();
			const channelId = { dm: person.dm.id, group, lounge }[place];
			expect(await run(person, command, {}, channelId)).toMatchObject({ kind: 'message' });
		}
		expect(discord.log.refused()).toEqual([]);
	});

	test.each(rows)('/%s where its user may not speak in public: Discord hides it, and what is pressed still works', async (_, command) => {
		const { run, lounge, traveller, silence, zoe, discord } = await abroad();
		silence();
		const { person } = traveller();
		const seen = await run(person, command, openly(command.options), lounge);
		expect(seen).toMatchObject({ kind: 'message', ephemeral: true });
		const [control] = controlsOf(messageOf(seen)).filter(({ handler }) => handler !== 'share');
		if (control) {
			const next = await press(person, messageOf(seen), control).settled;
			if (next.kind === 'modal') await fillIn(person, next.open).settled;
			else expect(textOf(messageOf(next))).not.toMatch(/expired/);
		}
		expect(zoe.messages(lounge)).toEqual([]);
		expect(discord.log.refused()).toEqual([]);
	});

	test.each(messageCommands.map(({ name }) => name))('“%s” answers in a group DM and in a server without the bot', async (name) => {
		const { lounge, zoe, traveller } = await abroad();
		for (const place of ['group', 'lounge'] as const) {
			const { person, group } = traveller();
			const said = zoe.say({ group, lounge }[place], TRADE);
			const able = person.commands(said.channel_id).some((command) => command.name === name);
			// Manage Messages is nobody's in a server that has given it to nobody
			expect(able).toBe(name !== 'Answer with FAQ' || place === 'group');
			if (able) expect(await person.messageCommand(said, name).settled).toMatchObject({ kind: 'message' });
		}
	});

	test('Share in a group DM and in a server without the bot: published, or hidden where Discord hides it', async () => {
		const { run, lounge, traveller, silence, zoe } = await abroad();
		const shareIn = async (place: 'group' | 'lounge') => {
			const { person, group } = traveller();
			const message = messageOf(await run(person, commandOf('margin'), {}, { group, lounge }[place]));
			const [share] = controlsOf(message).filter(({ handler }) => handler === 'share');
			if (!share) throw new Error('no Share');
			const shared = await press(person, message, share).settled;
			expect(textOf(messageOf(shared))).toMatch(/^Shared by <@/);
			return shared;
		};
		for (const place of ['group', 'lounge'] as const) expect(await shareIn(place)).toMatchObject({ ephemeral: false });
		expect(zoe.messages(lounge)).toHaveLength(1);
		silence();
		expect(await shareIn('lounge')).toMatchObject({ ephemeral: true });
		expect(zoe.messages(lounge)).toHaveLength(1);
	});
});

describe('chat, with the whole engine behind it', { timeout: 60_000 }, () => {
	test('a mention is answered in public, a reply goes on from it, and what is not for the bot is not', async () => {
		const { newcomer, talk, general, discord } = await engineStage();
		const ada = newcomer();
		const first = await talk(ada, TRADE);
		expect(textOf(first)).toMatch(/^▲ Long 0\.5 BTC, 20× isolated\n[\s\S]*61,044\.18/);
		expect(first).toMatchObject({ flags: 0, mentions: [], message_reference: { channel_id: general } });
		ada.say(general, 'and at 25x?', { replyTo: first, ping: false });
		const heard = ada.hears(general);
		ada.say(general, 'and at 25x?', { replyTo: first });
		expect(textOf(await heard)).toMatch(/^▲ Long 0\.5 BTC, 25× isolated\n/);
		expect(ada.messages(general).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(2);
	});

	test.each([
		['a trade', TRADE, /61,044\.18/],
		['a question', 'what is isolated margin?', /^What is isolated margin\?/],
		['a trade that lacks something', 'long 0.5 btc at 64k', /leverage/],
		['a typed command', '/about', /^Isocross: what do I risk\?/],
		['a command that is not there', '/nope', /nope/],
	])('a DM with %s', async (_, text, says) => {
		const { newcomer } = await engineStage();
		const ada = newcomer();
		const heard = ada.hears(ada.dm.id);
		ada.say(ada.dm.id, text);
		expect(textOf(await heard)).toMatch(says);
	});

	test('a mention and nothing else is answered with help, small talk with silence', async () => {
		const { newcomer, talk, general, discord } = await engineStage();
		const ada = newcomer();
		expect(textOf(await talk(ada, ''))).toMatch(/^What you can ask\n/);
		ada.say(general, 'thanks!', { mention: true });
		expect(textOf(await talk(ada, '/about'))).toMatch(/^Isocross/);
		expect(ada.messages(general).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(2);
	});

	test('a pressed what-if under a chat reply is edited in place, for all to see', async () => {
		const { newcomer, talk, general } = await engineStage();
		const [ada, bob] = [newcomer(), newcomer()];
		const message = await talk(ada, TRADE);
		const [flip] = controlsOf(message).filter((control) => nameOf(control) === 'if | Flip to short');
		if (!flip) throw new Error('no button to flip it');
		await press(ada, message, flip).settled;
		await eventually(() => expect(bob.messages(general).map(textOf).at(-1)).toMatch(/^▼ Short 0\.5 BTC/));
	});

	test('who is too fast is told so, once, and then met with silence until they slow down', async () => {
		const { newcomer, run, talk, general, discord } = await engineStage();
		const ada = newcomer();
		const help = commandOf('help');
		for (let n = 0; n < 15; n++) await run(ada, help);
		expect(textOf(await talk(ada, 'hello'))).toMatch(/^One moment, please/);
		expect(textOf(messageOf(await run(ada, help)))).toMatch(/^One moment, please/);
		ada.say(general, 'hello?', { mention: true });
		const bob = newcomer();
		await talk(bob, '/about');
		expect(bob.messages(general).filter(({ author }) => author.id === discord.bot.id)).toHaveLength(2);
	});
});
