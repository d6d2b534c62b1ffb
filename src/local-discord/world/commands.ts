import type { APIApplicationCommand } from 'discord-api-types/v10';

/** Registered commands by scope: '' is global, else a guild id. */
export interface Commands {
	list(scope: string): readonly APIApplicationCommand[];
	get(scope: string, id: string): APIApplicationCommand | undefined;
	find(scope: string, name: string, type: number): APIApplicationCommand | undefined;
	put(scope: string, command: APIApplicationCommand): void;
	remove(scope: string, id: string): boolean;
	replace(scope: string, commands: readonly APIApplicationCommand[]): void;
}

export function createCommands(): Commands {
	const scopes = new Map<string, Map<string, APIApplicationCommand>>();
	const scopeOf = (scope: string) => {
		const found = scopes.get(scope) ?? new Map<string, APIApplicationCommand>();
		scopes.set(scope, found);
		return found;
	};
	const list = (scope: string) => [...scopeOf(scope).values()];
	return {
		list,
		get: (scope, id) => scopeOf(scope).get(id),
		find: (scope, name, type) => list(scope).find((command) => command.name === name && command.type === type),
		put: (scope, command) => void scopeOf(scope).set(command.id, command),
		remove: (scope, id) => scopeOf(scope).delete(id),
		replace(scope, commands) {
			scopes.set(scope, new Map(commands.map((command) => [command.id, command])));
		},
	};
}
