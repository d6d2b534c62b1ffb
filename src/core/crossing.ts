import { type Decimal, ZERO } from './decimal.ts';
import { type Direction, difference, type Leg, type Line, sum } from './leg.ts';
import { firstIndex } from './tier.ts';

/** h(x) = constant + Σ legs: equity minus requirement; liquidated where h ≤ 0. */
export interface Surplus {
	readonly constant: Decimal;
	readonly legs: readonly Leg[];
}

const at = (line: Line, x: Decimal): Decimal => line.slope.times(x).plus(line.constant);

/** h just beyond x in a direction. */
function surplusAt({ constant, legs }: Surplus, x: Decimal, direction: Direction): Decimal {
	return legs.reduce((sum, leg) => sum.plus(at(leg.line(leg.beyond(x, direction)), x)), constant);
}

/**
 * Where h is concave the safe x are one interval: bisection over each leg's edges finds the last safe one before the crossing, so that
 * the walk below starts in the last piece. O(log tiers) for one symbol; facts: docs/decisions/0002-one-model.md.
 */
function lastSafeEdge(surplus: Surplus, start: Decimal, direction: Direction): Decimal {
	let safe = start;
	for (const leg of surplus.legs) {
		const first = leg.beyond(safe, direction);
		const edgeAt = (step: number) => leg.edge(direction === 1 ? first + step : first - 1 - step);
		const count = direction === 1 ? leg.count - 1 - first : first;
		const steps = firstIndex(count, (step) => surplusAt(surplus, edgeAt(step), direction).lte(0));
		if (steps > 0) safe = edgeAt(steps - 1);
	}
	return safe;
}

interface Cursor {
	readonly leg: Leg;
	piece: number;
	/** Where the current piece ends in the walk's direction. */
	edge: Decimal | undefined;
}

const edgeAhead = (leg: Leg, piece: number, direction: Direction): Decimal | undefined => {
	const boundary = direction === 1 ? piece : piece - 1;
	return boundary >= 0 && boundary < leg.count - 1 ? leg.edge(boundary) : undefined;
};

/** True where a comes before b in the walk's direction. */
const before = (a: Decimal, b: Decimal, direction: Direction): boolean => (direction === 1 ? a.lt(b) : a.gt(b));

function insert(queue: Cursor[], cursor: Cursor, direction: Direction): void {
	const { edge } = cursor;
	if (!edge) return;
	const place = firstIndex(queue.length, (index) => {
		const other = queue[index]?.edge;
		return other === undefined || before(edge, other, direction);
	});
	queue.splice(place, 0, cursor);
}

/** Piece by piece from `start`: each piece is one line, so its root is exact; a jump below zero at an edge is a crossing at the edge. */
function walk({ constant, legs }: Surplus, start: Decimal, direction: Direction): Decimal | undefined {
	const queue: Cursor[] = [];
	let line: Line = { constant, slope: ZERO };
	for (const leg of legs) {
		const piece = leg.beyond(start, direction);
		line = sum(line, leg.line(piece));
		insert(queue, { leg, piece, edge: edgeAhead(leg, piece, direction) }, direction);
	}
	for (let from = start; ; ) {
		if (at(line, from).lte(0)) return from;
		const cursor = queue.shift();
		const root = line.slope.isZero() ? undefined : line.constant.neg().div(line.slope);
		const falls = direction === 1 ? line.slope.lt(0) : line.slope.gt(0);
		if (root && falls && !(cursor?.edge && before(cursor.edge, root, direction))) return root;
		if (!cursor?.edge) return undefined;
		from = cursor.edge;
		const left = cursor.leg.line(cursor.piece);
		cursor.piece += direction;
		line = sum(line, difference(cursor.leg.line(cursor.piece), left));
		cursor.edge = edgeAhead(cursor.leg, cursor.piece, direction);
		insert(queue, cursor, direction);
	}
}

/** Where h is concave and still positive at the far end (x → ∞, or x → 0), it is positive all the way. */
function isSafeToTheEnd({ constant, legs }: Surplus, direction: Direction): boolean {
	if (direction === 1) return legs.reduce((slope, leg) => slope.plus(leg.line(leg.count - 1).slope), ZERO).gte(0);
	return legs.reduce((sum, leg) => sum.plus(leg.line(0).constant), constant).gte(0);
}

/**
 * The first x from `start` in a direction with h(x) ≤ 0, or undefined where there is none at x > 0. h(start) must be > 0.
 * Exact: no iteration, no tolerance. O(log T) for one convex symbol, O(M log M) over M tiers else.
 */
export function firstCrossing(surplus: Surplus, start: Decimal, direction: Direction): Decimal | undefined {
	const convex = surplus.legs.every((leg) => leg.convex);
	if (convex && isSafeToTheEnd(surplus, direction)) return undefined;
	const x = walk(surplus, convex && surplus.legs.length <= 2 ? lastSafeEdge(surplus, start, direction) : start, direction);
	return x?.gt(0) ? x : undefined;
}
