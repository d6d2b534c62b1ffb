import { readFileSync } from 'node:fs';

const FILE = new URL('./words.txt', import.meta.url);

/** Languages that are told apart, apart from English. */
export type Language = 'de' | 'es' | 'pt' | 'fr' | 'tr' | 'id' | 'vi' | 'ru' | 'zh' | 'ja' | 'ko';

/** Written without spaces (or with endings glued on): words are found inside the text. */
export const UNSPACED: ReadonlySet<Language> = new Set(['zh', 'ja', 'ko']);

export interface Vocabulary {
	readonly language: Language;
	/** Words that tell the language. */
	readonly telling: ReadonlySet<string>;
	/** Word → English. */
	readonly whole: ReadonlyMap<string, string>;
	/** Beginnings → English, longest first. */
	readonly begun: readonly (readonly [string, string])[];
}

/** Without accents, as the word lists are. */
export const bare = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.replaceAll('ß', 'ss')
		.replaceAll('ı', 'i')
		.replaceAll('đ', 'd');

function vocabularyOf(block: string): Vocabulary {
	const [head = '', ...lines] = block.split('\n');
	const pairs: (readonly [string, string])[] = [];
	const telling = new Set<string>();
	for (const line of lines) {
		const [, english, words] = /^(?:=|([^:#]+):) (.+)$/.exec(line) ?? [];
		for (const word of words?.split(' ') ?? []) {
			if (english === undefined) telling.add(bare(word));
			else pairs.push([UNSPACED.has(head as Language) ? word : bare(word), english]);
		}
	}
	const begun = pairs.filter(([word]) => word.endsWith('*')).map(([word, english]) => [word.slice(0, -1), english] as const);
	const whole = new Map(pairs.filter(([word]) => !word.endsWith('*')));
	return { language: head as Language, telling, whole, begun: begun.sort(([a], [b]) => b.length - a.length) };
}

export const readVocabularies = (text: string = readFileSync(FILE, 'utf8')): ReadonlyMap<Language, Vocabulary> =>
	new Map(
		[...text.matchAll(/^\[(\w\w)\]\n[^[]*/gm)].map(([block]) => {
			const vocabulary = vocabularyOf(block.replace(/^\[(\w\w)\]/, '$1'));
			return [vocabulary.language, vocabulary];
		}),
	);
