import { accountRisk, type PositionRisk, type Standing } from '../core/account.ts';
import { distanceOf } from '../core/costs.ts';
import { type Decimal, ONE, ZERO } from '../core/decimal.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';
import { type Leverage, type Money, moneyOf, type Price, priceOf, type Rate } from '../core/quantity.ts';
import type { Shock } from '../core/solve.ts';
import { assertInsideTable } from '../venues/tables.ts';
import type { Portfolio } from './portfolio.ts';
import { type Book, type Books, booksOf } from './portfolio-books.ts';
import { seenRisk, seenShock } from './portfolio-seen.ts';
import { about, type Place, placesOf } from './portfolio-setup.ts';
import { type Warning, warningsOf } from './warning.ts';

/** One position of an account, computed. */
export interface Line {
	readonly place: Place;
	readonly risk: PositionRisk;
	/** All other marks held where they are. */
	readonly alone: LiquidationOutcome;
	/** Cross: its mark where a common move of all marks ends the account. */
	readonly together?: { readonly down?: Price; readonly up?: Price };
}

/** What a common move ends, and at which move: one isolated position, or all cross ones. */
export interface Ending {
	readonly move: Rate;
	readonly mode: 'isolated' | 'cross';
	readonly lines: readonly Line[];
}

/** The cross positions as one. */
export interface CrossAccount {
	readonly standing: Standing;
	readonly shock: Shock;
	/** Balance less isolated margins. */
	readonly wallet: Money;
	/** Equity above the requirement: what can be lost before it is liquidated. */
	readonly room: Money;
	/** Equity less initial margins; missing where a leverage is. */
	readonly free?: Money;
	/** All initial margins; missing where a leverage is. */
	readonly initialMargins?: Money;
}

export interface PortfolioAssessment {
	readonly portfolio: Portfolio;
	readonly books: Books;
	readonly lines: readonly Line[];
	readonly cross?: CrossAccount;
	/** Nearest first. */
	readonly endings: { readonly down: readonly Ending[]; readonly up: readonly Ending[] };
	readonly warnings: readonly { readonly line: Line; readonly warning: Warning }[];
	/** Effective leverage of the cross account, where it is dangerously high. */
	readonly highLeverage?: Leverage;
}

const HIGH_LEVERAGE = 20;

const moved = (mark: Price, move: Rate | undefined): Price | undefined => move && priceOf(mark.times(ONE.plus(move)));

type Together = Standing & { readonly shock: Shock };

function linesOf({ places, account }: Book): { readonly lines: Line[]; readonly cross?: Together } {
	const { positions, cross: exact } = accountRisk(account);
	const cross = exact && { ...exact, shock: seenShock(exact.shock) };
	const lines = places.map((place, at): Line => {
		const computed = positions[at];
		if (!computed) throw new Error('a position without its risk');
		const risk = seenRisk(computed);
		const { setup } = place;
		const { table } = setup.market;
		if (table) about(place.index, () => assertInsideTable(table, risk));
		const alone = risk.liquidation;
		if (setup.mode === 'isolated' || !cross) return { place, risk, alone };
		const [down, up] = [moved(setup.markPrice, cross.shock.down), moved(setup.markPrice, cross.shock.up)];
		return { place, risk, alone, together: { ...(down && { down }), ...(up && { up }) } };
	});
	return { lines, ...(cross && { cross }) };
}

function crossOf(standing: Together, lines: readonly Line[], { main }: Books): CrossAccount {
	const { equity, requirement, shock } = standing;
	const margins = lines.filter(({ place }) => place.setup.mode === 'cross').map(({ risk }) => risk.initialMargin?.amount);
	const known = margins.filter((margin) => margin !== undefined);
	const money = (amount: Decimal) => moneyOf(amount, main.account.settle);
	const initial = known.length === margins.length ? known.reduce((sum, margin) => sum.plus(margin), ZERO) : undefined;
	return {
		standing,
		shock,
		wallet: main.account.walletBalance ?? money(ZERO),
		room: money(equity.amount.minus(requirement.amount)),
		...(initial && { initialMargins: money(initial), free: money(equity.amount.minus(initial)) }),
	};
}

function endingOf({ place, alone, ...line }: Line, direction: 'down' | 'up'): Ending[] {
	if (place.setup.mode === 'cross' || alone.kind === 'none') return [];
	const price = alone.kind === 'at-price' ? (direction === 'down' ? alone.below : alone.above) : place.setup.markPrice;
	return price ? [{ move: distanceOf(price, place.setup.markPrice), mode: 'isolated', lines: [{ place, alone, ...line }] }] : [];
}

/** What a common move ends, in the order in which it gets there. Isolated ones and the cross account don't touch each other. */
function endingsOf(lines: readonly Line[], cross: CrossAccount | undefined, direction: 'down' | 'up'): Ending[] {
	const move = cross?.shock[direction];
	const together: Ending[] = move ? [{ move, mode: 'cross', lines: lines.filter(({ place }) => place.setup.mode === 'cross') }] : [];
	return [...lines.flatMap((line) => endingOf(line, direction)), ...together].sort((a, b) => a.move.abs().cmp(b.move.abs()));
}

/** What is to be told of single positions; a cross one's leverage is the account's. */
const warningsFor = (lines: readonly Line[]): PortfolioAssessment['warnings'] =>
	lines.flatMap((line) =>
		warningsOf(line.place.setup, line.risk, {})
			.filter(({ kind }) => kind !== 'effective-leverage' || line.place.setup.mode === 'isolated')
			.map((warning) => ({ line, warning })),
	);

/** Computes an account. Throws what is missing, impossible or contradicts itself. */
export function assessPortfolio(portfolio: Portfolio): PortfolioAssessment {
	const books = booksOf(portfolio, placesOf(portfolio));
	const main = linesOf(books.main);
	const lines = [...main.lines, ...books.apart.flatMap((book) => linesOf(book).lines)].sort((a, b) => a.place.index - b.place.index);
	const cross = main.cross && crossOf(main.cross, main.lines, books);
	const effective = cross?.standing.effectiveLeverage;
	return {
		portfolio,
		books,
		lines,
		...(cross && { cross }),
		endings: { down: endingsOf(lines, cross, 'down'), up: endingsOf(lines, cross, 'up') },
		warnings: warningsFor(lines),
		...(effective?.gt(HIGH_LEVERAGE) && { highLeverage: effective }),
	};
}
