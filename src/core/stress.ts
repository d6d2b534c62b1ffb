import { firstCrossing } from './crossing.ts';
import { type Decimal, ONE, ZERO } from './decimal.ts';
import { DomainError } from './error.ts';
import { figuresAt } from './figures.ts';
import { legOf } from './leg.ts';
import { equityOf, type Member, type Pool, poolOf, requirementOf, valuationOf } from './pool.ts';
import type { Account, Position } from './position.ts';
import { type Money, moneyOf, type Price, priceOf, type Rate, rateOf } from './quantity.ts';

/** Relative move of a symbol's mark to the end of the path; a symbol without a move stays where it is. */
export type Moves = (symbol: string) => Rate | undefined;

/** One liquidation along the path: an isolated position, or all cross positions of the account at once. */
export interface StressEvent {
	/** How far along the path, 0 to 1. */
	readonly progress: Rate;
	readonly mode: 'isolated' | 'cross';
	readonly positions: readonly Position[];
	/** The mark of each of them there, in their order. */
	readonly prices: readonly Price[];
	/** Margin or wallet, with unrealized PnL, that is still there when it is triggered; at worst all of it is lost. */
	readonly equity: Money;
}

export interface StressPoint {
	readonly progress: Rate;
	/** Of everything: cross and isolated; what was liquidated counts 0. */
	readonly equity: Money;
}

export interface Stress {
	/** In the order in which the path reaches them. */
	readonly events: readonly StressEvent[];
	/** Equity of everything before the move, and after it: what was liquidated counts 0. */
	readonly before: Money;
	readonly after: Money;
	/** Corners of the equity along the path, both sides of each liquidation: between two of them it is a line where valued in quote. */
	readonly path: readonly StressPoint[];
}

interface Track {
	readonly mode: 'isolated' | 'cross';
	readonly pool: Pool;
	readonly endsAt: Decimal | undefined;
}

const moveOf = (moves: Moves, { contract }: Position): Decimal => moves(contract.symbol) ?? ZERO;

const priceAlong = (position: Position, moves: Moves, progress: Decimal): Price =>
	priceOf(position.markPrice.times(moveOf(moves, position).times(progress).plus(1)));

/**
 * Where along the path equity falls to the requirement; undefined if it doesn't.
 *
 *   P(t) = mark·(1 + t·move),  0 ≤ t ≤ 1
 *
 * In quote every leg is a piecewise line in t, whatever its own move; in coin the account's symbols are of one coin and share one move.
 */
function endOf(pool: Pool, moves: Moves): Decimal | undefined {
	if (equityOf(pool).lte(requirementOf(pool))) return ZERO;
	const moving = pool.members.filter(({ position }) => !moveOf(moves, position).isZero());
	const held = pool.members.filter((member) => !moving.includes(member));
	const constant = held.reduce(
		(rest, { figures }) => rest.plus(figures.unrealizedPnl).minus(figures.maintenanceMargin).minus(figures.triggerFee),
		pool.wallet,
	);
	const [first] = moving;
	if (!first) return undefined;
	if (pool.valuation === 'quote') {
		const legs = moving.map(({ position, contracts }) =>
			legOf(position, {
				valuation: 'quote',
				contracts,
				offset: position.markPrice,
				scale: position.markPrice.times(moveOf(moves, position)),
			}),
		);
		const progress = firstCrossing({ constant, legs }, ZERO, 1);
		return progress?.lte(1) ? progress : undefined;
	}
	const move = commonMove(moving, moves);
	const legs = moving.map(({ position, contracts }) => legOf(position, { valuation: 'coin', contracts, scale: position.markPrice }));
	const x = firstCrossing({ constant, legs }, ONE, move.isNeg() ? 1 : -1);
	const progress = x && ONE.div(x).minus(1).div(move);
	return progress?.lte(1) ? progress : undefined;
}

