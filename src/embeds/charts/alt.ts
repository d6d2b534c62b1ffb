import { SIDE } from '../format.ts';
import { cut, plain } from '../text.ts';
import { type LineSpec, lineLabel, markLabel, numberedMarks } from './line-chart.ts';
import { LOOK } from './palette.ts';
import { rulerAxis, rulerMarks } from './ruler.ts';
import type { PictureSpec, RulerSpec } from './spec.ts';
import { strokeOf } from './stroke.ts';

/** Discord's limit, in code points. */
const LONGEST = 1024;
/** How long one text may be: the next where all together are too long. */
const PART_LENGTHS = [160, 80, 40, 24] as const;

/** Read out as “black up-pointing triangle”; the word stands beside it. */
const DRAWN = /[▲▼]/g;

/** Cleans and cuts somebody's text. */
type Part = (text: string) => string;

const listed = ({ label, text, detail }: { label: string; text: string; detail?: string | undefined }, part: Part): string =>
	`${part(label)}: ${part(text)}${detail ? ` (${part(detail)})` : ''}`;

/** A sentence of things; none where there are none. */
const sentence = (start: string, items: readonly string[]): string[] => (items.length > 0 ? [`${start}${items.join('; ')}.`] : []);

const andMore = (more: number): string[] => (more > 0 ? [`and ${more} more`] : []);

function rulerWords(spec: RulerSpec, part: Part): string[] {
	const { placed, absent, more } = rulerMarks(spec);
	const words = (marks: typeof absent) => marks.map((mark) => listed({ ...mark, label: mark.label ?? LOOK[mark.role].word }, part));
	const breaks = placed.length > 0 ? rulerAxis(placed, 0, 1000).breaks : [];
	const textAt = (price: number) => part(placed.find(({ at }) => at === price)?.text ?? '');
	const gains = spec.side && placed.some(({ role }) => role === 'entry');
	const [above, below] = spec.side === 'long' ? ['profit', 'loss'] : ['loss', 'profit'];
	return [
		...sentence(`${spec.of === 'moves' ? 'Moves' : 'Prices'} in ${part(spec.unit)}, highest first: `, words(placed)),
		...(gains ? [`Above the entry is ${above}, below it ${below}.`] : []),
		...sentence(
			'Not to scale between ',
			breaks.map(({ low, high }) => `${textAt(low)} and ${textAt(high)}`),
		),
		...sentence('Not on the ruler: ', [...words(absent), ...andMore(more)]),
	];
}

function lineWords(spec: LineSpec, part: Part): string[] {
	const { marks, more } = numberedMarks(spec);
	const lines = spec.lines.map((line) => `${part(lineLabel(line))} (${strokeOf(line.style, spec.lines.length).word}): ${part(line.text)}`);
	const numbered = marks.map((mark) => `${mark.number} ${listed({ ...mark, label: markLabel(mark) }, part)}`);
	return [...sentence('Lines: ', lines), ...sentence('From left to right: ', [...numbered, ...andMore(more)])];
}

function whole(spec: PictureSpec, part: Part): string {
	const what =
		spec.kind === 'ruler'
			? spec.of === 'moves'
				? 'Ruler of moves'
				: 'Price ruler'
			: `Chart of “${part(spec.yLabel)}” over “${part(spec.xLabel ?? 'Share of the move')}”`;
	const side = spec.side ? `, ${SIDE[spec.side].word.toLowerCase()}` : '';
	const body = spec.kind === 'ruler' ? rulerWords(spec, part) : lineWords(spec, part);
	const ended = (text: string | undefined) => (text ? [/[.!?…]$/.test(part(text)) ? part(text) : `${part(text)}.`] : []);
	return [`${what}: ${part(spec.title)}${side}.`, ...ended(spec.subtitle), ...body, ...ended(spec.note)].join(' ');
}

/** What a picture shows, in words: every mark that it draws, for those who can't see it. At most 1,024 code points. */
export function altText(spec: PictureSpec): string {
	let text = '';
	for (const length of PART_LENGTHS) {
		text = whole(spec, (part) => plain(part.replace(DRAWN, ''), length));
		if ([...text].length <= LONGEST) return text;
	}
	return cut(text, LONGEST);
}
