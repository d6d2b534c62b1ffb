import { createCooldown } from '../../src/commands/cooldown.ts';
import type { Services } from '../../src/commands/services.ts';
import { createMemory } from '../../src/scenario/memory.ts';
import { offline } from '../../src/venues/live/live.ts';

export interface LogLine {
	readonly level: 'info' | 'warn' | 'error';
	readonly fields: Readonly<Record<string, unknown>>;
	readonly message: string;
}

/** Real services with a clock that stands still unless moved, and a log that can be read. */
export function testServices(changes: Partial<Services> = {}): Services & { readonly lines: LogLine[] } {
	const lines: LogLine[] = [];
	const write = (level: LogLine['level']) => (fields: object, message: string) => {
		lines.push({ level, fields: { ...fields }, message });
	};
	return {
		log: { info: write('info'), warn: write('warn'), error: write('error') },
		clock: () => 1_790_000_000_000,
		newId: () => 'test-id',
		cooldown: createCooldown(),
		kept: createMemory({ clock: () => 1_790_000_000_000 }),
		live: offline,
		lines,
		...changes,
	};
}
