import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/index.ts';

export interface Program {
	readonly child: ChildProcess;
	/** Everything it wrote so far, to both outputs. */
	text(): string;
	/** Its exit code; null where a signal ended it. */
	readonly ended: Promise<number | null>;
	/** Resolves once it wrote this. */
	wrote(text: string): Promise<void>;
}

/** Nothing of the machine's own settings; empty wins over an .env file. */
const UNSET = { DISCORD_TOKEN: '', DISCORD_APPLICATION_ID: '', DISCORD_GUILD_ID: '', DISCORD_API_URL: '', LOG_LEVEL: '', LIVE: 'off' };

export const onDiscord = (discord: LocalDiscord, dir: string) => ({
	DISCORD_TOKEN: discord.token,
	DISCORD_API_URL: discord.apiUrl,
	STATE_DIR: dir,
});

/** The program as people start it: `npm start`. */
export function npm(script: string, environment: Readonly<Record<string, string>>, ...args: string[]): Program {
	const env = { ...process.env, ...UNSET, ...environment };
	const child = spawn('npm', ['run', '-s', script, ...(args.length > 0 ? ['--', ...args] : [])], { env, stdio: 'pipe', detached: true });
	let text = '';
	const waiting = new Set<() => void>();
	const take = (chunk: unknown) => {
		text += chunk;
		for (const look of waiting) look();
	};
	child.stdout?.on('data', take);
	child.stderr?.on('data', take);
	const ended = once(child, 'exit').then(([code]) => code as number | null);
	/** The whole group: npm, its shell and the program. */
	onTestFinished(() => {
		try {
			process.kill(-(child.pid ?? 0), 'SIGKILL');
		} catch {}
	});
	return {
		child,
		ended,
		text: () => text,
		wrote: (wanted) =>
			new Promise((resolve) => {
				const look = () => {
					if (!text.includes(wanted)) return;
					waiting.delete(look);
					resolve();
				};
				waiting.add(look);
				look();
			}),
	};
}

/** The program itself, below npm: for what npm would not pass on. */
export const killAll = ({ child }: Program, signal: NodeJS.Signals): void => void process.kill(-(child.pid ?? 0), signal);
