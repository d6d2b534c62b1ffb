import { type Decimal, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { type Price, priceOf, type Rate, rateOf } from '../core/quantity.ts';
import { findStressEvents } from '../venues/stress-event-words.ts';
import type { StressEvent } from '../venues/stress-events.ts';
import { currencyOf } from './currency.ts';
import { plain } from './digits.ts';
import { numberFrom } from './number.ts';
import { pairFrom } from './pair.ts';

/** Where a coin goes: by a fraction of its mark, or to a price. */
export type Target = { readonly kind: 'move'; readonly rate: Rate } | { readonly kind: 'price'; readonly price: Price };

/** What is to happen to prices, as it was said. */
export interface SaidMoves {
	/** For every coin that nothing else is said of. */
	readonly common?: Rate;
	/** A price without a coin: there must be one coin only. */
	readonly price?: Price;
	readonly coins: readonly { readonly base: string; readonly to: Target }[];
	readonly event?: StressEvent;
}

const LONGEST = 400;
const FIGURE = /^[-+]?\$?\d[\d.,_']*(?:[km]|%)?$/i;
const DOWN = new Set('down drop drops dropped fall falls falling fell crash crashes dump dumps lower lose loses minus'.split(' '));
const UP = new Set('up rise rises rising rose rally rallies pump pumps higher gain gains plus'.split(' '));
const IDLE = new Set(
	'by to at of on in a an the all everything market markets price prices coin coins goes go went moves move percent % if what others rest else'.split(
		' ',
	),
);

const isPlain = (word: string): boolean => DOWN.has(word) || UP.has(word) || IDLE.has(word);

interface Words {
	readonly figures: readonly string[];
	readonly sign: 1 | -1 | 0;
	readonly isPercent: boolean;
	/** `down to 50k` is a price, `down 50k` is not. */
	readonly goesTo: boolean;
	readonly names: readonly string[];
}

function wordsOf(part: string): Words {
	const tokens = part
		.replace(/([a-z])([-+])(?=\d)/gi, '$1 $2')
		.replace(/([-+])\s+(?=\d)/g, '$1')
		.split(/\s+/)
		.filter((token) => token !== '');
	const figures = tokens.filter((token) => FIGURE.test(token));
	const words = tokens.filter((token) => !FIGURE.test(token)).map((token) => token.toLowerCase());
	const typed = figures[0]?.startsWith('-') ? -1 : figures[0]?.startsWith('+') ? 1 : 0;
	const said = words.some((word) => DOWN.has(word)) ? -1 : words.some((word) => UP.has(word)) ? 1 : 0;
	return {
		figures,
		sign: said === -1 ? -1 : typed === 0 ? said : typed,
		isPercent: figures.some((figure) => figure.endsWith('%')) || words.some((word) => word === '%' || word === 'percent'),
		goesTo: words.includes('to') || words.includes('at'),
		names: words.filter((word) => !isPlain(word) && currencyOf(word) === undefined),
	};
}

const unknown = (input: string, several: readonly string[] = []): never => {
	throw new DomainError('unknown-move', { input, several });
};

function percentOf(value: Decimal, sign: Words['sign'], input: string): Rate {
	if (sign === 0 && !value.isZero()) throw new DomainError('move-without-sign', { input });
	return rateOf(value.abs().times(sign).div(100));
}

/** `btc -20%`, `down 30%`, `eth to 2k`, `50000`. */
function moveOf(part: string, field: string, locale: string | undefined): SaidMoves {
	const { figures, sign, isPercent, goesTo, names } = wordsOf(part);
	const [figure, ...others] = figures;
	if (figure === undefined || others.length > 0 || names.length > 1) return unknown(part);
	const { value } = numberFrom(figure, field, locale);
	if (!isPercent && sign !== 0 && !goesTo) throw new DomainError('move-without-unit', { input: part });
	const base = names[0] === undefined ? undefined : pairFrom(names[0]).base;
	if (isPercent) {
		const rate = percentOf(value, sign, part);
		return base === undefined ? { common: rate, coins: [] } : { coins: [{ base, to: { kind: 'move', rate } }] };
	}
	if (value.lte(ZERO)) throw new DomainError('not-positive', { field, input: figure });
	const price = priceOf(value);
	return base === undefined ? { price, coins: [] } : { coins: [{ base, to: { kind: 'price', price } }] };
}

/** Words without a percentage that name a crash or a rally. Throws unknown-move where several fit. */
function eventIn(text: string): StressEvent | undefined {
	if (text.includes('%')) return undefined;
	const [event, ...others] = findStressEvents(text);
	return others.length > 0 && event
		? unknown(
				text,
				[event, ...others].map(({ id }) => id),
			)
		: event;
}

/** `btc -20% eth -35%` needs no comma between. */
const partsOf = (text: string): string[] =>
	text
		.replace(/%\s+(?=(\w+)\s*[-+]?\s*\d)/g, (_, word: string) => (isPlain(word.toLowerCase()) ? '% ' : '%, '))
		.split(/,(?!\d)|[;\n&]|\band\b/i)
		.map((part) => part.trim())
		.filter((part) => part !== '');

/**
 * `-30%`, `btc -20%, eth -35%`, `btc 50k`, `ftx`, `2020-03-12`, `ftx, doge -40%` → what is to happen.
 * Throws unknown-move, move-without-sign, not-a-number, not-a-symbol.
 */
export function movesFrom(input: string, field: string, locale?: string): SaidMoves {
	const text = plain(input).trim();
	if (text === '' || text.length > LONGEST) return unknown(input);
	const whole = eventIn(text);
	if (whole) return { event: whole, coins: [] };
	const read = partsOf(text).map((part): SaidMoves => {
		const event = eventIn(part);
		return event ? { event, coins: [] } : moveOf(part, field, locale);
	});
	const coins = read.flatMap((one) => one.coins);
	const subjects = [...coins.map(({ base }) => base), ...read.flatMap(({ coins: _, ...whole }) => Object.keys(whole))];
	if (new Set(subjects).size < subjects.length) throw new DomainError('two-things-of-one', { input: text });
	return { ...Object.assign({}, ...read), coins };
}
