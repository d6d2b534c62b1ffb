import type { PortfolioAssessment } from '../scenario/portfolio-assess.ts';
import type { Books } from '../scenario/portfolio-books.ts';
import type { Place } from '../scenario/portfolio-setup.ts';
import { VENUES } from '../venues/index.ts';
import type { Assumed } from './assumption.ts';
import { echo } from './format.ts';
import { enumerated } from './portfolio-position.ts';
import { numbers, own } from './portfolio-told.ts';
import { code } from './text.ts';

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

function marks(places: readonly Place[]): Assumed[] {
	const change = '`mark:63500` behind a position';
	const unsaid = places.filter(({ isMarkAssumed }) => isMarkAssumed);
	const isHeld = ({ setup }: Place) => !setup.markPrice.eq(setup.entryPrice);
	const symbols = [...Map.groupBy(unsaid, ({ setup }) => setup.market.contract.symbol)];
	const shared = symbols.filter(([, legs]) => legs.some(isHeld));
	const own = symbols.filter(([, legs]) => !legs.some(isHeld)).flatMap(([, legs]) => legs);
	return [
		...some(own, {
			what: 'mark',
			value: own.length === places.length ? (own.length === 1 ? 'at the entry' : 'each at its entry') : `of ${numbers(own)} at the entry`,
			why: 'no mark price was given: nothing has been won or lost yet',
			change,
		}),
		...shared.slice(0, 3).flatMap(([symbol, legs]) =>
			legs.slice(-1).map(({ setup }) => ({
				what: `mark of ${symbol}`,
				value: echo(setup.markPrice),
				why: 'the entry of its last position: both have one mark, and none was given',
				change,
			})),
		),
	];
}

/** Coin-margined positions that stand in one cross account with dollar ones. */
const isMixed = ({ main }: Books): boolean =>
	main.places.some(
		({ setup: { mode, market } }) => mode === 'cross' && market.contract.kind === 'inverse' && market.settle !== main.account.settle,
	);

function wallets(books: Books): Assumed[] {
	const { main, apart } = books;
	const change = 'a `/portfolio` for each coin';
	return [
		...some(isMixed(books) ? main.places : [], {
			what: 'wallet',
			value: `one in ${main.account.settle}, the PnL of coin-margined positions valued at their mark`,
			why: 'they stand in one cross account with dollar positions; many venues keep a wallet per coin instead',
			change,
		}),
		...some(
			apart.flatMap(({ places }) => places),
			{
				what: 'balance',
				value: `without the margin of ${numbers(apart.flatMap(({ places }) => places))}`,
				why: 'that margin is in a coin',
				change,
			},
		),
	];
}

/** Everything about an account that was not said and had to be taken. */
export function assumedFor(places: readonly Place[], books: Books): Assumed[] {
	const unsaid = places.filter(({ holding }) => !holding.mode);
	const aside = places.flatMap(({ holding }) => holding.aside ?? []);
	return [
		...some(unsaid, {
			what: 'mode',
			value: unsaid.length === places.length ? 'cross' : `cross for ${numbers(unsaid)}`,
			why: 'no mode was given',
			change: '`isolated` behind a position',
		}),
		...tables(places),
		...marks(places),
		...own(places),
		...wallets(books),
		...some(aside.length > 0 ? places : [], {
			what: 'left aside',
			value: enumerated(aside.slice(0, 4).map((text) => code(text))),
			why: 'it moves no liquidation price',
			change: '`/margin`, which counts stops and targets',
		}),
	];
}

export const assumedOf = ({ lines, books }: PortfolioAssessment): Assumed[] =>
	assumedFor(
		lines.map(({ place }) => place),
		books,
	);
