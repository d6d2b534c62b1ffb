import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { commands, messageCommands } from '../../src/commands/index.ts';
import { registration } from '../../src/commands/registration.ts';
import { killAll, npm, onDiscord, type Program } from './program.ts';
import { CALLBACK, register, sent, stage } from './stage.ts';

const ready = (program: Program) => program.wrote('Isocross is on Discord.');
const TRADE = { side: 'long', size: '1 btc', entry: '64000', leverage: '10' };

async function programStage() {
	const set = await stage({ commands: registration(commands, messageCommands) });
	return { ...set, start: () => npm('start', onDiscord(set.discord, set.dir)) };
}

/** On Discord, with its engine read from disk and whatever waited worked off: it answers without delay. */
async function working(program: Program, { ada, general }: Stage): Promise<void> {
	await ready(program);
	for (;;) {
		const askedAt = performance.now();
		const { kind } = await ada.slash(general, 'margin', TRADE).settled;
		if (kind === 'message' && performance.now() - askedAt < 500) return;
	}
}

/** ms */
const LONGEST_QUEUE = 1_200;

type Stage = Awaited<ReturnType<typeof programStage>>;

/** So many new people ask something, `every` ms one, until told to stop. */
function load({ discord, guild, general }: Stage, every: number) {
	const asked: { readonly at: number; readonly answer: Promise<string> }[] = [];
	/** When those were asked that wait for their answer now. */
	const waiting = new Set<number>();
	const timer = setInterval(() => {
		const person = discord.person(`P${asked.length}`, { guildIds: [guild.id] });
		const { settled } = person.slash(general, 'margin', TRADE);
		const at = performance.now();
		waiting.add(at);
		void settled.then(() => waiting.delete(at));
		asked.push({ at, answer: settled.then(({ kind }) => kind) });
	}, every);
	const stop = async () => {
		clearInterval(timer);
		return Promise.all(asked.map(async ({ at, answer }) => ({ at, kind: await answer })));
	};
	/** A busy machine has a short queue; whoever is killed takes it along. */
	const queueSince = () => Math.max(performance.now() - LONGEST_QUEUE, Math.min(performance.now(), ...waiting));
	return { stop, queueSince };
}

test('npm start: on Discord, the invitation, never a registration, no token in any line; SIGTERM to npm ends it in order', async () => {
	const { discord, start, ada, general } = await programStage();
	const before = sent(discord, 'PUT /applications/:app/commands').length;
	const program = start();
	await ready(program);
	await program.wrote('integration_type=1');
	expect(program.text()).toContain(`client_id=${discord.applicationId}&scope=bot+applications.commands&integration_type=0&permissions=0`);
	expect(await ada.slash(general, 'margin', { side: 'long', size: '1 btc', entry: '64k', leverage: '10' }).settled).toMatchObject({
		kind: 'message',
	});
	program.child.kill('SIGTERM');
	expect(await program.ended).toBe(0);
	expect(program.text()).toContain('left, everything answered');
	expect(program.text()).not.toContain(discord.token);
	expect(sent(discord, 'PUT /applications/:app/commands')).toHaveLength(before);
	expect(sent(discord, 'Identify')).toHaveLength(1);
});

test.each([
	{ title: 'SIGTERM', signal: 'SIGTERM' },
	{ title: 'kill -9', signal: 'SIGKILL' },
] as const)(
	'$title under load: the next process answers what came meanwhile; nothing is answered twice',
	async ({ signal }) => {
		const set = await programStage();
		const { discord, start } = set;
		const first = start();
		await working(first, set);
		const { stop, queueSince } = load(set, 40);
		await sleep(2_500);
		const endedAt = queueSince();
		if (signal === 'SIGTERM') first.child.kill(signal);
		else killAll(first, signal);
		await first.ended;
		const second = start();
		await working(second, set);
		const backAt = performance.now();
		await sleep(700);
		const asked = await stop();
		const lost = asked.filter(({ at, kind }) => kind !== 'message' && (at < endedAt - 50 || at > backAt - 2_300));
		const told = lost.map(
			({ at, kind }) => `${kind} ${Math.round(at - endedAt)} ms after the end, ${Math.round(backAt - at)} ms before the next`,
		);
		expect(told).toEqual([]);
		expect(asked.length).toBeGreaterThan(40);
		expect(sent(discord, 'Identify')).toHaveLength(1);
		const accepted = sent(discord, CALLBACK).filter(({ status }) => status === 204);
		expect(new Set(accepted.map(({ path }) => path)).size).toBe(accepted.length);
		expect(second.text()).not.toContain('bug');
	},
	60_000,
);

test('npm itself is killed: the program does not live on as an orphan', async () => {
	const { start } = await programStage();
	const program = start();
	await ready(program);
	program.child.kill('SIGKILL');
	await program.wrote('left, everything answered');
});

test('a refused token ends it with a clear word and exit code 1', async () => {
	const { discord, dir } = await stage();
	const program = npm('start', { ...onDiscord(discord, dir), DISCORD_TOKEN: 'wrong.token' });
	expect(await program.ended).toBe(1);
	expect(program.text()).toContain('Discord refused the token (401)');
	expect(program.text()).not.toContain('wrong.token');
});

test('wrong settings are told all at once, in words, with exit code 1', async () => {
	const program = npm('start', { DISCORD_TOKEN: 'two words', LOG_LEVEL: 'loud' });
	expect(await program.ended).toBe(1);
	expect(program.text()).toMatch(/DISCORD_TOKEN must be[\s\S]*LOG_LEVEL must be one of/);
});

test('without a token: a Discord of its own, and a pipe is answered to its end through it', async () => {
	const program = npm('start', { STATE_DIR: mkdtempSync(join(tmpdir(), 'isocross-')) });
	program.child.stdin?.end('/margin side:long size:0.5 btc entry:64k leverage:20\n/nope\nhow are you\n/about');
	expect(await program.ended).toBe(0);
	const text = program.text();
	expect(text).toMatch(/^No DISCORD_TOKEN is set, so Isocross runs on a Discord of its own/);
	expect(text).toMatch(/61,044\.18[\s\S]*no command “\/nope”[\s\S]*What it keeps about you/);
	expect(text).not.toMatch(/"level"/);
});

test('without a token: SIGTERM to npm ends the prompt in order', async () => {
	const program = npm('start', {});
	await program.wrote('No DISCORD_TOKEN');
	program.child.kill('SIGTERM');
	expect(await program.ended).toBe(0);
});

test('npm run deploy registers, tells the difference, and then changes nothing; without a token it says what is missing', async () => {
	const { discord, dir } = await stage({ commands: [] });
	const first = npm('deploy', onDiscord(discord, dir));
	expect(await first.ended).toBe(0);
	expect(first.text()).toMatch(/\+ \/margin[\s\S]*Registered \d+ commands everywhere\./);
	const second = npm('deploy', onDiscord(discord, dir));
	expect(await second.ended).toBe(0);
	expect(second.text()).toMatch(/^Nothing to change: \d+ commands are registered everywhere\./);
	const third = npm('deploy', {});
	expect(await third.ended).toBe(1);
	expect(third.text()).toContain('DISCORD_TOKEN is needed');
	await register(discord, registration(commands, messageCommands));
});
