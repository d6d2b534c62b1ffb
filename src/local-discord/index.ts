import type { AddressInfo } from 'node:net';
import { type Clock, realClock } from './clock.ts';
import { type Chaos, createChaos } from './faults/chaos.ts';
import { createFaults } from './faults/faults.ts';
import type { GatewayFaults } from './faults/gateway.ts';
import type { RestFaults } from './faults/rest.ts';
import { createGateway } from './gateway/gateway.ts';
import { createInteractions } from './interactions/interactions.ts';
import { createLog, type Log } from './log.ts';
import { createPerson, type Person } from './people/person.ts';
import { createRestServer } from './rest/server.ts';
import { REAL, type Settings } from './settings.ts';
import { type Signal, signal } from './signal.ts';
import { snowflakes } from './snowflake.ts';
import type { State } from './state.ts';
import { createCommands } from './world/commands.ts';
import { createMessages } from './world/messages.ts';
import type { Sighting } from './world/sighting.ts';
import type { User } from './world/types.ts';
import { createWorld, type World } from './world/world.ts';

export interface LocalDiscord {
	/** `http://127.0.0.1:PORT` */
	readonly url: string;
	/** For `rest.api` and DISCORD_API_URL, without a version. */
	readonly apiUrl: string;
	readonly token: string;
	readonly applicationId: string;
	readonly world: World;
	readonly bot: User;
	/** Somebody new, in these servers. */
	person(name: string, more?: Partial<Pick<User, 'locale' | 'installed' | 'dmsOpen'>> & { guildIds?: readonly string[] }): Person;
	readonly sightings: Signal<Sighting>;
	readonly faults: { readonly rest: RestFaults; readonly gateway: GatewayFaults & Chaos };
	/** Every payload that the bot sent. */
	readonly log: Log;
	/** Resolves once so many sessions are there. */
	connected(sessions?: number): Promise<void>;
	close(): Promise<void>;
}

export interface Options extends Partial<Settings> {
	/** 0: any free one. */
	readonly port?: number;
	readonly clock?: Clock;
}

function createState(settings: Settings, clock: Clock): State {
	const newId = snowflakes(clock.now);
	const world = createWorld({ botId: settings.applicationId, newId, many: settings.manyGuilds });
	const bot: User = {
		id: settings.applicationId,
		name: settings.applicationName,
		bot: true,
		locale: 'en-US',
		installed: false,
		dmsOpen: true,
	};
	world.users.set(bot.id, bot);
	const sightings = signal<Sighting>();
	const interactions = createInteractions(settings, clock, newId, ({ id, channel, user }, text) =>
		sightings.emit({ kind: 'failed', channelId: channel.id, to: user.id, interactionId: id, text }),
	);
	const state: Omit<State, 'gateway'> = {
		settings,
		clock,
		newId,
		world,
		bot,
		messages: createMessages(settings.messagesAChannel),
		loose: new Map(),
		commands: createCommands(),
		interactions,
		faults: createFaults(),
		log: createLog(settings.logSize),
		sightings,
		dispatch: (event) => whole.gateway.dispatch(event),
		origin: '',
	};
	const whole: State = Object.assign(state, { gateway: createGateway(state as State) });
	return whole;
}

/** Starts a Discord on 127.0.0.1 to which an unchanged client connects. */
export async function startLocalDiscord({ port = 0, clock = realClock, ...changes }: Options = {}): Promise<LocalDiscord> {
	const state = createState({ ...REAL, ...changes }, clock);
	const { world, gateway, settings } = state;
	const server = createRestServer(state);
	server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url: state.origin,
		apiUrl: `${state.origin}/api`,
		token: settings.token,
		applicationId: settings.applicationId,
		world,
		bot: state.bot,
		person(name, { guildIds = [], ...more } = {}) {
			const user = world.addUser(name, more);
			for (const id of guildIds) {
				const guild = world.guild(id);
				if (guild) world.join(guild, user);
			}
			return createPerson(state, user);
		},
		sightings: state.sightings,
		faults: { rest: state.faults.rest, gateway: Object.assign(state.faults.gateway, createChaos(gateway)) },
		log: state.log,
		connected: (sessions = 1) => gateway.connected(sessions),
		async close() {
			gateway.close();
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}
