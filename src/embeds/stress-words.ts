import { pnlAt } from '../core/costs.ts';
import type { Rate } from '../core/quantity.ts';
import type { Fall, StressAssessment } from '../scenario/stress.ts';
import type { SymbolMove } from '../scenario/stress-apply.ts';
import { eventMoves, type StressEvent } from '../venues/stress-events.ts';
import { echo, liquidationPrice, owed, percent, price, signedPercent } from './format.ts';
import { enumerated } from './portfolio-position.ts';
import { headline } from './setup.ts';
import { code, plain, quoted } from './text.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2022-11-05" → "5 November 2022"; a month without its day likewise. */
function dayWords(day: string): string {
	const [year = '', month = '', date] = day.split('-');
	return `${date ? `${Number(date)} ` : ''}${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** "5–9 November 2022", "30 January – 2 February 2026". */
export function windowWords({ window: [first, last] }: StressEvent): string {
	if (first === last) return dayWords(first);
	const [from, to] = [first.split('-'), last.split('-')];
	const isOneMonth = from[0] === to[0] && from[1] === to[1] && from[2] && to[2];
	return isOneMonth ? `${Number(from[2])}–${dayWords(last)}` : `${dayWords(first)} – ${dayWords(last)}`;
}

const MOST_DECIMALS = 6;

/** A move as it was said, every digit of it: what is liquidated at −9.638 % lives through −9.637 %. One that follows from a price is rounded. */
function moveWords(rate: Rate): string {
	const said = rate.times(100);
	if (said.decimalPlaces() > MOST_DECIMALS) return signedPercent(rate);
	return `${rate.gt(0) ? '+' : ''}${echo(said)} %`;
}

/** The move in a few words, for a title. */
export function moveTitle({ said, moves }: StressAssessment): string {
	if (said.event) return plain(said.event.name, 120);
	const moved = moves.filter(({ by }) => by !== 'still');
	const [first] = moved;
	if (said.common && said.coins.length === 0) return `all prices ${moveWords(said.common)}`;
	const each = [...new Set(moved.map(({ base, rate }) => `${quoted(base)} ${moveWords(rate)}`))];
	return first ? [...each.slice(0, 4), ...(each.length > 4 ? ['…'] : [])].join(', ') : 'nothing moves';
}

const STILL = {
	event: (base: string) => `held still: no figure is known for it; add ${code(`${base.toLowerCase()} -40%`)} to the move`,
	said: () => 'held still: nothing was said of it',
} as const;

/** One symbol's move: from where to where, and whose figure it is. */
export function symbolWords({ symbol, base, from, to, rate, by, measured }: SymbolMove, hasEvent: boolean): string {
	const name = `**${quoted(symbol)}**`;
	if (by === 'still') return `${name} ${STILL[hasEvent ? 'event' : 'said'](base)}`;
	const source = measured
		? ` (${measured.measurement.venue}${measured.measurement.bar ? `, ${measured.measurement.bar} candles` : ''})`
		: '';
	const common = by === 'common' && hasEvent ? ' (your figure for all others)' : '';
	return `${name} ${moveWords(rate)}: ${price(from)} → ${price(to)}${source}${common}`;
}

/** The one move of everything that moves, where it is one. */
function commonRate(moves: readonly SymbolMove[]): Rate | undefined {
	const [first, ...others] = moves.filter(({ rate }) => !rate.isZero());
	return first && others.every(({ rate }) => rate.eq(first.rate)) ? first.rate : undefined;
}

/** How far the move had come: "at −4.62 %", or a share of the way where coins move apart. */
export function progressWords({ progress }: Pick<Fall, 'progress'>, moves: readonly SymbolMove[]): string {
	if (progress.isZero()) return 'At once, before any move';
	const rate = commonRate(moves);
	return rate ? `At ${signedPercent(rate.times(progress), 'down')}` : `After ${percent(progress, 'down')} of the way`;
}

/** The position's price where it falls. */
export function priceAt(fall: Fall, index: number): string {
	const [place, at] = [fall.places[index], fall.prices[index]];
	if (!place || !at) return '';
	return `${liquidationPrice(at, at.lte(place.setup.markPrice))} ${place.setup.market.quote}`;
}

const margin = ({ places: [place] }: Fall): string =>
	place?.setup.isolatedMargin ? owed({ amount: place.setup.isolatedMargin, asset: place.setup.market.settle }) : 'its margin';

const MOST_NAMES = 6;

function namesOf(fall: Fall): string {
	const names = fall.places.slice(0, MOST_NAMES).map((place, index) => `${headline(place.setup)} at ${priceAt(fall, index)}`);
	const more = fall.places.length - names.length;
	return enumerated([...names, ...(more > 0 ? [`${more} more`] : [])]);
}

/** One liquidation: how far the move had come, what fell, what is gone. `wallet`: what stands behind cross. */
export function fallWords(fall: Fall, { moves }: Pick<StressAssessment, 'moves'>, wallet: string): string {
	const when = progressWords(fall, moves);
	if (fall.mode === 'isolated') return `${when}: ${namesOf(fall)}, isolated. Its margin of ${margin(fall)} is gone, nothing else.`;
	const together = fall.places.length > 1 ? `all ${fall.places.length} cross positions together: ` : '';
	return `${when}: ${together}${namesOf(fall)}. Up to **${wallet}**, the whole cross wallet, is gone.`;
}

/** Positions of a fall that were in profit when it took them along. */
export const winnersOf = (fall: Fall): string[] =>
	fall.places.flatMap(({ setup, position }, index) => {
		const at = fall.prices[index];
		return at && pnlAt(position, at).gt(0) ? [headline(setup)] : [];
	});

/** The event's own words: when it was, what kind of figure it is. */
export function eventWords(event: StressEvent): string {
	const { liquidations, id, note } = event;
	const usd = liquidations?.usd.map((figure) => `${Number(figure) / 1e9}`);
	const size = usd ? ` Reported liquidations: ${usd[0] === usd[1] ? usd[0] : usd.join(' to ')} billion dollars.` : '';
	return `${plain(event.name, 120)}, ${windowWords(event)} (${code(id)}). From the highest to a later lowest **last price, not mark**: a mark price usually moves less.${size}${note ? ` ${plain(note, 300)}` : ''}`;
}

/** "FTX collapse, 5–9 November 2022: BTC −28 %", as a choice in a list. */
export function eventLabel(event: StressEvent): string {
	const [name, figure] =
		['BTC', 'ETH'].flatMap((base) =>
			eventMoves(event, base)
				.slice(0, 1)
				.map(({ rate }) => [base, signedPercent(rate)]),
		)[0] ?? [];
	const [measured] = event.measured;
	const [other, percentage] = Object.entries(measured?.moves ?? {})[0] ?? [];
	const shown = name ? `${name} ${figure}` : `${other} ${percentage} %`;
	return plain(`${event.name}, ${windowWords(event)}: ${shown}`, 100);
}
