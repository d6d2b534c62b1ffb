import { Decimal } from '../../core/decimal.ts';
import { type CoinHit, coinAt, isTicker } from './coin.ts';
import type { Unit } from './item.ts';
import { conceptAt, nameAt } from './lexicon/index.ts';
import type { Name } from './lexicon/tries.ts';
import { CANDLES } from './scale.ts';
import { moneyOf, type Source } from './source.ts';

export interface UnitHit {
	readonly unit: Unit;
	readonly asset?: string;
	/** What the figure is multiplied with to come into the unit (days → hours, basis points → percent). */
	readonly factor?: Decimal;
	readonly coin?: CoinHit;
	readonly noise?: boolean;
	readonly next: number;
}

const HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 720, year: 8760, minute: 1 };

function timeUnit(concept: string, { tokens }: Source, next: number): UnitHit | undefined {
	const hours = HOURS[concept];
	if (hours === undefined) return undefined;
	const noise = concept === 'minute' || CANDLES.has(tokens[next]?.text ?? '');
	return { unit: 'hours', factor: new Decimal(hours), ...(noise && { noise }), next };
}

function conceptUnit(source: Source, at: number): UnitHit | undefined {
	const { tokens, languages } = source;
	const token = tokens[at];
	const hit = conceptAt(languages, tokens, at);
	if (!hit || !token) return undefined;
	const isLetter = token.text.length === 1 && token.text >= 'a' && token.text <= 'z';
	if (isLetter && token.gap && !['x', 'h', 'd'].includes(token.text)) return undefined;
	const isTimes = ['x', '×', 'х'].includes(token.text) && tokens[at + 1]?.text !== '-';
	const next = isTimes ? at + 1 : at + hit.length;
	const isGlued = tokens[next]?.kind === 'number' && tokens[next]?.gap === false;
	const isPrice = /^\d{3,}/.test(tokens[at - 1]?.text ?? '') && /^\d{1,3}$/.test(tokens[next]?.text ?? '');
	const belongsToNext = isGlued && (token.gap || isPrice);
	if ((isTimes || hit.value === 'times') && belongsToNext) return undefined;
	if (isTimes || hit.value === 'times') return { unit: 'times', next };
	if (hit.value === 'percent') return { unit: 'percent', next };
	if (hit.value === 'bps') return { unit: 'percent', factor: new Decimal('0.01'), next };
	if (hit.value === 'contracts' || hit.value === 'coins') return { unit: hit.value, next };
	return timeUnit(hit.value, source, next);
}

function namedUnit(name: Name, next: number): UnitHit | undefined {
	if ('money' in name) return { unit: 'money', asset: name.money, next };
	return 'coin' in name ? { unit: 'coin', asset: name.coin, coin: { base: name.coin, strong: true, next }, next } : undefined;
}

/** `630,000 1000PEPE`: a ticker that starts with digits. */
function tickerUnit({ tokens, shouting }: Source, at: number): UnitHit | undefined {
	const coin = tokens[at]?.gap ? coinAt(tokens, at, { tagged: false, shouting }) : undefined;
	return coin && { unit: 'coin', asset: coin.base, coin, next: coin.next };
}

/** The unit that stands behind a figure, glued or not: %, x, usdt, btc, h, contracts. */
export function unitAt(source: Source, at: number): UnitHit {
	const { tokens, languages, shouting } = source;
	const token = tokens[at];
	const none: UnitHit = { unit: 'plain', next: at };
	if (!token || token.kind === 'break') return none;
	if (token.kind === 'number') return tickerUnit(source, at) ?? none;
	const isNext = token.kind === 'mark' && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.gap === false;
	const tagged =
		token.text === '$' && token.gap && tokens[at + 1]?.gap === false ? coinAt(tokens, at + 1, { tagged: true, shouting }) : undefined;
	if (tagged && isTicker(tokens[at + 1]?.text ?? '')) return { unit: 'coin', asset: tagged.base, coin: tagged, next: tagged.next };
	const money = isNext ? undefined : moneyOf(token);
	if (money && tokens[at + 1]?.text !== '/') return { unit: 'money', asset: money, next: at + 1 };
	const name = nameAt(tokens, at);
	const named = name && namedUnit(name.value, at + name.length);
	if (named) return named;
	if (token.text === '%') return { unit: 'percent', next: at + 1 };
	if (token.text === 'r' && !token.gap) return { unit: 'r', next: at + 1 };
	if (['st', 'nd', 'rd', 'th'].includes(token.text) && !token.gap) return { unit: 'plain', noise: true, next: at + 1 };
	const concept = conceptUnit(source, at);
	if (concept) return concept;
	const coin = coinAt(tokens, at, { tagged: false, shouting });
	if (coin && !coin.strong && conceptAt(languages, tokens, at)) return none;
	if (coin && (token.text.length > 1 || !token.gap)) return { unit: 'coin', asset: coin.base, coin, next: coin.next };
	return none;
}
