import { distanceOf } from '../core/costs.ts';
import { ONE, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { type Price, priceOf, type Rate, rateOf } from '../core/quantity.ts';
import { type EventMove, eventMoves } from '../venues/stress-events.ts';
import type { Place } from './portfolio-setup.ts';
import type { SaidMoves } from './stress-move.ts';

/** What happens to one symbol. */
export interface SymbolMove {
	readonly symbol: string;
	readonly base: string;
	/** Prices are in it. */
	readonly quote: string;
	readonly from: Price;
	readonly to: Price;
	readonly rate: Rate;
	/** Where the figure is from. still: nothing is said or known of it. */
	readonly by: 'said' | 'event' | 'common' | 'still';
	readonly measured?: EventMove;
}

/** 1000PEPE, kPEPE and PEPE are one coin. */
const coin = (base: string): string => base.toUpperCase().replace(/^(1000+|K(?=[A-Z]{4}))/, '');
const isSame = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase() || coin(a) === coin(b);

const basesOf = (places: readonly Place[]): string[] => [...new Set(places.flatMap(({ setup }) => setup.market.base ?? []))];

function assertAbout(said: SaidMoves, places: readonly Place[]): void {
	const bases = basesOf(places);
	const stranger = said.coins.find(({ base }) => !bases.some((own) => isSame(own, base)));
	if (stranger) throw new DomainError('move-of-none', { coin: stranger.base, coins: bases });
	if (said.price && bases.length > 1) throw new DomainError('price-of-which', { input: said.price.toFixed(), coins: bases });
}

function moveFor(said: SaidMoves, base: string, from: Price): Pick<SymbolMove, 'rate' | 'by' | 'measured'> {
	const own = said.coins.find((one) => isSame(one.base, base))?.to;
	const price = own?.kind === 'price' ? own.price : said.price;
	if (own?.kind === 'move') return { rate: own.rate, by: 'said' };
	if (price) return { rate: distanceOf(price, from), by: 'said' };
	const [measured] = said.event ? eventMoves(said.event, base) : [];
	if (measured) return { rate: measured.rate, by: 'event', measured };
	return said.common ? { rate: said.common, by: 'common' } : { rate: rateOf(ZERO), by: 'still' };
}

/** The move of each symbol: what is said of its coin, else the event's figure, else the common move; else it is held still. */
export function symbolMoves(said: SaidMoves, places: readonly Place[]): SymbolMove[] {
	assertAbout(said, places);
	const bySymbol = new Map(places.map(({ setup }) => [setup.market.contract.symbol, setup]));
	return [...bySymbol].map(([symbol, { market, markPrice }]) => {
		const base = market.base ?? '';
		const move = moveFor(said, base, markPrice);
		return { symbol, base, quote: market.quote, from: markPrice, to: priceOf(markPrice.times(ONE.plus(move.rate))), ...move };
	});
}
