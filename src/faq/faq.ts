import { completer } from './complete.ts';
import { type GuardKind, guardOf } from './guard/guard.ts';
import { loadEntries } from './load.ts';
import type { Entry } from './schema.ts';
import { type Decision, decide } from './search/gate.ts';
import { type Model, readModel } from './search/model.ts';
import { OUTSIDE, type Ranked, type Ranking, ranker } from './search/rank.ts';

/** What the FAQ makes of a text. */
export interface Found {
	readonly decision: Decision;
	/** The three nearest entries, best first, whatever was decided. `score` is a probability, 0–1. */
	readonly entries: readonly Ranked[];
	/** Asked for something that the bot never gives; `decision` is then `none`. */
	readonly guard?: GuardKind;
}

export interface Faq {
	/** `overheard`: said in a channel, not to the bot. It then answers outright or not at all. */
	find(question: string, options?: { readonly overheard?: boolean }): Found;
	entry(id: string): Entry | undefined;
	list(): readonly Entry[];
	/** At most 25 titles for what was typed so far, best first. */
	complete(partial: string): readonly Entry[];
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

function refusalOf({ groups }: Ranking): GuardKind | undefined {
	const [top] = groups;
	return top && top.score >= SURE ? REFUSED[top.id.slice(OUTSIDE.length)] : undefined;
}

/** The FAQ. Files are read when they are first needed: the model by `find`, entries by the rest. */
export function createFaq(): Faq {
	const model = once(() => ready(readModel()));
	const entries = once(() => new Map(loadEntries().map((entry) => [entry.id, entry])));
	const complete = once(() => completer([...entries().values()]));
	return {
		find(question, { overheard = false } = {}) {
			const { rank, gate } = model();
			const ranking = rank(question);
			const decision = decide(ranking, gate, overheard);
			const guard = guardOf(question) ?? (decision === 'none' ? refusalOf(ranking) : undefined);
			const nearest = ranking.ranked.slice(0, 3);
			return guard ? { decision: 'none', entries: nearest, guard } : { decision, entries: nearest };
		},
		entry: (id) => entries().get(id),
		list: () => [...entries().values()],
		complete: (partial) => complete()(partial),
	};
}

const ready = ({ classifier, gate }: Model) => ({ rank: ranker(classifier), gate });

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
