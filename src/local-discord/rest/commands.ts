import { ApplicationCommandCreateRequestSchema, ApplicationCommandPatchRequestPartialSchema } from 'discord-api-spec/zod';
import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { checkCommand, duplicateNames, exceedsCounts } from '../rules/command.ts';
import { asJson, asList, type Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { commandPayload, withoutTranslations } from '../world/command-payload.ts';
import { Refusal } from './errors.ts';
import { guildOf } from './places.ts';
import { type ApiRequest, noContent, ok, route } from './route.ts';

const A_DAY = 200; // creates in one scope

/** '' for the global commands, else the guild's id. */
function scopeOf(state: State, request: ApiRequest): string {
	if (request.params.app !== state.settings.applicationId) throw new Refusal('not-your-application');
	return request.params.guild === undefined ? '' : guildOf(state, request).id;
}

const typeOf = (body: Json) => Number(body.type ?? ApplicationCommandType.ChatInput);

/** The command as it will be kept; one of the same name and type keeps its id. */
function registered(
	state: State,
	scope: string,
	body: Json,
	before = state.commands.find(scope, String(body.name), typeOf(body)),
): APIApplicationCommand {
	if (!before && state.commands.countCreate(scope) > A_DAY) throw new Refusal('too-many-creates');
	const { applicationId } = state.settings;
	return commandPayload(body, { id: before?.id ?? state.newId(), applicationId, scope, newVersion: state.newId, before });
}

function list(state: State, request: ApiRequest) {
	const commands = state.commands.list(scopeOf(state, request));
	return ok(
		request.query.get('with_localizations') === 'true' ? commands : commands.map((command) => withoutTranslations(asJson(command))),
	);
}

function create(state: State, request: ApiRequest) {
	const scope = scopeOf(state, request);
	const { json } = request;
	request.verify(() => checkCommand(ApplicationCommandCreateRequestSchema, json, { path: [], scope }));
	const before = state.commands.find(scope, String(json.name), typeOf(json));
	if (!before && exceedsCounts([...state.commands.list(scope).map(asJson), json])) throw new Refusal('too-many-commands');
	const command = registered(state, scope, json, before);
	state.commands.put(scope, command);
	return ok(command, before ? 200 : 201);
}

/** Bulk overwrite: what is not listed is gone. */
function overwrite(state: State, request: ApiRequest) {
	const scope = scopeOf(state, request);
	const bodies = asList(request.body);
	request.verify(() => {
		const verdicts = bodies.map((body, n) => checkCommand(ApplicationCommandCreateRequestSchema, body, { path: [n], scope }));
		return { problems: verdicts.flatMap((each) => each.problems), unknown: verdicts.flatMap((each) => each.unknown) };
	});
	request.refuse(duplicateNames(bodies));
	if (exceedsCounts(bodies)) throw new Refusal('too-many-commands');
	const commands = bodies.map((body) => registered(state, scope, body));
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
	const { id: _i, application_id: _a, version: _v, guild_id: _g, ...before } = command;
	const body = { ...before, ...request.json };
	request.verify(() => checkCommand(ApplicationCommandPatchRequestPartialSchema, body, { path: [], scope }));
	const edited = registered(state, scope, body, command);
	state.commands.put(scope, edited);
	return ok(edited);
}

function remove(state: State, request: ApiRequest) {
	const { scope, command } = commandOf(state, request);
	state.commands.remove(scope, command.id);
	return noContent;
}

const SLOW = { requests: 5, per: 20_000 };

const inScope = (base: `/${string}`) => [
	route(`GET ${base}`, list),
	route(`POST ${base}`, create, SLOW),
	route(`PUT ${base}`, overwrite, SLOW),
	route(`GET ${base}/:command`, (state, request) => ok(commandOf(state, request).command)),
	route(`PATCH ${base}/:command`, edit, SLOW),
	route(`DELETE ${base}/:command`, remove, SLOW),
];

/** Registration of commands, global and for one server. */
export const COMMANDS = [...inScope('/applications/:app/commands'), ...inScope('/applications/:app/guilds/:guild/commands')];
