import { Client, Events } from 'discord.js';

/**
 * The floor: a bare discord.js client without intents that answers a constant. `slow` is deferred and edited. Plain JavaScript: taking
 * types out costs 14 MB, which a client written without them has not.
 */
const client = new Client({
	intents: [],
	shards: 'auto',
	rest: { api: process.env.DISCORD_API_URL ?? '', globalRequestsPerSecond: 1_000_000 },
});
client.on(Events.InteractionCreate, async (interaction) => {
	if (!interaction.isChatInputCommand()) return;
	if (interaction.commandName !== 'slow') return void (await interaction.reply({ content: 'constant' }));
	await interaction.deferReply();
	await interaction.editReply({ content: 'constant' });
});
/** Each kind once: overloaded, it would be busier with its lines than with its answers. */
const told = new Set();
client.on('error', ({ message }) => {
	if (!told.has(message)) console.error(message);
	told.add(message);
});
await client.login(process.env.DISCORD_TOKEN ?? '');
