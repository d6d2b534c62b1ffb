import { z } from 'zod';

/** What the bot logs of questions and votes, one JSON object a line, among other lines: topics, never a question's text. */
const event = z.discriminatedUnion('event', [
	z.object({
		event: z.literal('faq'),
		decision: z.enum(['answer', 'suggest', 'none']),
		/** The first entry; null where none was near. */
		topic: z.string().nullable(),
	}),
	z.object({ event: z.literal('faq-vote'), topic: z.string(), helpful: z.boolean() }),
]);

interface Row {
	readonly answered: number;
	readonly suggested: number;
	readonly missed: number;
	readonly helpful: number;
	readonly unhelpful: number;
}

/** Counts by topic. */
export type Tally = ReadonlyMap<string, Row>;

const NOTHING: Row = { answered: 0, suggested: 0, missed: 0, helpful: 0, unhelpful: 0 };
const COLUMN = { answer: 'answered', suggest: 'suggested', none: 'missed' } as const;
const UNKNOWN = '(nothing near)';

export const emptyTally = (): Tally => new Map();

/** The tally with one more log line in it; lines that are something else leave it as it is. */
export function tallied(tally: Tally, line: string): Tally {
	const read = event.safeParse(jsonOf(line));
	if (!read.success) return tally;
	const column = read.data.event === 'faq' ? COLUMN[read.data.decision] : read.data.helpful ? 'helpful' : 'unhelpful';
	const topic = read.data.topic ?? UNKNOWN;
	const row = tally.get(topic) ?? NOTHING;
	return new Map(tally).set(topic, { ...row, [column]: row[column] + 1 });
}

function jsonOf(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

const MOST = 20;

function section(title: string, tally: Tally, weightOf: (row: Row) => number, say: (row: Row) => string): string {
	const rows = [...tally].filter(([, row]) => weightOf(row) > 0).sort(([a, x], [b, y]) => weightOf(y) - weightOf(x) || (a < b ? -1 : 1));
	const lines = rows.slice(0, MOST).map(([topic, row]) => `${String(weightOf(row)).padStart(7)}  ${topic}  ${say(row)}`.trimEnd());
	return [title, ...(lines.length > 0 ? lines : ['      –']), ''].join('\n');
}

/** Most asked, unhelpful and unanswered topics, at most 20 each. */
export function reportOf(tally: Tally): string {
	const asked = ({ answered, suggested, missed }: Row) => answered + suggested + missed;
	return [
		section(
			'Most asked',
			tally,
			asked,
			({ answered, suggested, missed }) => `(${answered} answered, ${suggested} suggested, ${missed} missed)`,
		),
		section(
			'Voted unhelpful',
			tally,
			({ unhelpful }) => unhelpful,
			({ helpful, unhelpful }) => `(of ${helpful + unhelpful} votes)`,
		),
		section(
			'Unanswered, by nearest topic',
			tally,
			({ missed }) => missed,
			() => '',
		),
	].join('\n');
}
