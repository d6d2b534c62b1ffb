import { describe, expect, test } from 'vitest';
import { createFaq } from '../../src/faq/faq.ts';
import { trainingExamples } from '../../src/faq/fit/examples.ts';
import { readVocabularies } from '../../src/faq/language/vocabulary.ts';

const faq = createFaq();

describe('a question in another language is known as such, and led to the nearest entry', () => {
	test.each([
		['de', 'Was ist der Unterschied zwischen isolierter und Cross Margin?', 'isolated-vs-cross'],
		['de', 'wer zahlt die funding gebühr', 'funding-who-pays'],
		['es', '¿Puedo perder más de lo que deposité?', 'lose-more-than-margin'],
		['es', 'como calculo mi precio de liquidacion', 'liquidation-price-how-computed'],
		['pt', 'posso mudar para isolada com posição aberta', 'switch-mode-open-position'],
		['pt', 'qual modo é melhor para iniciantes', 'beginner-mode-choice'],
		['fr', "c'est quoi l'effet de levier", 'leverage-what-is'],
		['fr', 'Quelle est la différence entre marge isolée et marge croisée ?', 'isolated-vs-cross'],
		['tr', 'likidasyon fiyatı nasıl hesaplanır', 'liquidation-price-how-computed'],
		['tr', 'fonlama ücretini kim öder', 'funding-who-pays'],
		['id', 'kenapa saya terlikuidasi padahal ada stop loss', 'stop-loss-not-triggered'],
		['id', 'bagaimana cara menghitung harga likuidasi', 'liquidation-price-how-computed'],
		['vi', 'sự khác biệt giữa ký quỹ cô lập và ký quỹ chéo là gì', 'isolated-vs-cross'],
		['ru', 'что такое кредитное плечо', 'leverage-what-is'],
		['ru', 'могу ли я потерять больше депозита', 'lose-more-than-margin'],
		['zh', '逐仓和全仓有什么区别', 'isolated-vs-cross'],
		['zh', '强平价格怎么计算', 'liquidation-price-how-computed'],
		['ja', '分離マージンとクロスマージンの違いは何ですか', 'isolated-vs-cross'],
		['ja', 'レバレッジとは', 'leverage-what-is'],
		['ko', '청산 가격은 어떻게 계산하나요', 'liquidation-price-how-computed'],
		['ko', '펀딩비는 누가 내나요', 'funding-who-pays'],
		['de', 'Was ist besser, isolated oder cross?', 'isolated-vs-cross'],
		['es', 'que es el funding', 'funding-what-is'],
		['id', 'beda cross dan isolated', 'isolated-vs-cross'],
		['id', 'apa itu funding rate', 'funding-what-is'],
		['ru', 'какое плечо лучше новичку', 'leverage-how-much'],
		['zh', '双向持仓是什么', 'hedge-mode'],
		['tr', 'izole mi çapraz mı', 'isolated-vs-cross'],
	])('%s: %s → %s', (language, question, id) => {
		const found = faq.find(question);
		expect(found).toMatchObject({ decision: 'suggest', language });
		expect(found.entries.map((entry) => entry.id)).toContain(id);
	});
});

test.each(['hola a todos', 'всем привет', 'Wie komme ich zum Bahnhof?', '大家好', 'merci beaucoup', 'куда пойдет биткоин'])(
	'%s gets no choice',
	(text) => {
		expect(faq.find(text).decision).toBe('none');
	},
);

test('overheard, a question in another language is left alone', () => {
	expect(faq.find('逐仓和全仓有什么区别', { overheard: true }).decision).toBe('none');
});

test('what is refused in English is refused in German', () =>
	expect(faq.find('Muss ich Gewinne aus Futures versteuern?').guard).toBe('tax'));

test('no English training question is taken for another language', () => {
	const taken = trainingExamples()
		.filter(({ label }) => label !== 'outside:tax' && label !== 'outside:chatter')
		.filter(({ text }) => faq.find(text).language !== undefined);
	expect(taken.map(({ text }) => text)).toEqual([]);
});

test('each language tells itself by words or letters, and names the two modes, leverage and liquidation', () => {
	for (const [language, { whole, begun }] of readVocabularies()) {
		const english = new Set([...whole.values(), ...begun.map(([, word]) => word)]);
		for (const needed of ['isolated', 'cross', 'leverage', 'liquidation', 'funding', 'fee', 'position'])
			expect(english, `${language} ${needed}`).toContain(needed);
	}
	expect([...readVocabularies().keys()].toSorted()).toEqual(['de', 'es', 'fr', 'id', 'ja', 'ko', 'pt', 'ru', 'tr', 'vi', 'zh']);
});
