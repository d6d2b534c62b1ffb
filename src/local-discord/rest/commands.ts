import { ApplicationCommandCreateRequestSchema, ApplicationCommandPatchRequestPartialSchema } from 'discord-api-spec/zod';
import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { checkCommand, checkCommandSet } from '../rules/command.ts';
import { asJson, asList, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { Refusal } from './errors.ts';
import { guildOf } from './places.ts';
import { type ApiRequest, noContent, ok, route } from './route.ts';

/** '' for the global commands, else the guild's id. */
function scopeOf(state: State, request: ApiRequest): string {
	if (request.params.app !== state.settings.applicationId) throw new Refusal('not-your-application');
	return request.params.guild === undefined ? '' : guildOf(state, request).id;
}

const DEFAULTS = {
	description: '',
	options: [],
	default_member_permissions: null,
	nsfw: false,
	name_localizations: null,
	description_localizations: null,
};

/** A command as it is kept and listed; options that were left out are missing, as with Discord. */
function commandPayload(state: State, scope: string, body: Json, before?: APIApplicationCommand): APIApplicationCommand {
	const { options, ...rest } = { ...DEFAULTS, ...before, ...body };
	const place = scope ? { guild_id: scope } : { contexts: null, integration_types: [0], dm_permission: true };
	const own = { id: before?.id ?? state.newId(), application_id: state.settings.applicationId, version: state.newId() };
	const listed = asList(options).length > 0 ? { options } : {};
	return { type: ApplicationCommandType.ChatInput, ...place, ...rest, ...listed, ...own } as unknown as APIApplicationCommand;
}

const typeOf = (body: Json) => Number(body.type ?? ApplicationCommandType.ChatInput);

function list(state: State, request: ApiRequest) {
	const scope = scopeOf(state, request);
	const withAll = request.query.get('with_localizations') === 'true';
	const bare = ({ name_localizations: _n, description_localizations: _d, ...rest }: APIApplicationCommand) => rest;
	const commands = state.commands.list(scope);
	return ok(withAll ? commands : commands.map(bare));
}

function create(state: State, request: ApiRequest) {
	const scope = scopeOf(state, request);
	const body = asJson(request.body);
	request.verify(() => checkCommand(ApplicationCommandCreateRequestSchema, body, []));
	const before = state.commands.find(scope, String(body.name), typeOf(body));
	request.refuse(before ? [] : checkCommandSet([...state.commands.list(scope).map(asJson), body], 'one'));
	const command = commandPayload(state, scope, body, before);
	state.commands.put(scope, command);
	return ok(command, before ? 200 : 201);
}

/** Bulk overwrite: what is not listed is gone, what keeps its name and type keeps its id. */
function overwrite(state: State, request: ApiRequest) {
	const scope = scopeOf(state, request);
	const bodies = asList(request.body);
	request.verify(() => {
		const verdicts = bodies.map((body, n) => checkCommand(ApplicationCommandCreateRequestSchema, body, [n]));
		return { problems: verdicts.flatMap((each) => each.problems), unknown: verdicts.flatMap((each) => each.unknown) };
	});
	request.refuse(checkCommandSet(bodies, 'many'));
	const commands = bodies.map((body) => commandPayload(state, scope, body, state.commands.find(scope, String(body.name), typeOf(body))));
	state.commands.replace(scope, commands);
	return ok(commands);
}

function commandOf(state: State, request: ApiRequest): { scope: string; command: APIApplicationCommand } {
	const scope = scopeOf(state, request);
	const command = state.commands.get(scope, request.params.command ?? '');
	if (!command) throw new Refusal('unknown-command');
	return { scope, command };
}

function edit(state: State, request: ApiRequest) {
	const { scope, command } = commandOf(state, request);
	const body = asJson(request.body);
	request.verify(() => checkCommand(ApplicationCommandPatchRequestPartialSchema, { ...command, ...body }, []));
	const edited = commandPayload(state, scope, body, command);
	state.commands.put(scope, edited);
	return ok(edited);
}

function remove(state: State, request: ApiRequest) {
	const { scope, command } = commandOf(state, request);
	state.commands.remove(scope, command.id);
	return noContent;
}

const SLOW = { requests: 5, per: 20_000 };

const inScope = (base: string) => [
	route('GET', base, list),
	route('POST', base, create, SLOW),
	route('PUT', base, overwrite, SLOW),
	route('GET', `${base}/:command`, (state, request) => ok(commandOf(state, request).command)),
	route('PATCH', `${base}/:command`, edit, SLOW),
	route('DELETE', `${base}/:command`, remove, SLOW),
];

/** Registration of commands, global and for one server. */
export const COMMANDS = [...inScope('/applications/:app/commands'), ...inScope('/applications/:app/guilds/:guild/commands')];
