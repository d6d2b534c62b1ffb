import { parseArgs } from 'node:util';
import { commands, messageCommands } from './commands/index.ts';
import { registration } from './commands/registration.ts';
import { ConfigError, readConfig } from './config.ts';
import { deploy } from './discord/deploy.ts';
import { changeLines } from './discord/difference.ts';
import { botRest } from './discord/rest.ts';
import { createLog } from './log.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { global: { type: 'boolean' }, guild: { type: 'string' }, dry: { type: 'boolean' } } });
	const config = readConfig();
	const { token, applicationId, apiUrl: api } = config;
	if (!token) throw new ConfigError(['DISCORD_TOKEN is needed to register commands on Discord.']);
	const guildId = values.global ? undefined : (values.guild ?? config.guildId);
	const rest = botRest({ api, token, log: createLog(config) });
	const wanted = registration(commands, messageCommands);
	const changes = await deploy({ rest, commands: wanted, applicationId, guildId, dry: values.dry ?? false });
	const where = guildId ? `in server ${guildId}` : 'everywhere';
	if (changes.length === 0) return print(`Nothing to change: ${wanted.length} commands are registered ${where}.`);
	for (const line of changeLines(changes)) print(line);
	print(values.dry ? 'Nothing was changed (--dry).' : `Registered ${wanted.length} commands ${where}.`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 1;
});
