import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/index.ts';

test('an unchanged discord.js client answers a slash command', async () => {
	const discord = await startLocalDiscord();
	const guild = discord.world.addGuild('Desk', ['general']);
	const [general] = [...guild.channels.values()];
	const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages], rest: { api: discord.apiUrl } });
	client.on('error', console.error);
	client.on(Events.InteractionCreate, async (interaction) => {
		if (interaction.isChatInputCommand())
			await interaction.reply({ content: `hello ${interaction.options.getString('name')}`, embeds: [{ title: 't' }] });
	});
	await client.login(discord.token);
	await client.application?.commands.set([
		{ name: 'hi', description: 'says hi', options: [{ type: 3, name: 'name', description: 'whom' }] },
	]);
	const ada = discord.person('Ada', { guildIds: [guild.id] });
	const seen = await ada.slash(general!.id, 'hi', { name: 'Ada' }).settled;
	expect(seen).toMatchObject({ kind: 'message', message: { content: 'hello Ada' } });
	expect(discord.log.refused()).toEqual([]);
	await client.destroy();
	await discord.close();
});
