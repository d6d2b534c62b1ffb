import { createCooldown } from '../../src/commands/cooldown.ts';
import type { Services } from '../../src/commands/services.ts';
import { createFaq } from '../../src/faq/faq.ts';
import { createMemory } from '../../src/scenario/memory.ts';
import { offline } from '../../src/venues/live/live.ts';

/** Reads its files once for all tests of a file. */
const FAQ = createFaq();

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
		readings: createMemory({ clock: () => 1_790_000_000_000 }),
		faq: FAQ,
		kept: createMemory({ clock: () => 1_790_000_000_000 }),
		drawings: createMemory({ clock: () => 1_790_000_000_000 }),
		votes: createMemory({ clock: () => 1_790_000_000_000 }),
		live: offline,
		lines,
		...changes,
	};
}
