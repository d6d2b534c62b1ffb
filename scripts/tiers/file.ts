import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TIER_FILE, type WrittenTable } from '../../src/venues/tier-file.ts';
import type { VenueId } from '../../src/venues/types.ts';

const pathOf = (folder: string, venue: VenueId): string => join(folder, `${venue}.json`);

/** The shipped tables of a venue as they are written; none where there is no file. */
export async function readTables(folder: string, venue: VenueId): Promise<WrittenTable[]> {
	const text = await readFile(pathOf(folder, venue), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	return text === undefined ? [] : (JSON.parse(text) as { tables: WrittenTable[] }).tables;
}

const inline = (value: object): string =>
	JSON.stringify(value, null, 1)
		.replace(/\n\s*/g, ' ')
		.replace(/^\[ (.*) \]$/, '[$1]');

const LINE_WIDTH = 140;
/** Three tabs of two columns. */
const INDENT = 6;

/** A tier a line, so that a change shows as the line that changed; all on one where they fit, as Biome has it. */
function tiersText(tiers: WrittenTable['tiers']): string {
	const rows = tiers.map(inline);
	const short = `"tiers": [${rows.join(', ')}]`;
	return INDENT + short.length <= LINE_WIDTH ? short : `"tiers": [\n${rows.map((row) => `\t\t\t\t${row}`).join(',\n')}\n\t\t\t]`;
}

/** As Biome formats it. */
function textOf(venue: VenueId, tables: readonly WrittenTable[]): string {
	const table = ({ tiers, ...facts }: WrittenTable): string => {
		const lines = Object.entries(facts).map(
			([key, value]) => `\t\t\t"${key}": ${typeof value === 'object' ? inline(value) : JSON.stringify(value)},`,
		);
		return `\t\t{\n${lines.join('\n')}\n\t\t\t${tiersText(tiers)}\n\t\t}`;
	};
	return `{\n\t"venue": ${JSON.stringify(venue)},\n\t"tables": [\n${tables.map(table).join(',\n')}\n\t]\n}\n`;
}

/** Writes only what the bot can read back. */
export async function writeTables(folder: string, venue: VenueId, tables: readonly WrittenTable[]): Promise<void> {
	const text = textOf(venue, tables);
	TIER_FILE.parse(JSON.parse(text));
	await writeFile(pathOf(folder, venue), text);
}
