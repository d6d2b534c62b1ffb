import type { Config } from './config.ts';

export async function runLocally(_config: Config): Promise<void> {
	process.stdout.write('No DISCORD_TOKEN: the Discord of this machine follows.\n');
}
