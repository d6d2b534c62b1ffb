import { ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import type { MarginMode, Position } from '../core/position.ts';
import { type Price, priceOf } from '../core/quantity.ts';
import { accountOf } from './account-of.ts';
import { completed, type Holding, nameOf, type Portfolio } from './portfolio.ts';
import type { Setup } from './setup.ts';
import { setupOf } from './setup-of.ts';
import { baseOf } from './table.ts';

/** A position of the account, ready to be computed. */
export interface Place {
	/** From 0, in the order in which they were said. */
	readonly index: number;
	readonly holding: Holding;
	readonly setup: Setup;
	readonly position: Position;
	/** No mark was said for the symbol: it is the entry of its last position. */
	readonly isMarkAssumed: boolean;
}

/** Cross unless it was said: several positions on one wallet. */
export const modeOf = ({ mode }: Holding): MarginMode => mode ?? 'cross';

/** Cross positions stand on a balance that was not said yet. */
export const needsBalance = (portfolio: Portfolio): boolean =>
	!portfolio.balance && portfolio.positions.some((holding) => modeOf(completed(portfolio, holding)) === 'cross');

/** A failure says which position it is about. */
export function about<T>(index: number, run: () => T): T {
	try {
		return run();
	} catch (error) {
		throw error instanceof DomainError ? new DomainError(error.code, error.details, nameOf(index)) : error;
	}
}

/** What each position is, by itself. The wallet is looked at for all of them together. */
function setupFor(holding: Holding): Setup {
	const missing = [
		...(baseOf(holding) === undefined ? (['symbol'] as const) : []),
		...(holding.entry === undefined ? (['entry'] as const) : []),
	];
	if (missing.length > 0) throw new DomainError('missing-figures', { fields: missing, mode: '' });
	const mode = modeOf(holding);
	return setupOf({ ...holding, mode }, mode, mode === 'isolated' ? ['isolated'] : []);
}

type Unmarked = Pick<Place, 'index' | 'holding' | 'setup'>;

/** All positions of a symbol share a mark: the one that was said, else the entry of the last of them. Throws two-marks. */
function markOf(legs: readonly Unmarked[], symbol: string): { readonly mark: Price; readonly isMarkAssumed: boolean } {
	const said = legs.flatMap(({ holding: { mark } }) => mark ?? []);
	const other = said.find((mark) => !mark.eq(said[0] ?? ZERO));
	if (other) throw new DomainError('two-marks', { symbol, marks: [said[0], other].map((mark) => mark?.toFixed() ?? '') });
	const mark = said[0] ?? legs.at(-1)?.setup.entryPrice ?? ZERO;
	return { mark: priceOf(mark), isMarkAssumed: said.length === 0 };
}

/** Every position with its market, its rules and its mark. Throws what is missing or impossible, and in which. */
export function placesOf(portfolio: Portfolio): Place[] {
	const unmarked = portfolio.positions.map((said, index): Unmarked => {
		const holding = completed(portfolio, said);
		return { index, holding, setup: about(index, () => setupFor(holding)) };
	});
	const bySymbol = Map.groupBy(unmarked, ({ setup }) => setup.market.contract.symbol);
	return unmarked.map(({ index, holding, setup }) => {
		const { symbol } = setup.market.contract;
		const { mark, isMarkAssumed } = markOf(bySymbol.get(symbol) ?? [], symbol);
		const marked = { ...setup, markPrice: mark };
		const [position] = accountOf(marked).positions;
		if (!position) throw new Error('a setup without its position');
		return { index, holding, setup: marked, position, isMarkAssumed };
	});
}
