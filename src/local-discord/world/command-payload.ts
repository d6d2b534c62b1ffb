import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { asList, type Json } from '../rules/problem.ts';

const DEFAULTS = {
	description: '',
	default_member_permissions: null,
	nsfw: false,
	name_localizations: null,
	description_localizations: null,
};
const GLOBAL = { contexts: null, integration_types: [0], dm_permission: true };
const LISTS = ['options', 'choices'];

/** What is false need not be said: Discord leaves it out. */
const isSaid = ([key, value]: readonly [string, unknown]) =>
	!(value === false && (key === 'required' || key === 'autocomplete')) && !(LISTS.includes(key) && asList(value).length === 0);

/** Options and choices as Discord gives them back: translations always there, if only as null. */
function listed(thing: Json): Json {
	const lists = LISTS.flatMap((key) => (Array.isArray(thing[key]) ? [[key, asList(thing[key]).map(listed)]] : []));
	const described = 'description' in thing ? { description_localizations: null } : {};
	const all = { name_localizations: null, ...described, ...thing, ...Object.fromEntries(lists) };
	return Object.fromEntries(Object.entries(all).filter(isSaid));
}

interface Registered {
	readonly id: string;
	readonly applicationId: string;
	/** '' is global, else a guild id. */
	readonly scope: string;
	readonly newVersion: () => string;
	readonly before?: APIApplicationCommand | undefined;
}

/** A command as it is kept and listed. Its version stays where nothing changed. */
export function commandPayload(body: Json, { id, applicationId, scope, newVersion, before }: Registered): APIApplicationCommand {
	const { contexts: _c, integration_types: _i, dm_permission: _d, ...local } = body;
	const own = scope ? { ...local, guild_id: scope } : { ...GLOBAL, ...body };
	const command = listed({ type: ApplicationCommandType.ChatInput, ...DEFAULTS, ...own, id, application_id: applicationId });
	const version = before?.version ?? newVersion();
	const isSame = before !== undefined && JSON.stringify({ ...command, version }) === JSON.stringify(before);
	return { ...command, version: isSame ? version : newVersion() } as unknown as APIApplicationCommand;
}

/** Without `with_localizations` translations are left out of a list. */
export function withoutTranslations(thing: Json): Json {
	const { name_localizations: _n, description_localizations: _d, ...rest } = thing;
	const lists = LISTS.flatMap((key) => (Array.isArray(rest[key]) ? [[key, asList(rest[key]).map(withoutTranslations)]] : []));
	return { ...rest, ...Object.fromEntries(lists) };
}
