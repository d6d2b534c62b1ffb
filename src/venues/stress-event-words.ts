import { type StressEvent, stressEvents } from './stress-events.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const RISE = /\b(up|rise|rose|rally|rallied|pump|pumped|squeeze|melt ?up)\b/;
/** Lower case; dates, “10/10” and words stay, all else is a space. */
const folded = (text: string): string =>
	text
		.toLowerCase()
		.replace(/(\d)(st|nd|rd|th)\b/g, '$1')
		.replace(/[^\p{L}\p{N}/.-]+/gu, ' ')
		.replace(/[.-](?=\s|$)/g, '')
		.trim();

/** The ways to write one day: 2025-10-10, 10.10.2025, 10 october 2025, oct 10 2025; and its month. */
function dateWords(day: string): string[] {
	const [year = '', month = '', date] = day.split('-');
	const name = MONTHS[Number(month) - 1] ?? '';
	const names = [name, name.slice(0, 3)];
	const months = names.flatMap((one) => [`${one} ${year}`, `${year} ${one}`]).concat(`${year}-${month}`, `${month}/${year}`);
	if (date === undefined) return months;
	const short = String(Number(date));
	const days = names.flatMap((one) => [`${short} ${one} ${year}`, `${one} ${short} ${year}`, `${short} ${one}`, `${one} ${short}`]);
	return [
		day,
		day.replaceAll('-', '/'),
		`${date}.${month}.${year}`,
		`${month}/${date}/${year}`,
		`${date}/${month}/${year}`,
		...days,
		...months,
	];
}

const DAY = 86_400_000;

/** Every day of its window, as 2025-10-10; of a window that ends with a month, its ends. */
function daysOf({ window: [first, last] }: StressEvent): readonly string[] {
	if (last.length < first.length) return [first, last];
	const [from, to] = [Date.parse(first), Date.parse(last)];
	return Array.from({ length: (to - from) / DAY + 1 }, (_, index) => new Date(from + index * DAY).toISOString().slice(0, 10));
}

function phrasesOf(event: StressEvent): Set<string> {
	const coins = event.direction === 'rise' ? event.measured.flatMap(({ moves }) => Object.keys(moves)) : [];
	return new Set([event.id, event.name, ...event.words, ...coins].map(folded).concat(daysOf(event).flatMap(dateWords)));
}

let index: readonly { readonly event: StressEvent; readonly phrases: ReadonlySet<string> }[] | undefined;

/** How much of the text names the event: the length of the words that do, each event's longest counted with the rest. */
function scoreOf(text: string, phrases: ReadonlySet<string>): number {
	const padded = ` ${text} `;
	const said = [...phrases].filter((phrase) => padded.includes(` ${phrase} `));
	const whole = said.filter((phrase) => !said.some((other) => other !== phrase && other.includes(phrase)));
	return whole.reduce((sum, phrase) => sum + phrase.length, 0);
}

/** Events that a text names, by id, date or what people call them: all that fit it equally well; none where it names none. */
export function findStressEvents(text: string): readonly StressEvent[] {
	index ??= stressEvents().map((event) => ({ event, phrases: phrasesOf(event) }));
	const asked = folded(text.slice(0, 200));
	const exact = index.filter(({ event }) => event.id.toLowerCase() === asked);
	if (exact.length > 0) return exact.map(({ event }) => event);
	const rises = RISE.test(asked) || /\bup-\d/.test(asked);
	const scored = index.map(({ event, phrases }) => ({
		event,
		score: (event.direction === 'rise') === rises || event.words.includes(asked) ? scoreOf(asked, phrases) : 0,
	}));
	const best = Math.max(...scored.map(({ score }) => score));
	return best > 0 ? scored.filter(({ score }) => score === best).map(({ event }) => event) : [];
}

/** The one event that a text names; undefined where it names none or several (`findStressEvents` tells which). */
export function stressEvent(idOrWords: string): StressEvent | undefined {
	const [event, ...others] = findStressEvents(idOrWords);
	return others.length === 0 ? event : undefined;
}
