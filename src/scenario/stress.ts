import { Decimal, ZERO } from '../core/decimal.ts';
import { nativeNotional } from '../core/leg.ts';
import type { MarginMode } from '../core/position.ts';
import { type Price, priceOf, type Rate, rateOf } from '../core/quantity.ts';
import { type Moves, type Stress, type StressEvent, type StressPoint, stressOf } from '../core/stress.ts';
import { isAboveLastTier } from '../core/tier.ts';
import { assertInsideTable } from '../venues/tables.ts';
import { completed, type Holding, type Portfolio } from './portfolio.ts';
import { type Book, type Books, booksOf } from './portfolio-books.ts';
import { about, modeOf, type Place, placesOf } from './portfolio-setup.ts';
import { type SymbolMove, symbolMoves } from './stress-apply.ts';
import type { SaidMoves } from './stress-move.ts';

/** A liquidation on the way, with the positions as they were said. */
export interface Fall extends Omit<StressEvent, 'positions'> {
	readonly places: readonly Place[];
}

/** What a move does to the positions of one wallet. */
export interface Outcome {
	readonly stress: Stress;
	readonly falls: readonly Fall[];
	/** Corners of the equity; in coin, where it is a curve, points between them too. */
	readonly path: readonly StressPoint[];
}

/** What a move does to an account: its wallet first, then each isolated margin in another coin. */
export interface Run {
	readonly books: Books;
	readonly outcomes: readonly [Outcome, ...Outcome[]];
}

export interface StressAssessment {
	readonly portfolio: Portfolio;
	readonly places: readonly Place[];
	readonly said: SaidMoves;
	readonly moves: readonly SymbolMove[];
	/** As it was said. */
	readonly run: Run;
	/** The same in other modes: of a single position in each, of several all isolated; missing where something for it is not known. */
	readonly isolated?: Run;
	readonly cross?: Run;
}

const STEPS = 24;

/** The corners with points between them: where a part of the move ends is a point of the whole. */
function curveOf({ account }: Book, corners: readonly StressPoint[], movesUpTo: (part: Rate) => Moves): StressPoint[] {
	const parts = Array.from({ length: STEPS - 1 }, (_, index) => rateOf(new Decimal(index + 1).div(STEPS)));
	const between = parts.map((progress) => ({ progress, equity: stressOf(account, movesUpTo(progress)).after }));
	return [...corners, ...between.filter(({ progress }) => !corners.some((corner) => corner.progress.eq(progress)))].sort((a, b) =>
		a.progress.cmp(b.progress),
	);
}

function outcomeOf(book: Book, moves: readonly SymbolMove[]): Outcome {
	const { account, places } = book;
	const rateOfSymbol = (symbol: string) => moves.find((move) => move.symbol === symbol)?.rate;
	const stress = stressOf(account, rateOfSymbol);
	const movesUpTo =
		(part: Rate): Moves =>
		(symbol) => {
			const rate = rateOfSymbol(symbol);
			return rate && rateOf(rate.times(part));
		};
	const inCoin = places.every(({ setup }) => setup.market.contract.kind === 'inverse');
	const falls = stress.events.map(({ positions, ...event }) => ({
		...event,
		places: positions.flatMap((position) => places.find((place) => place.position === position) ?? []),
	}));
	return { stress, falls, path: inCoin ? curveOf(book, stress.path, movesUpTo) : stress.path };
}

/** A partial table answers only inside its bounds, at the end of the way too. */
function assertTables(places: readonly Place[], moves: readonly SymbolMove[]): void {
	for (const { setup, position, index } of places) {
		const { table, contract, rules } = setup.market;
		const end: Price = moves.find(({ symbol }) => symbol === contract.symbol)?.to ?? setup.markPrice;
		const sizes =
			rules.tiering === 'flat-by-contracts'
				? [position.size]
				: [setup.markPrice, end].filter((price) => price.gt(0)).map((price) => nativeNotional(position, priceOf(price)));
		const aboveLastTier = sizes.some((size) => isAboveLastTier(rules.tiers, size));
		if (table) about(index, () => assertInsideTable(table, { aboveLastTier }));
	}
}

function runOf(portfolio: Portfolio, places: readonly Place[], moves: readonly SymbolMove[]): Run {
	const books = booksOf(portfolio, places);
	return { books, outcomes: [outcomeOf(books.main, moves), ...books.apart.map((book) => outcomeOf(book, moves))] };
}

const inMode = (portfolio: Portfolio, mode: MarginMode): Portfolio => ({
	...portfolio,
	positions: portfolio.positions.map((holding) => ({ ...completed(portfolio, holding), mode })),
});

/** Something says how much margin of its own it would have. */
const hasMargin = ({ leverage, margin, size }: Holding): boolean =>
	margin !== undefined || leverage !== undefined || (size?.unit === 'margin' && leverage !== undefined);

/** Could all of them be isolated: each margin is known, and the wallet has them all. */
function canIsolate({ balance }: Portfolio, places: readonly Place[]): boolean {
	if (!places.every(({ holding }) => hasMargin(holding))) return false;
	const linear = places.every(({ setup }) => setup.market.contract.kind === 'linear');
	const needed = places.reduce((sum, { setup }) => sum.plus(setup.isolatedMargin ?? setup.initialMargin ?? 0), ZERO);
	return !balance || (linear && needed.lte(balance.amount)) || places.length === 1;
}

/** The mode of a single position whose mode was not said: whichever can be computed. */
function settledMode(portfolio: Portfolio): Portfolio {
	const [only, ...others] = portfolio.positions;
	if (!only || others.length > 0 || completed(portfolio, only).mode || portfolio.balance) return portfolio;
	return inMode(portfolio, 'isolated');
}

/** What a move does to an account, in the modes that it was said in and in others. Throws what is missing or contradicts itself. */
export function assessStress(given: Portfolio, said: SaidMoves): StressAssessment {
	const portfolio = settledMode(given);
	const places = placesOf(portfolio);
	const moves = symbolMoves(said, places);
	const own = runOf(portfolio, places, moves);
	assertTables(places, moves);
	const variant = (mode: MarginMode): Run => {
		const other = inMode(portfolio, mode);
		return runOf(other, placesOf(other), moves);
	};
	const modes = new Set(places.map(({ holding }) => modeOf(holding)));
	const isSingle = places.length === 1;
	const isolated =
		modes.has('cross') && canIsolate(portfolio, places) ? variant('isolated') : isSingle && modes.has('isolated') ? own : undefined;
	const cross = isSingle && (modes.has('cross') ? own : portfolio.balance ? variant('cross') : undefined);
	return { portfolio, places, said, moves, run: own, ...(isolated && { isolated }), ...(cross && { cross }) };
}
