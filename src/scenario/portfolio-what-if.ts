import { Decimal, ONE } from '../core/decimal.ts';
import type { MarginMode, Side } from '../core/position.ts';
import type { VenueId } from '../venues/types.ts';
import { completed, type Holding, type Portfolio, withPosition } from './portfolio.ts';
import { rough, stepped, withSize } from './what-if.ts';

/** One thing changed in a whole account. */
export const ACCOUNT_WHAT_IFS = [
	'leverage-down',
	'leverage-up',
	'half',
	'double',
	'flip',
	'isolated',
	'cross',
	'balance-down',
	'balance-up',
] as const;
export type AccountWhatIf = (typeof ACCOUNT_WHAT_IFS)[number];

const PART = new Decimal('0.25');
const OTHER: { readonly [S in Side]: Side } = { long: 'short', short: 'long' };

/** Positions that become one by a change are added up. Throws twin-positions where they can't be. */
const anew = (portfolio: Portfolio, change: (holding: Holding) => Holding): Portfolio =>
	portfolio.positions.map(change).reduce(withPosition, { ...portfolio, positions: [] });

/** Each goes to its own next step; one that has none keeps what it has. */
function leveraged(portfolio: Portfolio, up: boolean): Portfolio | undefined {
	const { shared, positions } = portfolio;
	const next = (leverage: Decimal | undefined) => leverage && (stepped(leverage, up) ?? leverage);
	const [common, own] = [next(shared.leverage), positions.map(({ leverage }) => next(leverage))];
	const changes = [common && !common.eq(shared.leverage ?? 0), ...positions.map(({ leverage }, at) => leverage && !own[at]?.eq(leverage))];
	if (!changes.some(Boolean)) return undefined;
	return {
		...portfolio,
		shared: { ...shared, ...(common && { leverage: common }) },
		positions: positions.map(({ margin, ...holding }, at) => {
			const leverage = own[at];
			// a margin beside a size follows from the leverage
			return { ...holding, ...(margin && !leverage && { margin }), ...(leverage && { leverage }) };
		}),
	};
}

function inMode(portfolio: Portfolio, mode: MarginMode): Portfolio | undefined {
	const isSet = portfolio.positions.every((holding) => (completed(portfolio, holding).mode ?? 'cross') === mode);
	if (isSet) return undefined;
	return anew({ ...portfolio, shared: { ...portfolio.shared, mode } }, ({ mode: _own, ...holding }) => holding);
}

function withBalance(portfolio: Portfolio, up: boolean): Portfolio | undefined {
	const { balance } = portfolio;
	if (!balance) return undefined;
	const step = rough(balance.amount.times(PART));
	return { ...portfolio, balance: { ...balance, amount: up ? balance.amount.plus(step) : balance.amount.minus(step) } };
}

const resized = (portfolio: Portfolio, factor: Decimal): Portfolio => ({
	...portfolio,
	positions: portfolio.positions.map((holding) => ({ ...holding, ...withSize(holding, factor) })),
});

const flipped = (portfolio: Portfolio): Portfolio => ({
	...portfolio,
	positions: portfolio.positions.map((holding) => ({ ...holding, ...(holding.side && { side: OTHER[holding.side] }) })),
});

/** The account with one thing changed in all its positions; undefined where that changes nothing. Throws twin-positions. */
export function accountWhatIf(portfolio: Portfolio, change: AccountWhatIf): Portfolio | undefined {
	switch (change) {
		case 'leverage-down':
		case 'leverage-up':
			return leveraged(portfolio, change === 'leverage-up');
		case 'half':
			return resized(portfolio, ONE.div(2));
		case 'double':
			return resized(portfolio, new Decimal(2));
		case 'flip':
			return flipped(portfolio);
		case 'isolated':
		case 'cross':
			return inMode(portfolio, change);
		case 'balance-down':
		case 'balance-up':
			return withBalance(portfolio, change === 'balance-up');
	}
}

/** All positions on one venue, or on none that is named. Throws twin-positions. */
export function accountOnVenue(portfolio: Portfolio, venue: VenueId | undefined): Portfolio {
	const { venue: _before, ...shared } = portfolio.shared;
	return anew({ ...portfolio, shared: { ...shared, ...(venue && { venue }) } }, ({ venue: _own, ...holding }) => holding);
}
