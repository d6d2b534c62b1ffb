import { expect, test } from 'vitest';
import { commands, messageCommands } from '../../src/commands/index.ts';
import { registration } from '../../src/commands/registration.ts';
import { deploy } from '../../src/discord/deploy.ts';
import { botRest } from '../../src/discord/rest.ts';
import { sent, stage, testCommands, testLog } from './stage.ts';

const PUT = 'PUT /applications/:app/commands';
const PUT_GUILD = 'PUT /applications/:app/guilds/:guild/commands';

async function deployStage() {
	const set = await stage({ commands: [] });
	const rest = botRest({ api: set.discord.apiUrl, token: set.discord.token, log: testLog() });
	return { ...set, rest };
}

test('our own commands are accepted, and a second deployment changes nothing', async () => {
	const { discord, rest, ada, general } = await deployStage();
	const ours = registration(commands, messageCommands);
	expect(await deploy({ rest, commands: ours })).toHaveLength(ours.length);
	expect(await deploy({ rest, commands: ours })).toEqual([]);
	expect(sent(discord, PUT)).toHaveLength(1);
	const forAll = ours.filter((body) => !body.default_member_permissions).map(({ name }) => name);
	expect(ada.commands(general).map(({ name }) => name)).toEqual(expect.arrayContaining(forAll));
	expect(discord.log.refused()).toEqual([]);
});

test('for one server: registered there alone, without what only global commands may say', async () => {
	const { discord, rest, guild } = await deployStage();
	const ours = registration(commands, messageCommands);
	await deploy({ rest, commands: ours, guildId: guild.id, applicationId: discord.applicationId });
	expect(await deploy({ rest, commands: ours, guildId: guild.id })).toEqual([]);
	expect(JSON.stringify(sent(discord, PUT_GUILD)[0]?.body)).not.toMatch(/contexts|integration_types/);
	expect(sent(discord, PUT)).toEqual([]);
});

test('a dry run tells what would change and changes nothing', async () => {
	const { discord, rest } = await deployStage();
	expect(await deploy({ rest, commands: testCommands('hello'), dry: true })).toMatchObject([{ kind: 'new', name: '/hello' }]);
	expect(sent(discord, PUT)).toEqual([]);
});

test('the entry point that Discord made by itself is kept', async () => {
	const { discord, rest } = await deployStage();
	const launch = { name: 'launch', type: 4, handler: 2 };
	await rest.put(`/applications/${discord.applicationId}/commands`, { body: [launch, ...testCommands('old')] });
	expect(await deploy({ rest, commands: testCommands('hello') })).toMatchObject([
		{ kind: 'new', name: '/hello' },
		{ kind: 'gone', name: '/old' },
	]);
	expect(sent(discord, PUT).at(-1)?.body).toMatchObject([{ name: 'hello' }, { name: 'launch', type: 4, handler: 2 }]);
	expect(await deploy({ rest, commands: testCommands('hello') })).toEqual([]);
});