/** Throws two-moves where positions that settle in one coin are to move apart. */
function commonMove(members: readonly Member[], moves: Moves): Decimal {
	const all = members.map(({ position }) => moveOf(moves, position));
	const [first = ZERO] = all;
	if (all.some((move) => !move.eq(first)))
		throw new DomainError('two-moves', { symbols: members.map(({ position }) => position.contract.symbol) });
	return first;
}

function equityAlong({ pool }: Track, moves: Moves, progress: Decimal): Decimal {
	return pool.members.reduce((sum, { position, contracts }) => {
		const figures = figuresAt(position, priceAlong(position, moves, progress), { valuation: pool.valuation, contracts });
		return sum.plus(figures.unrealizedPnl);
	}, pool.wallet);
}

/** Isolated positions each on its own margin, all cross ones together on the wallet. Throws no-wallet-balance, move-too-large. */
function tracksOf(account: Account, moves: Moves): Track[] {
	for (const position of account.positions) {
		const move = moveOf(moves, position);
		if (move.lte(-1)) throw new DomainError('move-too-large', { symbol: position.contract.symbol, move: move.times(100).toFixed() });
	}
	const valuation = valuationOf(account);
	const isolated = account.positions.flatMap((position) =>
		position.collateral.mode === 'isolated'
			? [{ mode: 'isolated' as const, pool: poolOf([position], position.collateral.margin.amount, valuation) }]
			: [],
	);
	const crossPositions = account.positions.filter(({ collateral }) => collateral.mode === 'cross');
	if (crossPositions.length > 0 && !account.walletBalance) {
		throw new DomainError('no-wallet-balance', { symbol: crossPositions[0]?.contract.symbol ?? '' });
	}
	const wallet = account.walletBalance?.amount ?? ZERO;
	const cross = crossPositions.length > 0 ? [{ mode: 'cross' as const, pool: poolOf(crossPositions, wallet, valuation) }] : [];
	return [...isolated, ...cross].map((track) => ({ ...track, endsAt: endOf(track.pool, moves) }));
}

/**
 * What a move of the marks does to an account: which positions are liquidated in what order, and what is left.
 *
 * Isolated positions fall one by one, each at its own price; cross ones fall together when the account's equity meets its requirement,
 * winners among them too (which is closed first differs by venue and is documented by few: all are counted as one).
 * A wallet without a cross position stands beside it all and is not touched. Money in the account's settle asset.
 */
export function stressOf(account: Account, moves: Moves): Stress {
	const tracks = tracksOf(account, moves);
	const idle = tracks.some(({ mode }) => mode === 'cross') ? ZERO : (account.walletBalance?.amount ?? ZERO);
	const money = (amount: Decimal): Money => moneyOf(amount, account.settle);
	const ended = tracks.filter((track): track is Track & { endsAt: Decimal } => track.endsAt !== undefined);
	ended.sort((a, b) => a.endsAt.cmp(b.endsAt));
	const total = (progress: Decimal, gone: readonly Track[]) =>
		tracks.filter((track) => !gone.includes(track)).reduce((sum, track) => sum.plus(equityAlong(track, moves, progress)), idle);
	const point = (progress: Decimal, gone: readonly Track[]): StressPoint => ({
		progress: rateOf(progress),
		equity: money(total(progress, gone)),
	});
	return {
		events: ended.map((track) => {
			const positions = track.pool.members.map(({ position }) => position);
			return {
				progress: rateOf(track.endsAt),
				mode: track.mode,
				positions,
				prices: positions.map((position) => priceAlong(position, moves, track.endsAt)),
				equity: money(equityAlong(track, moves, track.endsAt)),
			};
		}),
		before: money(total(ZERO, [])),
		after: money(total(ONE, ended)),
		path: [
			point(ZERO, []),
			...ended.flatMap((track, index) => [point(track.endsAt, ended.slice(0, index)), point(track.endsAt, ended.slice(0, index + 1))]),
			point(ONE, ended),
		],
	};
}
