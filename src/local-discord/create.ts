import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import { createFaults } from './faults/faults.ts';
import { createGateway } from './gateway/gateway.ts';
import { createInteractions } from './interactions/interactions.ts';
import { createLog } from './log.ts';
import type { Settings } from './settings.ts';
import { signal } from './signal.ts';
import { snowflakes } from './snowflake.ts';
import type { State } from './state.ts';
import { createCommands } from './world/commands.ts';
import { guildCreatePayload } from './world/guild-payloads.ts';
import { createMessages } from './world/messages.ts';
import { channelPayload } from './world/payloads.ts';
import type { Sighting } from './world/sighting.ts';
import type { User } from './world/types.ts';
import { type Change, createWorld } from './world/world.ts';

/** Tells the bot of servers it comes into and of new channels there. */
function tell({ world, bot, dispatch }: State, change: Change): void {
	const guild = change.kind === 'guild' ? change.guild : world.guild(change.channel.guildId ?? '');
	if (!guild?.installed) return;
	const [t, data] =
		change.kind === 'guild'
			? [GatewayDispatchEvents.GuildCreate, () => guildCreatePayload(guild, world.users, bot)]
			: [GatewayDispatchEvents.ChannelCreate, () => channelPayload(change.channel, world.users)];
	dispatch({ t, intent: GatewayIntentBits.Guilds, guildId: guild.id, data });
}

function createBot({ applicationId, applicationName }: Settings): User {
	return { id: applicationId, name: applicationName, bot: true, locale: 'en-US', installed: false, dmsOpen: true };
}

/** All of a local Discord but its port. */
export function createState(settings: Settings, clock: Clock): State {
	const newId = snowflakes(clock.now);
	const world = createWorld({ botId: settings.applicationId, newId, many: settings.manyGuilds });
	const bot = createBot(settings);
	const sightings = signal<Sighting>();
	world.users.set(bot.id, bot);
	const interactions = createInteractions({
		settings,
		clock,
		newId,
		failed: ({ id, channel, user }, text) =>
			sightings.emit({ kind: 'failed', channelId: channel.id, to: user.id, interactionId: id, text }),
	});
	const parts: Omit<State, 'gateway'> = {
		settings,
		clock,
		newId,
		world,
		bot,
		messages: createMessages(settings.messagesAChannel),
		loose: new Map(),
		commands: createCommands(clock, () => sightings.emit({ kind: 'commands' })),
		interactions,
		faults: createFaults(),
		log: createLog(settings.logSize),
		sightings,
		dispatch: (event) => state.gateway.dispatch(event),
		tokenReset: false,
		origin: '',
	};
	const state: State = Object.assign(parts, { gateway: createGateway(parts as State) });
	world.changes.on((change) => tell(state, change));
	return state;
}
