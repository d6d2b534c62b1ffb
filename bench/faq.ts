import { pathToFileURL } from 'node:url';
import { createFaq } from '../src/faq/faq.ts';
import type { Example } from '../src/faq/fit/examples.ts';
import { crossValidated, heldOut, type Judged } from '../src/faq/fit/folds.ts';
import { gateFrom, isNear, isOutside, isRight } from '../src/faq/fit/gate.ts';
import { allExamples, THRESHOLDS } from '../src/faq/fit/learn.ts';
import { guardOf } from '../src/faq/guard/guard.ts';
import { loadEntries } from '../src/faq/load.ts';
import { decide, type Gate } from '../src/faq/search/gate.ts';
import { clean } from '../src/faq/text/normalize.ts';
import { medianOf } from './median.ts';

const FOLDS = 5;

const share = (part: number, whole: number) => (whole === 0 ? '     –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`);
const count = <T>(list: readonly T[], test: (one: T) => boolean) => list.filter(test).length;

/** One line of figures for questions that the classifier had not seen. */
function line(name: string, judged: readonly Judged[], gate: Gate): string {
	const decisionOf = ({ example, ranking }: Judged) => (guardOf(example.text) ? 'none' : decide(ranking, gate, false));
	const inside = judged.filter((one) => !isOutside(one));
	const outside = judged.filter(isOutside);
	const figures = [
		count(inside, isRight),
		count(inside, isNear),
		count(inside, (one) => isRight(one) && decisionOf(one) === 'answer'),
		count(inside, (one) => (isRight(one) && decisionOf(one) === 'answer') || (isNear(one) && decisionOf(one) === 'suggest')),
		count(inside, (one) => !isRight(one) && decisionOf(one) === 'answer'),
	].map((figure) => share(figure, inside.length));
	const answered = share(
		count(outside, (one) => decisionOf(one) === 'answer'),
		outside.length,
	);
	return `${name.padEnd(28)} ${[...figures, answered].map((figure) => figure.padStart(9)).join('')}  (${inside.length} + ${outside.length})`;
}

/** The floor: the example that shares the most words, weighed by rarity, names the entry. */
function wordOverlap(examples: readonly Example[]): (text: string) => string | undefined {
	const wordsOf = (text: string) => new Set(clean(text).match(/\p{L}+/gu) ?? []);
	const documents = examples.map(({ text, label }) => ({ label, words: wordsOf(text) }));
	const seen = new Map<string, number>();
	for (const { words } of documents) for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
	const rarity = (word: string) => Math.log(documents.length / (seen.get(word) ?? documents.length));
	return (text) => {
		const asked = [...wordsOf(text)];
		const scored = documents.map(({ label, words }) => ({
			label,
			score: asked.reduce((sum, word) => sum + (words.has(word) ? rarity(word) : 0), 0) / Math.sqrt(words.size + 1),
		}));
		return scored.reduce((best, one) => (one.score > best.score ? one : best)).label;
	};
}

function overlapLine(voice: string, examples: readonly Example[]): string {
	const name = wordOverlap(examples.filter((example) => example.voice !== voice));
	const held = examples.filter((example) => example.voice === voice);
	const right = count(held, ({ text, label, also }) => [label, ...also].includes(name(text) ?? ''));
	return `${`  floor: word overlap`.padEnd(28)} ${share(right, held.length).padStart(9)}`;
}

function quality(examples: readonly Example[]): void {
	console.log(`${'questions not trained on'.padEnd(28)}     top-1    top-3  answered  or offered  wrong  off-topic answered`);
	const folded = crossValidated(examples, FOLDS);
	const gate = gateFrom(folded, THRESHOLDS);
	console.log(line(`${FOLDS} folds`, folded, gate));
	const voices = [...new Set(examples.map(({ voice }) => voice))].filter((voice) => !voice.startsWith('outside'));
	for (const voice of voices) {
		console.log(line(`without the voice “${voice}”`, heldOut(examples, voice), gate));
		console.log(overlapLine(voice, examples));
	}
	const groups = [...new Set(folded.filter(isOutside).map(({ example }) => example.label))].sort();
	for (const group of groups) {
		const own = folded.filter(({ example }) => example.label === group);
		console.log(line(`  ${group}`, own, gate));
	}
}

/** Milliseconds a question, first call apart. */
function speed(examples: readonly Example[]): void {
	const faq = createFaq();
	const timed = (text: string) => {
		const start = performance.now();
		faq.find(text);
		return performance.now() - start;
	};
	const first = timed('what is isolated margin');
	const times = examples.map(({ text }) => timed(text)).sort((a, b) => a - b);
	const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
	console.log(
		`find: first ${first.toFixed(0)} ms (reads the model), then median ${medianOf(times).toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
	);
	const entries = performance.now();
	loadEntries();
	console.log(`entries: ${(performance.now() - entries).toFixed(0)} ms to read`);
}

/** Cross-validation over the training questions, and what a question costs. */
export function benchFaq(): void {
	const examples = allExamples(loadEntries());
	speed(examples);
	quality(examples);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) benchFaq();
