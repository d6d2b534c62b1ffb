import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';

/** Registered commands by scope: '' is global, else a guild id. */
export interface Commands {
	list(scope: string): readonly APIApplicationCommand[];
	get(scope: string, id: string): APIApplicationCommand | undefined;
	find(scope: string, name: string, type: number): APIApplicationCommand | undefined;
	put(scope: string, command: APIApplicationCommand): void;
	remove(scope: string, id: string): void;
	replace(scope: string, commands: readonly APIApplicationCommand[]): void;
	/** Counts one more command made; returns how many were in this scope today. */
	countCreate(scope: string): number;
}

const DAY = 86_400_000;

export function createCommands(clock: Clock, changed: () => void): Commands {
	const scopes = new Map<string, readonly APIApplicationCommand[]>();
	const creates = new Map<string, { count: number; until: number }>();
	const list = (scope: string) => scopes.get(scope) ?? [];
	function replace(scope: string, commands: readonly APIApplicationCommand[]): void {
		scopes.set(scope, commands);
		changed();
	}
	return {
		list,
		get: (scope, id) => list(scope).find((command) => command.id === id),
		find: (scope, name, type) => list(scope).find((command) => command.name === name && command.type === type),
		put: (scope, command) => replace(scope, [...list(scope).filter(({ id }) => id !== command.id), command]),
		remove: (scope, removed) =>
			replace(
				scope,
				list(scope).filter(({ id }) => id !== removed),
			),
		replace,
		countCreate(scope) {
			const today = creates.get(scope);
			const counted = today && today.until > clock.now() ? today : { count: 0, until: clock.now() + DAY };
			creates.set(scope, counted);
			return ++counted.count;
		},
	};
}
