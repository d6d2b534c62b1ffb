import { once } from 'node:events';
import {
	ActionRowBuilder,
	AttachmentBuilder,
	ButtonBuilder,
	ButtonStyle,
	Client,
	EmbedBuilder,
	Events,
	GatewayIntentBits,
	LabelBuilder,
	MessageFlags,
	ModalBuilder,
	Partials,
	StringSelectMenuBuilder,
	TextInputBuilder,
	TextInputStyle,
} from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import type { Options } from '../../src/local-discord/index.ts';
import { desk, start } from './stage.ts';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

const COMMANDS = [
	{ name: 'hi', description: 'Says hi', options: [{ type: 3 as const, name: 'symbol', description: 'd', autocomplete: true }] },
	{ name: 'slow', description: 'Thinks' },
	{ name: 'Explain', type: 3 as const },
];

const row = <T extends ButtonBuilder | StringSelectMenuBuilder>(...components: T[]) =>
	new ActionRowBuilder<T>().addComponents(...components);
const button = new ButtonBuilder({ customId: 'more', label: 'More', style: ButtonStyle.Primary });
const select = new StringSelectMenuBuilder({ customId: 'pick', options: [{ label: 'A', value: 'a' }] });
const modal = new ModalBuilder({ customId: 'form', title: 'Form' }).addLabelComponents(
	new LabelBuilder().setLabel('Price').setTextInputComponent(new TextInputBuilder({ customId: 'price', style: TextInputStyle.Short })),
);

/** A bot as anybody would write it with discord.js. */
async function bot(options: Options = {}) {
	const discord = await start({ heartbeatInterval: 300, answerWithin: 10_000, ...options });
	const place = desk(discord);
	const client = new Client({
		intents: [Guilds, GuildMessages, DirectMessages],
		partials: [Partials.Channel],
		rest: { api: discord.apiUrl },
	});
	onTestFinished(() => client.destroy());
	const errors: Error[] = [];
	client.on(Events.Error, (error) => errors.push(error));
	client.on(Events.MessageCreate, async (message) => {
		if (!message.author.bot && message.mentions.has(client.user?.id ?? '')) await message.reply(`You said ${message.content}`);
	});
	client.on(Events.InteractionCreate, async (interaction) => {
		if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Bitcoin', value: 'BTC' }]);
		if (interaction.isMessageContextMenuCommand())
			await interaction.reply({ content: interaction.targetMessage.content, flags: MessageFlags.Ephemeral });
		if (interaction.isButton()) await interaction.showModal(modal);
		if (interaction.isStringSelectMenu()) await interaction.update({ content: `Took ${interaction.values}`, components: [] });
		if (interaction.isModalSubmit()) await interaction.reply(`At ${interaction.fields.getTextInputValue('price')}`);
		if (!interaction.isChatInputCommand()) return;
		const files = [new AttachmentBuilder(Buffer.from('png'), { name: 'a.png' })];
		const embeds = [new EmbedBuilder({ title: 'Hi', image: { url: 'attachment://a.png' } })];
		if (interaction.commandName === 'hi') await interaction.reply({ embeds, files, components: [row(button), row(select)] });
		if (interaction.commandName !== 'slow') return;
		await interaction.deferReply();
		await interaction.editReply('Done');
		await interaction.followUp({ content: 'And more', flags: MessageFlags.Ephemeral });
	});
	const isReady = once(client, Events.ClientReady);
	await client.login(discord.token);
	await isReady;
	await client.application?.commands.set(COMMANDS);
	return { discord, client, errors, ...place };
}

test('an unchanged discord.js client does all that it can, and nothing is refused', async () => {
	const { discord, errors, ada, general } = await bot();
	expect(await ada.autocomplete(general, 'hi', { values: { symbol: 'b' }, focused: 'symbol' }).settled).toEqual({
		kind: 'choices',
		choices: [{ name: 'Bitcoin', value: 'BTC' }],
	});
	const hi = await ada.slash(general, 'hi', { symbol: 'BTC' }).settled;
	if (hi.kind !== 'message') throw new Error(hi.kind);
	expect(await (await fetch(hi.message.embeds[0]?.image?.url ?? '')).text()).toBe('png');
	const pressed = await ada.click(hi.message, 'more').settled;
	if (pressed.kind !== 'modal') throw new Error(pressed.kind);
	expect(await ada.submitModal(pressed.open, { price: '640' }).settled).toMatchObject({ message: { content: 'At 640' } });
	expect(await ada.select(hi.message, 'pick', ['a']).settled).toMatchObject({
		kind: 'updated',
		message: { content: 'Took a', components: [] },
	});
	const slow = ada.slash(general, 'slow');
	expect(await slow.settled).toMatchObject({ message: { content: 'Done' } });
	expect((await ada.hears(general)).content).toBe('And more');
	expect(await ada.messageCommand(ada.say(general, 'secret'), 'Explain').settled).toMatchObject({
		ephemeral: true,
		message: { content: 'secret' },
	});
	const heard = ada.hears(general);
	ada.say(general, 'hello', { mention: true });
	expect((await heard).content).toBe(`You said <@${discord.applicationId}> hello`);
	const dm = ada.hears(ada.dm.id);
	ada.say(ada.dm.id, 'hello', { mention: true });
	expect((await dm).message_reference).toBeDefined();
	expect(discord.log.refused()).toEqual([]);
	expect(discord.log.entries.flatMap(({ unknown }) => unknown)).toEqual([]);
	expect(errors).toEqual([]);
});

const resumed = (client: Client) => once(client, Events.ShardResume, { signal: AbortSignal.timeout(10_000) });

test.each([
	['the connection is cut', (gateway) => gateway.cut()],
	['it is closed with 4000', (gateway) => gateway.close(4_000)],
	['it is closed with 1001', (gateway) => gateway.close(1_001)],
	['it is told to come again (op 7)', (gateway) => gateway.reconnect()],
	['heartbeats get no answer', (gateway) => Object.assign(gateway, { acksStopped: true })],
] satisfies [string, (gateway: Awaited<ReturnType<typeof bot>>['discord']['faults']['gateway']) => unknown][])(
	'%s: the client resumes, and what it missed is answered',
	async (_, fault) => {
		const { discord, client, ada, general } = await bot();
		const back = resumed(client);
		fault(discord.faults.gateway);
		const exchange = ada.slash(general, 'slow');
		await back;
		expect(await exchange.settled).toMatchObject({ message: { content: 'Done' } });
		expect(discord.log.counts.get('Identify')).toBe(1);
		expect(discord.log.counts.get('Resume')).toBe(1);
	},
);

test('several shards in one process', async () => {
	const discord = await start({ maxConcurrency: 16, manyGuilds: { count: 40, channels: 3, roles: 2, emojis: 1 } });
	const client = new Client({ intents: [Guilds], shards: [0, 1, 2, 3], shardCount: 4, rest: { api: discord.apiUrl } });
	onTestFinished(() => client.destroy());
	const isReady = once(client, Events.ClientReady);
	await client.login(discord.token);
	await isReady;
	expect(client.guilds.cache.size).toBe(40);
	expect([...client.guilds.cache.values()].every((guild) => guild.channels.cache.size === 3 && guild.emojis.cache.size === 1)).toBe(true);
});

test('a token that is wrong keeps the client out', async () => {
	const discord = await start();
	const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
	onTestFinished(() => client.destroy());
	await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
});
