import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, realClock } from './clock.ts';
import { createState } from './create.ts';
import { type Chaos, createChaos } from './faults/chaos.ts';
import type { GatewayFaults } from './faults/gateway.ts';
import type { RestFaults } from './faults/rest.ts';
import type { Log } from './log.ts';
import { createPerson, type Person } from './people/person.ts';
import { createRestServer } from './rest/server.ts';
import { REAL, type Settings } from './settings.ts';
import type { Signal } from './signal.ts';
import type { State } from './state.ts';
import type { Sighting } from './world/sighting.ts';
import type { User } from './world/types.ts';
import type { World } from './world/world.ts';

export interface Newcomer extends Partial<Pick<User, 'locale' | 'installed' | 'dmsOpen'>> {
	/** Servers that this person is in. */
	readonly guildIds?: readonly string[];
}

export interface LocalDiscord {
	/** `http://127.0.0.1:PORT` */
	readonly url: string;
	/** For `rest.api` and DISCORD_API_URL, without a version. */
	readonly apiUrl: string;
	readonly token: string;
	readonly applicationId: string;
	readonly world: World;
	readonly bot: User;
	/** Somebody new. */
	person(name: string, about?: Newcomer): Person;
	/** Everything that anybody sees happen. */
	readonly sightings: Signal<Sighting>;
	/** What goes wrong on command. */
	readonly faults: { readonly rest: RestFaults; readonly gateway: GatewayFaults & Chaos };
	/** Every payload that the bot sent. */
	readonly log: Log;
	/** Resolves once so many sessions of the bot are there. */
	connected(sessions?: number): Promise<void>;
	close(): Promise<void>;
}

export interface Options extends Partial<Settings> {
	/** 0: any free one. */
	readonly port?: number;
	readonly clock?: Clock;
}

function newcomer(state: State, name: string, { guildIds = [], ...about }: Newcomer): Person {
	const user = state.world.addUser(name, about);
	for (const id of guildIds) {
		const guild = state.world.guild(id);
		if (guild) state.world.join(guild, user);
	}
	return createPerson(state, user);
}

async function listen(server: Server, port: number): Promise<string> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * Starts a Discord on 127.0.0.1 to which an unchanged client connects.
 *
 *   const discord = await startLocalDiscord();
 *   const guild = discord.world.addGuild('Desk', ['general']);
 *   const ada = discord.person('Ada', { guildIds: [guild.id] });
 *   // a bot logs in with discord.token at discord.apiUrl and registers its commands; then
 *   await ada.slash(channelId, 'margin', { side: 'long' }).settled; // { kind: 'message', message, ephemeral }
 *   discord.log.refused(); // []
 */
export async function startLocalDiscord({ port = 0, clock = realClock, ...changes }: Options = {}): Promise<LocalDiscord> {
	const state = createState({ ...REAL, ...changes }, clock);
	const { world, gateway, settings, bot, sightings, log, faults } = state;
	const server = createRestServer(state);
	server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
	state.origin = await listen(server, port);
	return {
		url: state.origin,
		apiUrl: `${state.origin}/api`,
		token: settings.token,
		applicationId: settings.applicationId,
		world,
		bot,
		person: (name, about = {}) => newcomer(state, name, about),
		sightings,
		faults: { rest: faults.rest, gateway: Object.assign(faults.gateway, createChaos(gateway)) },
		log,
		connected: (sessions = 1) => gateway.connected(sessions),
		async close() {
			gateway.close();
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}
