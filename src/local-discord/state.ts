import type { Clock } from './clock.ts';
import type { Faults } from './faults/faults.ts';
import type { Dispatch, Gateway } from './gateway/gateway.ts';
import type { Interactions } from './interactions/interactions.ts';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';
import type { Signal } from './signal.ts';
import type { Commands } from './world/commands.ts';
import type { Messages } from './world/messages.ts';
import type { Sighting } from './world/sighting.ts';
import type { StoredFile, User } from './world/types.ts';
import type { World } from './world/world.ts';

/** All that one local Discord is, handed to each of its parts. */
export interface State {
	readonly settings: Settings;
	readonly clock: Clock;
	readonly newId: () => string;
	readonly world: World;
	readonly bot: User;
	readonly messages: Messages;
	/** Files given with a command, on no message. */
	readonly loose: Map<string, StoredFile>;
	readonly commands: Commands;
	readonly interactions: Interactions;
	readonly faults: Faults;
	readonly log: Log;
	/** Everything that anybody sees happen. */
	readonly sightings: Signal<Sighting>;
	readonly gateway: Gateway;
	readonly dispatch: (event: Dispatch) => void;
	/** The token has been taken away for too many IDENTIFYs. */
	tokenReset: boolean;
	/** `http://127.0.0.1:PORT`, known once it listens. */
	origin: string;
}
