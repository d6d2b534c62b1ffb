import {
	type APIApplicationCommandAutocompleteInteraction,
	type APIChatInputApplicationCommandInteraction,
	type APIEmbed,
	type APIMessageComponentInteraction,
	type APIModalSubmitInteraction,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ComponentType,
	InteractionType,
} from 'discord-api-types/v10';

export const ALICE = '300000000000000001';
export const BOB = '300000000000000002';
export const BOT = '300000000000000009';

const base = (userId: string) => ({
	id: '400000000000000001',
	application_id: BOT,
	token: 'token',
	version: 1,
	guild_id: '500000000000000001',
	channel_id: '600000000000000001',
	channel: { id: '600000000000000001', type: 0 },
	locale: 'en-US',
	member: { user: { id: userId, username: 'someone', discriminator: '0', avatar: null, global_name: null } },
	entitlements: [],
	authorizing_integration_owners: {},
	attachment_size_limit: 10_485_760,
	app_permissions: '0',
});

const textOptions = (given: Readonly<Record<string, string | boolean>>) =>
	Object.entries(given).map(([name, value]) => ({
		name,
		value,
		type: typeof value === 'boolean' ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String,
	}));

/** As Discord sends a slash command; only what we read is there. */
export const slash = (name: string, given: Readonly<Record<string, string | boolean>> = {}, userId = ALICE) =>
	({
		...base(userId),
		type: InteractionType.ApplicationCommand,
		data: { id: '700000000000000001', type: ApplicationCommandType.ChatInput, name, options: textOptions(given) },
	}) as unknown as APIChatInputApplicationCommandInteraction;

export const typing = (name: string, focused: string, given: Readonly<Record<string, string>>) =>
	({
		...base(ALICE),
		type: InteractionType.ApplicationCommandAutocomplete,
		data: {
			id: '700000000000000001',
			type: ApplicationCommandType.ChatInput,
			name,
			options: textOptions(given).map((option) => (option.name === focused ? { ...option, focused: true } : option)),
		},
	}) as unknown as APIApplicationCommandAutocompleteInteraction;

export const press = (customId: string, { userId = ALICE, embeds = [] }: { userId?: string; embeds?: readonly APIEmbed[] } = {}) =>
	({
		...base(userId),
		type: InteractionType.MessageComponent,
		data: { component_type: ComponentType.Button, custom_id: customId },
		message: { id: '800000000000000001', embeds, components: [] },
	}) as unknown as APIMessageComponentInteraction;

/** A pick from a select on a message. */
export const pick = (customId: string, values: readonly string[], userId = ALICE) =>
	({
		...base(userId),
		type: InteractionType.MessageComponent,
		data: { component_type: ComponentType.StringSelect, custom_id: customId, values },
		message: { id: '800000000000000001', embeds: [], components: [] },
	}) as unknown as APIMessageComponentInteraction;

/** A form as Discord sends it back: a text each, or the picks of a select. */
export const submit = (customId: string, fields: Readonly<Record<string, string | readonly string[]>>, userId = ALICE) =>
	({
		...base(userId),
		type: InteractionType.ModalSubmit,
		data: {
			custom_id: customId,
			components: Object.entries(fields).map(([custom_id, value]) => ({
				type: ComponentType.Label,
				component:
					typeof value === 'string'
						? { type: ComponentType.TextInput, custom_id, value }
						: { type: ComponentType.StringSelect, custom_id, values: value },
			})),
		},
		message: { id: '800000000000000001', embeds: [], components: [] },
	}) as unknown as APIModalSubmitInteraction;
