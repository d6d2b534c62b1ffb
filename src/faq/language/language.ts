import { clean } from '../text/normalize.ts';
import { bare, type Language, readVocabularies, UNSPACED, type Vocabulary } from './vocabulary.ts';

/** Scripts that give a language away; kana before Han, as Japanese has both. */
const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
	['ko', /\p{Script=Hangul}/u],
	['zh', /\p{Script=Han}/u],
	['ru', /\p{Script=Cyrillic}/u],
];
/** Letters that English lacks and one of the Latin-script languages has most. */
const LETTERS: readonly (readonly [Language, RegExp])[] = [
	['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u],
	['tr', /[ğışİ]/u],
	['es', /[ñ¿¡]/u],
	['pt', /[ãõ]/u],
	['de', /[äöüß]/u],
	['fr', /[èêëîïôûœ]|\bqu'|\bl'|\bd'|\bc'est/u],
];

/** Said in English all over the world: it speaks for no language. */
const JARGON = new Set(
	'cross isolated margin leverage funding rate long short stop loss liquidation mark futures perp perps trading trade trader hedge mode order bot spot usdt crypto bitcoin'.split(
		' ',
	),
);

export interface Foreign {
	readonly language: Language;
	/** What was understood of it, as English words. */
	readonly english: string;
}

const inEnglish = (word: string, { whole, begun }: Vocabulary): string | undefined =>
	whole.get(word) ?? begun.find(([start]) => word.startsWith(start))?.[1];

/** English for what the text says in a script without spaces: the longest known piece at each place. */
function glossed(text: string, { whole }: Vocabulary): string {
	const pieces = [...whole.keys()].sort((a, b) => b.length - a.length);
	const found: string[] = [];
	for (let at = 0; at < text.length; ) {
		const piece = pieces.find((one) => text.startsWith(one, at));
		if (piece !== undefined) found.push(whole.get(piece) ?? '');
		const latin = /^[a-z]+/.exec(text.slice(at))?.[0];
		if (piece === undefined && latin !== undefined) found.push(latin);
		at += (piece ?? latin ?? ' ').length;
	}
	return found.join(' ');
}

function translated(text: string, vocabulary: Vocabulary): string {
	if (UNSPACED.has(vocabulary.language)) return glossed(text, vocabulary);
	const words = bare(text).match(/[\p{L}-]+/gu) ?? [];
	return words
		.map((word) => inEnglish(word, vocabulary) ?? (vocabulary.telling.has(word) ? '' : word))
		.filter((word) => word !== '')
		.join(' ');
}

/**
 * How much more of a text is in a Latin-script language than in English, if at least two words speak for it. Its own words count one,
 * its letters two; words that both languages have, and jargon, count for neither.
 */
function leadOf(words: readonly string[], line: string, vocabulary: Vocabulary, english: (word: string) => boolean): number {
	const isOwn = (word: string) => vocabulary.telling.has(word) || inEnglish(word, vocabulary) !== undefined;
	const letters = LETTERS.some(([language, pattern]) => language === vocabulary.language && pattern.test(line)) ? 2 : 0;
	const own = letters + words.filter((word) => isOwn(word) && !english(word)).length;
	return own < 2 ? 0 : own - words.filter((word) => english(word) && !JARGON.has(word) && !isOwn(word)).length;
}

/** A function that recognises questions in other languages. `english` knows the words that are English all the same. */
export function foreigner(english: (word: string) => boolean, vocabularies = readVocabularies()): (text: string) => Foreign | undefined {
	return (text) => {
		const line = clean(text);
		const scripted = SCRIPTS.find(([, script]) => script.test(line))?.[0];
		const script = scripted && vocabularies.get(scripted);
		if (script) return { language: script.language, english: translated(line, script) };
		const words = bare(line).match(/[\p{L}]+/gu) ?? [];
		const led = [...vocabularies.values()].map((vocabulary) => ({ vocabulary, lead: leadOf(words, line, vocabulary, english) }));
		const [best] = led.sort((a, b) => b.lead - a.lead);
		return best && best.lead > 0 ? { language: best.vocabulary.language, english: translated(line, best.vocabulary) } : undefined;
	};
}
