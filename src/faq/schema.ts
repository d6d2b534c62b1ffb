import { z } from 'zod';

/** Topic groups, in the order that a listing shows them: id → heading. */
export const GROUPS = {
	modes: 'Isolated and cross',
	liquidation: 'Liquidation',
	funding: 'Funding',
	leverage: 'Leverage and margin',
	money: 'Size, profit and cost',
	orders: 'Orders and stops',
	risk: 'Managing risk',
	basics: 'Perpetuals from the start',
} as const;
export type Group = keyof typeof GROUPS;

/** Body length in code points; a Discord embed holds 4,096, a reader less. */
export const BODY_LENGTH = { min: 300, max: 900 } as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by “-”');
const line = (max: number, min = 3) =>
	z
		.string()
		.trim()
		.min(min)
		.max(max)
		.regex(/^[^\n]*$/, 'one line');
const figures = z.record(z.string(), z.string('quote it: figures are text')).refine((record) => Object.keys(record).length > 0, 'is empty');
const unique = (list: readonly string[]) => new Set(list.map((item) => item.toLowerCase())).size === list.length;

/** A page that was looked at; `checked` is the day of that look. */
const source = z.strictObject({ name: line(80), url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }), checked: z.iso.date() });

/**
 * What one venue does where the answer differs. `confirmed`: read in the venue's own words.
 * Not confirmed: `answer` says what others report, or nothing is known; the reader is told “not confirmed” beside it.
 */
const venueRow = z
	.strictObject({
		/** As src/venues spells it. */
		venue: id,
		answer: line(200),
		/** The name of one of the entry's sources. */
		source: line(80).optional(),
		checked: z.iso.date(),
		confirmed: z.boolean(),
	})
	.refine((row) => !row.confirmed || row.source !== undefined, 'a confirmed row names its source');

/** A figure of the body, as the command with these options shows it: field name → text that its value contains. */
const commandExample = z.strictObject({ command: id, given: figures, expect: figures });

/**
 * A figure that no command shows: a core function's name (the list is test/faq/core-examples.ts), its input, and
 * dotted path → value as the body prints it (“45,226”, “0.5 %”; the computed one is rounded to as many digits).
 */
const coreExample = z.strictObject({ core: id, given: z.record(z.string(), z.json()), expect: figures });

const titled = { title: line(80), phrasings: z.array(line(400)).min(4).max(8).refine(unique, 'are not unique') };

/** Front matter of entries/<id>.md. */
const frontMatter = z
	.strictObject({
		...titled,
		keywords: z.array(line(40, 2).lowercase()).min(3).max(20).refine(unique, 'are not unique'),
		group: z.enum(Object.keys(GROUPS) as [Group, ...Group[]]),
		related: z.array(id).min(2).max(5).refine(unique, 'are not unique'),
		sources: z.array(source).min(1).max(8),
		venues: z.array(venueRow).min(2).max(14).optional(),
		/** Numbers of the body that are not computed: quoted from a source (“8” hours) or chosen for the story. All others stand in `examples`. */
		stated: z.array(z.string()).max(12).optional(),
		examples: z
			.array(z.union([commandExample, coreExample]))
			.min(1)
			.max(6),
	})
	.refine(
		({ venues = [], sources }) => venues.every((row) => row.source === undefined || sources.some(({ name }) => name === row.source)),
		'a venue row names a source that is not under sources',
	);

/** Front matter of entries/<id>.<language>.md: what a translation replaces; all else is the English entry's. */
const translationMatter = z.strictObject(titled);

const body = z
	.string()
	.trim()
	.refine((text) => [...text].length >= BODY_LENGTH.min && [...text].length <= BODY_LENGTH.max, {
		error: ({ input }) => `has ${[...String(input).trim()].length} characters, not ${BODY_LENGTH.min}–${BODY_LENGTH.max}`,
	});

/** A whole file: front matter and answer. */
export const entryFile = z.object({ front: frontMatter, body });
export const translationFile = z.object({ front: translationMatter, body });

type FrontMatter = z.infer<typeof frontMatter>;
export type VenueRow = z.infer<typeof venueRow>;
export type Source = z.infer<typeof source>;

export interface Translation extends z.infer<typeof translationMatter> {
	readonly body: string;
}

/** One question and its answer. */
export interface Entry extends FrontMatter {
	/** The file's name without `.md`. */
	readonly id: string;
	/** Markdown without headings or links. */
	readonly body: string;
	/** By language, e.g. `de`. */
	readonly translations: Readonly<Record<string, Translation>>;
}
