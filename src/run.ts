import { ConfigError, readConfig } from './config.ts';
import { runOnDiscord } from './on-discord.ts';

/** With a token: on Discord. Without: on a Discord of its own, on this machine. */
export async function run(): Promise<void> {
	/** `npm start | head`: nobody reads any more. */
	process.stdout.on('error', () => process.exit(0));
	try {
		const config = readConfig();
		if (config.token) return runOnDiscord({ ...config, token: config.token });
		const { runLocally } = await import('./locally.ts');
		await runLocally(config);
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		process.stderr.write(`The settings (environment or .env) need a look:\n${error.problems.map((line) => `  ${line}\n`).join('')}`);
		process.exitCode = 1;
	}
}
