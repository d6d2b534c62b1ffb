/** Money that a balance or a price is written in. A dollar sign and its nicknames name no asset of their own: they are USD. */
const NAMES: Readonly<Record<string, string>> = {
	$: 'USD',
	usd: 'USD',
	us$: 'USD',
	dollar: 'USD',
	dollars: 'USD',
	bucks: 'USD',
	buck: 'USD',
	usdt: 'USDT',
	'usd₮': 'USDT',
	tether: 'USDT',
	ust: 'USDT',
	usdc: 'USDC',
	busd: 'BUSD',
	fdusd: 'FDUSD',
	tusd: 'TUSD',
	usde: 'USDE',
	dai: 'DAI',
	'€': 'EUR',
	eur: 'EUR',
	euro: 'EUR',
	euros: 'EUR',
	'£': 'GBP',
	gbp: 'GBP',
	pounds: 'GBP',
	'¥': 'JPY',
	jpy: 'JPY',
	yen: 'JPY',
	'₩': 'KRW',
	krw: 'KRW',
	'₽': 'RUB',
	rub: 'RUB',
	'₺': 'TRY',
	try: 'TRY',
	'₹': 'INR',
	inr: 'INR',
	cny: 'CNY',
	rmb: 'CNY',
	idr: 'IDR',
	rp: 'IDR',
	brl: 'BRL',
	r$: 'BRL',
	chf: 'CHF',
	aud: 'AUD',
	cad: 'CAD',
};

/** ISO or stablecoin code of a currency word or sign; undefined for anything else. */
export function currencyOf(word: string): string | undefined {
	const lower = word.toLowerCase();
	return Object.hasOwn(NAMES, lower) ? NAMES[lower] : undefined;
}

/** Words for money in other languages, some of several characters: phrase → code. */
const PHRASES = `달러=USD 테더=USDT 원=KRW 美元=USD 美金=USD 刀=USD 块=USD 油=USDT ドル=USD テザー=USDT 円=JPY долларов=USD доллара=USD доллар=USD баксов=USD бакса=USD
юсдт=USDT юсдс=USDC усдт=USDT тезер=USDT тетер=USDT долл=USD евро=EUR рублей=RUB dolar=USD dolares=USD dolarlik=USD lira=TRY reais=BRL rupiah=IDR usdtlik=USDT dollari=USD`;

export const MONEY_PHRASES: readonly (readonly [phrase: string, code: string])[] = PHRASES.split(/\s+/).map((pair) => {
	const [phrase = '', code = ''] = pair.split('=');
	return [phrase, code];
});
