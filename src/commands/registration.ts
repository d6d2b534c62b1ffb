import {
	type APIApplicationCommandBasicOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { AnyCommand } from './define.ts';
import type { MessageCommand } from './handler.ts';
import type { Option, Options } from './option.ts';
import type { Localized } from './types.ts';

/** In servers, in DMs with the bot, and in group DMs of people who installed it for themselves. */
const EVERYWHERE = {
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

const localizations = ({ names, descriptions }: Localized = {}) => ({
	...(names && { name_localizations: names }),
	...(descriptions && { description_localizations: descriptions }),
});

function optionJson(name: string, option: Option<unknown>): APIApplicationCommandBasicOption {
	const shared = { name, description: option.description, required: option.required, ...localizations(option.localized) };
	if (option.type === 'flag') return { ...shared, type: ApplicationCommandOptionType.Boolean };
	const type = ApplicationCommandOptionType.String as const;
	if (option.choices) return { ...shared, type, choices: [...option.choices] };
	const text = { ...shared, type, ...(option.maxLength && { max_length: option.maxLength }) };
	return option.suggest ? { ...text, autocomplete: true } : text;
}

/** Discord wants required options first. */
const optionsJson = (options: Options) =>
	Object.entries(options)
		.toSorted(([, a], [, b]) => Number(b.required) - Number(a.required))
		.map(([name, option]) => optionJson(name, option));

/** What `deploy` registers, from the same declarations that answer. */
export function registration(
	commands: readonly AnyCommand[],
	messageCommands: readonly MessageCommand[],
): RESTPostAPIApplicationCommandsJSONBody[] {
	const slash = commands.map(({ name, description, options, localized, defaultMemberPermissions }) => ({
		type: ApplicationCommandType.ChatInput as const,
		name,
		description,
		options: optionsJson(options),
		...localizations(localized),
		...(defaultMemberPermissions && { default_member_permissions: defaultMemberPermissions }),
		...EVERYWHERE,
	}));
	const menu = messageCommands.map(({ name, defaultMemberPermissions }) => ({
		type: ApplicationCommandType.Message as const,
		name,
		...(defaultMemberPermissions && { default_member_permissions: defaultMemberPermissions }),
		...EVERYWHERE,
	}));
	return [...slash, ...menu];
}
