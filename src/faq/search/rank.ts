import { wordsOf } from '../text/normalize.ts';
import { speller } from '../text/spelling.ts';
import { contentOf, featuresOf, stemOf } from './features.ts';
import { probabilities, type Weights } from './softmax.ts';
import { type Lexicon, vectorOf } from './vector.ts';

/** Prefix of the classes that no entry answers: small talk, price calls, … */
export const OUTSIDE = 'outside:';

/** What was learned from the examples, apart from the gate. */
export interface Classifier {
	/** Entries' ids and `outside:<group>`, in the order of the weights. */
	readonly labels: readonly string[];
	readonly lexicon: Lexicon;
	readonly weights: Weights;
	/** Stems that questions for the entries use. */
	readonly home: ReadonlySet<string>;
	/** Words that mistyped ones are mended to, most frequent first. */
	readonly domain: readonly string[];
}

/** How a text looks to the classifier; the gate decides on it. */
export interface Ranking {
	/** Entries' ids with their probabilities, best first. */
	readonly ranked: readonly Ranked[];
	/** Groups of what no entry answers (`outside:tax`, …) with theirs. */
	readonly groups: readonly Ranked[];
	/** Probability that no entry is meant: their sum. */
	readonly outside: number;
	/** Share of the content words that no question for an entry uses, 0–1. */
	readonly strange: number;
	/** Words that carry content. */
	readonly length: number;
	readonly asks: boolean;
}

export interface Ranked {
	readonly id: string;
	readonly score: number;
}

const QUESTION =
	/\?|\b(?:what|whats|how|hows|why|when|where|which|who|whos|can|could|does|do|is|are|should|will|would|explain|difference|diff|meaning|vs|versus|help|understand|confused|tell|wondering|wtf|possible|any)\b/i;

/** A function that ranks; it keeps what it needs from one question to the next. */
export function ranker({ labels, lexicon, weights, home, domain }: Classifier): (text: string) => Ranking {
	const known = { has: (word: string) => lexicon.rows.has(`w${stemOf(word)}`) };
	const spell = speller(domain, known);
	return (text) => {
		const shares = probabilities(vectorOf(featuresOf(text, spell), lexicon), weights);
		const scored = labels.map((id, index) => ({ id, score: shares[index] ?? 0 })).sort((a, b) => b.score - a.score);
		const groups = scored.filter(({ id }) => id.startsWith(OUTSIDE));
		const content = contentOf(wordsOf(text).map(spell));
		return {
			ranked: scored.filter(({ id }) => !id.startsWith(OUTSIDE)),
			groups,
			outside: groups.reduce((sum, { score }) => sum + score, 0),
			strange: content.filter((stem) => !home.has(stem)).length / Math.max(1, content.length),
			length: content.length,
			asks: QUESTION.test(text),
		};
	};
}
