import type { PortfolioAssessment } from '../scenario/portfolio-assess.ts';
import type { Place } from '../scenario/portfolio-setup.ts';
import type { Assumption } from '../scenario/setup.ts';
import { VENUES } from '../venues/index.ts';
import { type Assumed, assumed } from './assumption.ts';
import { echo } from './format.ts';
import { enumerated } from './portfolio-position.ts';
import { code } from './text.ts';

/** Said once for all, or nothing that a liquidation depends on. */
const ELSEWHERE: readonly Assumption['kind'][] = ['venue-table', 'mode', 'taker-fee'];

const numbers = (places: readonly Place[]): string => places.map(({ index }) => index + 1).join(', ');
const some = (places: readonly Place[], assumption: Assumed): Assumed[] => (places.length > 0 ? [assumption] : []);

function tables(places: readonly Place[]): Assumed[] {
	const tabled = places.flatMap(({ setup }) => setup.assumed.filter((each) => each.kind === 'venue-table').map(({ table }) => table));
	const [first] = tabled;
	if (!first) return [];
	const symbols = [...new Set(tabled.map(({ contract }) => contract.symbol))];
	const shown = symbols.length > 8 ? [...symbols.slice(0, 8), `${symbols.length - 8} more`] : symbols;
	return [
		{
			what: 'venue',
			value: `${VENUES[first.venue].name}, tables of ${first.asOf} for ${enumerated(shown)}`,
			why: 'no venue was given',
			change: '`venue:` or `mmr:`',
		},
	];
}

/** The same words once, with the numbers of the positions that they are about. */
function own(places: readonly Place[]): Assumed[] {
	const all = places.flatMap((place) =>
		place.setup.assumed.filter(({ kind }) => !ELSEWHERE.includes(kind)).map((each) => ({ place, words: assumed(each) })),
	);
	return [...Map.groupBy(all, ({ words }) => JSON.stringify(words)).values()].flatMap((group) => {
		const [first] = group;
		const about = group.length === places.length ? '' : ` of ${numbers(group.map(({ place }) => place))}`;
		return first ? [{ ...first.words, what: `${first.words.what}${about}` }] : [];
	});
}

function marks(places: readonly Place[]): Assumed[] {
	const unsaid = places.filter(({ isMarkAssumed }) => isMarkAssumed);
	const held = unsaid.filter(({ setup }) => !setup.markPrice.eq(setup.entryPrice));
	const change = '`mark:63500` behind a position';
	return [
		...some(unsaid, { what: 'mark', value: unsaid.length === places.length ? 'each at its entry' : `of ${numbers(unsaid)} at the entry`, why: 'no mark price was given, so nothing has been won or lost yet', change }),
		...held.slice(0, 3).map(({ setup }) => ({ what: `mark of ${setup.market.contract.symbol}`, value: echo(setup.markPrice), why: 'all positions of a symbol share one mark: the last entry was taken', change })),
	];
}

/** Everything about an account that was not said and had to be taken. */
export function assumedOf({ lines, books }: PortfolioAssessment): Assumed[] {
	const places = lines.map(({ place }) => place);
	const unsaid = places.filter(({ holding }) => !holding.mode);
	const aside = places.flatMap(({ holding }) => holding.aside ?? []);
	const isMixed = books.main.account.settle !== '' && books.main.places.some(({ setup }) => setup.mode === 'cross' && setup.market.settle !== books.main.account.settle && setup.market.contract.kind === 'inverse');
	return [
		...some(unsaid, { what: 'mode', value: unsaid.length === places.length ? 'cross' : `cross for ${numbers(unsaid)}`, why: 'no mode was given', change: '`isolated` behind a position' }),
		...tables(places),
		...marks(places),
		...own(places),
		...(isMixed ? [{ what: 'wallet', value: `one in ${books.main.account.settle}, coin PnL valued at its own mark`, why: 'coin-margined and dollar positions stand in one cross account', change: 'asking for each coin by itself, where your venue keeps a wallet per coin' }] : []),
		...(books.apart.length > 0 ? [{ what: 'coin margins', value: `of ${numbers(books.apart.flatMap((book) => book.places))} not part of the balance`, why: 'they are in another coin', change: 'asking for them by themselves' }] : []),
		...(aside.length > 0 ? [{ what: 'left aside', value: enumerated(aside.slice(0, 4).map((text) => code(text))), why: 'it changes no liquidation price', change: '/margin, which counts stops and targets' }] : []),
	];
}
