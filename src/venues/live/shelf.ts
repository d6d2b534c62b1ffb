import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VENUE_IDS, type VenueId } from '../types.ts';
import { KEPT } from './kept.ts';

/** listings: a venue's markets. The others are per symbol. */
export type Kind = 'listings' | 'mark' | 'funding' | 'tiers';

/** A value and the moment it was read at, in milliseconds since 1970. */
export interface Kept {
	readonly at: number;
	readonly value: unknown;
}

const FILE = z.record(z.string(), z.object({ at: z.number().int().positive(), value: z.unknown() }));
const SAVE_AFTER_MS = 5_000;

/** What was read, in memory and in a folder that survives restarts: one file a venue, written whole and then renamed. */
export interface Shelf {
	readonly get: (venue: VenueId, kind: Kind, symbol: string) => Kept | undefined;
	readonly put: (venue: VenueId, kind: Kind, symbol: string, value: unknown) => void;
	/** Settles when what the folder held is on the shelf. */
	readonly ready: Promise<void>;
	readonly close: () => Promise<void>;
}

interface ShelfOptions {
	/** Left out: memory only. */
	readonly folder?: string;
	readonly now: () => number;
	readonly warn: (fields: object, message: string) => void;
}

const nameOf = (kind: Kind, symbol: string): string => `${kind} ${symbol}`;

const schemaOf = (name: string) => Object.entries(KEPT).find(([kind]) => name.startsWith(`${kind} `))?.[1];

/** A damaged file is as good as none: everything in it can be read anew. */
async function load(folder: string, venue: VenueId, warn: ShelfOptions['warn']): Promise<[string, Kept][]> {
	try {
		const file = FILE.parse(JSON.parse(await readFile(join(folder, `${venue}.json`), 'utf8')));
		return Object.entries(file).filter(([name, { value }]) => schemaOf(name)?.safeParse(value).success);
	} catch (error) {
		warn({ venue, error: String(error) }, 'kept live figures are not readable');
		return [];
	}
}

async function save(folder: string, venue: VenueId, kept: ReadonlyMap<string, Kept>): Promise<void> {
	const path = join(folder, `${venue}.json`);
	await mkdir(folder, { recursive: true });
	await writeFile(`${path}.new`, JSON.stringify(Object.fromEntries(kept)));
	await rename(`${path}.new`, path);
}

export function openShelf({ folder, now, warn }: ShelfOptions): Shelf {
	const shelf = new Map(VENUE_IDS.map((venue) => [venue, new Map<string, Kept>()]));
	const changed = new Set<VenueId>();
	let timer: NodeJS.Timeout | undefined;
	let saving: Promise<unknown> = Promise.resolve();

	const flush = () => {
		clearTimeout(timer);
		timer = undefined;
		const venues = [...changed];
		changed.clear();
		if (!folder) return saving;
		const write = async () => {
			for (const venue of venues) await save(folder, venue, shelf.get(venue) ?? new Map());
		};
		saving = saving.then(write).catch((error: unknown) => warn({ error: String(error) }, 'live figures could not be kept'));
		return saving;
	};
	const fill = async () => {
		const files = folder ? await readdir(folder).catch(() => []) : [];
		for (const venue of VENUE_IDS.filter((id) => files.includes(`${id}.json`))) {
			const kept = await load(folder ?? '', venue, warn);
			// what was read since the start is newer
			for (const [name, value] of kept) if (!shelf.get(venue)?.has(name)) shelf.get(venue)?.set(name, value);
		}
	};
	return {
		get: (venue, kind, symbol) => shelf.get(venue)?.get(nameOf(kind, symbol)),
		put: (venue, kind, symbol, value) => {
			shelf.get(venue)?.set(nameOf(kind, symbol), { at: now(), value });
			changed.add(venue);
			if (folder) timer ??= setTimeout(flush, SAVE_AFTER_MS).unref();
		},
		ready: fill(),
		close: async () => {
			await flush();
		},
	};
}
