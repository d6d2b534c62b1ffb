import type { APIEmbed } from 'discord-api-types/v10';
import type { Language } from '../faq/language/vocabulary.ts';
import type { Entry } from '../faq/schema.ts';
import { COLOR } from './theme.ts';

interface Kind {
	readonly title: string;
	/** Before the nearest topics; they are in English. */
	readonly near: string;
}

/** "I can only answer in English so far", and "this is the nearest", in the asker's own language. */
const KIND: { readonly [L in Language]: Kind } = {
	de: { title: 'Ich antworte bisher nur auf Englisch', near: 'Danke für die Frage! Das passt am ehesten dazu, auf Englisch:' },
	es: { title: 'Por ahora solo respondo en inglés', near: '¡Gracias por la pregunta! Esto es lo más parecido que tengo, en inglés:' },
	pt: { title: 'Por enquanto só respondo em inglês', near: 'Obrigado pela pergunta! Isto é o mais próximo que tenho, em inglês:' },
	fr: {
		title: 'Je ne réponds qu’en anglais pour l’instant',
		near: 'Merci pour la question ! Voici ce qui s’en approche le plus, en anglais :',
	},
	tr: {
		title: 'Şimdilik yalnızca İngilizce yanıt verebiliyorum',
		near: 'Sorunuz için teşekkürler! Buna en yakın konular, İngilizce olarak:',
	},
	id: {
		title: 'Untuk saat ini saya hanya menjawab dalam bahasa Inggris',
		near: 'Terima kasih atas pertanyaannya! Ini yang paling mendekati, dalam bahasa Inggris:',
	},
	vi: { title: 'Hiện tại tôi chỉ trả lời bằng tiếng Anh', near: 'Cảm ơn câu hỏi của bạn! Đây là những mục gần nhất, bằng tiếng Anh:' },
	ru: { title: 'Пока я отвечаю только по-английски', near: 'Спасибо за вопрос! Вот самое близкое, что у меня есть, на английском:' },
	zh: { title: '我目前只能用英语回答', near: '谢谢你的提问！以下是最接近的内容（英文）：' },
	ja: { title: '今のところ英語でのみお答えしています', near: 'ご質問ありがとうございます。最も近い項目はこちらです（英語）：' },
	ko: { title: '아직은 영어로만 답변할 수 있어요', near: '질문해 주셔서 감사합니다! 가장 가까운 주제입니다(영어):' },
};

/** A kind word in the asker's language, with the nearest topics in English. */
export const foreignEmbed = (language: Language, entries: readonly Entry[]): APIEmbed => ({
	title: KIND[language].title,
	description: `${KIND[language].near}\n${entries.map(({ title }) => `• ${title}`).join('\n')}`,
	color: COLOR.calm,
});
