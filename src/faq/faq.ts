import { completer } from './complete.ts';
import { type GuardKind, guardOf } from './guard/guard.ts';
import { foreigner } from './language/language.ts';
import type { Language } from './language/vocabulary.ts';
import { readingEntries } from './load.ts';
import { pieces } from './pieces.ts';
import type { Entry } from './schema.ts';
import { COMMON, stemOf } from './search/features.ts';
import { type Decision, decide } from './search/gate.ts';
import { readingModel } from './search/model.ts';
import { OUTSIDE, type Ranked, type Ranking, ranker } from './search/rank.ts';

/** What the FAQ makes of a text. */
export interface Found {
	readonly decision: Decision;
	/** The three nearest entries, best first, whatever was decided. `score` is a probability, 0–1. */
	readonly entries: readonly Ranked[];
	/** Asked for something that the bot never gives; `decision` is then `none`. */
	readonly guard?: GuardKind;
	/** More likely talk among people, which wants no reply; `decision` is then `none`. */
	readonly chatter?: boolean;
	/** Asked in another language than English: the nearest entries are then offered, never taken for the answer. */
	readonly language?: Language;
}

export interface Faq {
	/** `overheard`: said in a channel, not to the bot. It then answers outright or not at all. */
	find(question: string, options?: { readonly overheard?: boolean }): Found;
	entry(id: string): Entry | undefined;
	list(): readonly Entry[];
	/** At most 25 titles for what was typed so far, best first. */
	complete(partial: string): readonly Entry[];
	/** A few milliseconds of what the first question would have to wait for; true: nothing is left of it. */
	prepare(): boolean;
}

/** A group of questions without an answer that is likely meant by at least this much, and has its own refusal. */
const SURE = 0.6;
const REFUSED: Readonly<Record<string, GuardKind>> = {
	security: 'secrets',
	injection: 'injection',
	tax: 'tax',
	support: 'support',
	advice: 'advice',
	price: 'forecast',
	live: 'live-price',
};

/** Nothing is refused by it, so it need not be sure. */
const CHATTER = 0.4;
const isChatter = ({ groups: [top] }: Ranking): boolean => top?.id === `${OUTSIDE}chatter` && top.score >= CHATTER;

function refusalOf({ groups }: Ranking): GuardKind | undefined {
	const [top] = groups;
	return top && top.score >= SURE ? REFUSED[top.id.slice(OUTSIDE.length)] : undefined;
}

/**
 * Word by word from another language little is left of a question, so the gate, made for English, is too shy of it. It is never answered
 * outright, so a choice is offered where two of its words are of the field.
 */
const isLikelyOurs = ({ outside, strange, length }: Ranking, decision: Decision): boolean =>
	length >= 2 && (decision !== 'none' || (outside < SURE && strange <= 0.5));

/** The FAQ. Files are read when they are first needed: the model by `find`, entries by the rest. */
export function createFaq(): Faq {
	const model = pieces(readyModel);
	const reading = pieces(readingEntries);
	const entries = once(() => new Map(reading.all().map((entry) => [entry.id, entry])));
	const complete = once(() => completer(reading.all()));
	return {
		find(question, { overheard = false } = {}) {
			const { rank, gate, foreign } = model.all();
			const other = foreign(question);
			const ranking = rank(other?.english ?? question);
			const decision = decide(ranking, gate, overheard);
			const guard = guardOf(question) ?? guardOf(other?.english ?? '') ?? (decision === 'none' ? refusalOf(ranking) : undefined);
			const entries = ranking.ranked.slice(0, 3);
			const talk = isChatter(ranking) ? { chatter: true } : {};
			if (guard) return { decision: 'none', entries, guard, ...talk };
			if (!other) return { decision, entries, ...(decision === 'none' && talk) };
			const offered = !overheard && (decision === 'answer' || isLikelyOurs(ranking, decision));
			return { decision: offered ? 'suggest' : 'none', entries, language: other.language };
		},
		entry: (id) => entries().get(id),
		list: () => [...entries().values()],
		complete: (partial) => complete()(partial),
		prepare: () => model.next() && reading.next(),
	};
}

function* readyModel() {
	const { classifier, gate } = yield* readingModel();
	yield;
	const isEnglish = (word: string) => COMMON.has(word) || classifier.home.has(stemOf(word));
	return { rank: ranker(classifier), gate, foreign: foreigner(isEnglish) };
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
