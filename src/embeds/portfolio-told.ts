import type { Place } from '../scenario/portfolio-setup.ts';
import type { Assumption } from '../scenario/setup.ts';
import { type Assumed, assumed } from './assumption.ts';

/** Said once for all, or nothing that a liquidation depends on. */
const ELSEWHERE: readonly Assumption['kind'][] = ['venue-table', 'mode', 'taker-fee'];

/** "1, 3", as the positions are numbered in the reply. */
export const numbers = (places: readonly Place[]): string => places.map(({ index }) => index + 1).join(', ');

interface Told {
	readonly place: Place;
	readonly kind: Assumption['kind'];
	readonly words: Assumed;
}

/** One of these for each coin would say the same thing many times. */
const IN_COINS: Assumed = { what: 'size', value: 'in coins', why: 'no unit was given', change: '`1000 usdt of btc` for a value' };
const NO_TABLES = 'there is no risk table for these coins here';

const merged = ({ kind, words }: Told): Assumed => {
	if (kind === 'size-in-coins') return IN_COINS;
	return kind === 'flat-rate' ? { ...words, why: NO_TABLES } : words;
};

/** The same words once, with the numbers of the positions that they are about. */
export function own(places: readonly Place[]): Assumed[] {
	const all = places.flatMap((place): Told[] =>
		place.setup.assumed.filter(({ kind }) => !ELSEWHERE.includes(kind)).map((each) => ({ place, kind: each.kind, words: assumed(each) })),
	);
	return [...Map.groupBy(all, (told) => JSON.stringify(merged(told))).values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const words = group.length === 1 ? first.words : merged(first);
		const about = group.length === places.length ? '' : ` of ${numbers(group.map(({ place }) => place))}`;
		return [{ ...words, what: `${words.what}${about}` }];
	});
}
