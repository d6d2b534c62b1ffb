import {
	type APIApplicationCommandAutocompleteInteraction,
	type APIApplicationCommandInteractionDataBasicOption,
	type APIChatInputApplicationCommandInteraction,
	type APIInteraction,
	type APIMessageComponentInteraction,
	type APIModalSubmitInteraction,
	ApplicationCommandOptionType,
	ComponentType,
	MessageFlags,
} from 'discord-api-types/v10';
import type { Given } from './define.ts';
import type { Press } from './handler.ts';
import type { Asker } from './types.ts';

/** Who asked, in whatever place. */
export function askerOf(interaction: APIInteraction): Asker {
	const user = interaction.member?.user ?? interaction.user;
	return {
		userId: user?.id ?? '0',
		...(interaction.guild_id && { guildId: interaction.guild_id }),
		channelId: interaction.channel?.id ?? interaction.channel_id ?? '0',
		locale: 'locale' in interaction && interaction.locale ? interaction.locale : 'en-US',
	};
}

/** Pressed on a message that everybody sees, or sent from a form that was opened there. */
export const isOnOpenMessage = (interaction: APIInteraction): boolean =>
	interaction.message?.flags !== undefined && (interaction.message.flags & MessageFlags.Ephemeral) === 0;

type Typed = Extract<APIApplicationCommandInteractionDataBasicOption, { value: unknown }>;

const typedOptions = (
	data: APIChatInputApplicationCommandInteraction['data'] | APIApplicationCommandAutocompleteInteraction['data'],
): Typed[] => (data.options ?? []).filter((option): option is Typed => 'value' in option);

/** Every option as the text that was typed. */
export const givenOf = (data: Parameters<typeof typedOptions>[0]): Given =>
	Object.fromEntries(typedOptions(data).map(({ name, value }) => [name, String(value)]));

/** The option being typed now. */
export function focusedOf(data: APIApplicationCommandAutocompleteInteraction['data']): { name: string; typed: string } | undefined {
	const focused = typedOptions(data).find((option) => 'focused' in option && option.focused);
	return focused && focused.type === ApplicationCommandOptionType.String ? { name: focused.name, typed: String(focused.value) } : undefined;
}

/** A form's inputs sit in labels, or in rows by the older layout. */
function fieldsOf({ data }: APIModalSubmitInteraction): Record<string, string> {
	const inputs = data.components.flatMap((part): unknown[] => {
		if (part.type === ComponentType.Label) return [part.component];
		return part.type === ComponentType.ActionRow ? part.components : [];
	});
	return Object.fromEntries(
		(inputs as { custom_id?: string; value?: string; values?: string[] }[]).flatMap(({ custom_id, value, values }) =>
			custom_id === undefined ? [] : [[custom_id, value ?? values?.join(',') ?? '']],
		),
	);
}

/** What was pressed or sent, without its custom_id. */
export function pressOf(interaction: APIMessageComponentInteraction | APIModalSubmitInteraction, state: string): Press {
	const isForm = 'components' in interaction.data;
	return {
		state,
		values: !isForm && 'values' in interaction.data ? interaction.data.values : [],
		fields: isForm ? fieldsOf(interaction as APIModalSubmitInteraction) : {},
		embeds: interaction.message?.embeds ?? [],
	};
}
