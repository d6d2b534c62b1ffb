import { Decimal } from '../core/decimal.ts';

/** What is written behind a figure to make it larger, lower case; as powers of ten. */
const POWERS: Readonly<Record<string, number>> = {
	k: 3,
	к: 3,
	тыс: 3,
	тысяч: 3,
	тысячи: 3,
	тысяча: 3,
	grand: 3,
	thousand: 3,
	tsd: 3,
	tausend: 3,
	mille: 3,
	ribu: 3,
	rb: 3,
	千: 3,
	천: 3,
	万: 4,
	萬: 4,
	만: 4,
	十万: 5,
	lakh: 5,
	m: 6,
	mm: 6,
	mn: 6,
	mio: 6,
	mln: 6,
	million: 6,
	millions: 6,
	millionen: 6,
	millon: 6,
	millones: 6,
	millón: 6,
	milhão: 6,
	milhões: 6,
	milyon: 6,
	juta: 6,
	jt: 6,
	м: 6,
	млн: 6,
	миллион: 6,
	миллиона: 6,
	миллионов: 6,
	百万: 6,
	백만: 6,
	천만: 7,
	亿: 8,
	億: 8,
	억: 8,
	b: 9,
	bn: 9,
	billion: 9,
	bln: 9,
	млрд: 9,
	t: 12,
	tn: 12,
	trillion: 12,
};

/** Words that mean another power, or any power at all, only in one language. */
const LOCAL: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	en: { mil: 6, mils: 6 },
	es: { mil: 3 },
	pt: { mil: 3 },
	tr: { bin: 3 },
	ru: { т: 3 },
	zh: { w: 4 },
};

/** The factor of `1.5m`'s m, lower case; undefined for anything that is none. `language`: first part of a locale. */
export function multiplierOf(word: string, language = 'en'): Decimal | undefined {
	const local = Object.hasOwn(LOCAL, language) ? LOCAL[language] : undefined;
	const power = local && Object.hasOwn(local, word) ? local[word] : Object.hasOwn(POWERS, word) ? POWERS[word] : undefined;
	return power === undefined ? undefined : new Decimal(10).pow(power);
}
