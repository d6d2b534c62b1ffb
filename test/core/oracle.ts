import type { Account, Position } from '../../src/core/position.ts';

/**
 * The slow way, in plain doubles and with nothing of the solver: equity and requirement by their definitions at any price, a scan away
 * from the mark over a fine grid with every tier border in it, and a bisection of the first interval in which the surplus turns.
 */
interface Plain {
	readonly s: number;
	readonly exposure: number;
	readonly entry: number;
	readonly mark: number;
	readonly position: Position;
	readonly contracts: number;
	readonly fee: number;
	readonly tiers: readonly { readonly upTo: number; readonly rate: number; readonly amount: number }[];
}

const plain = (position: Position, contracts: number): Plain => ({
	fee: position.rules.triggerFeeRate.toNumber(),
	tiers: position.rules.tiers.map(({ upTo, rate, amount }, index, { length }) => ({
		upTo: index === length - 1 ? Number.POSITIVE_INFINITY : (upTo?.toNumber() ?? 0) * (1 + 1e-14),
		rate: rate.toNumber(),
		amount: position.rules.tiering === 'marginal' ? amount.toNumber() : 0,
	})),
	s: position.side === 'long' ? 1 : -1,
	exposure: position.size.toNumber() * position.contract.contractSize.toNumber(),
	entry: position.entryPrice.toNumber(),
	mark: position.markPrice.toNumber(),
	position,
	contracts,
});

const native = ({ position, exposure }: Plain, price: number) =>
	position.contract.kind === 'linear' ? exposure * price : exposure / price;

function requirement(leg: Plain, price: number): number {
	const { rules } = leg.position;
	const basis = native(leg, rules.maintenanceBasis === 'mark' ? price : leg.entry);
	const quantity = rules.tiering === 'flat-by-contracts' ? leg.contracts : basis;
	const tier = leg.tiers.find(({ upTo }) => quantity <= upTo);
	return tier ? basis * (tier.rate + leg.fee) - tier.amount : Number.NaN;
}

const pnl = ({ s, exposure, entry, position }: Plain, price: number) =>
	position.contract.kind === 'linear' ? s * exposure * (price - entry) : s * exposure * (1 / entry - 1 / price);

export interface Pool {
	readonly legs: readonly Plain[];
	readonly wallet: number;
	/** Inverse legs are turned into quote at their own price. */
	readonly inQuote: boolean;
}

export function poolOf(account: Account, members: readonly Position[], wallet: number): Pool {
	const contracts = (symbol: string) =>
		members.filter(({ contract }) => contract.symbol === symbol).reduce((sum, { size }) => sum + size.toNumber(), 0);
	const inQuote = account.positions.some(({ contract }) => contract.kind === 'linear');
	return { legs: members.map((position) => plain(position, contracts(position.contract.symbol))), wallet, inQuote };
}

/** Equity minus requirement with the price of each leg given. */
export const surplus = ({ legs, wallet, inQuote }: Pool, priceOf: (leg: Plain) => number): number =>
	legs.reduce((sum, leg) => {
		const price = priceOf(leg);
		const unit = inQuote && leg.position.contract.kind === 'inverse' ? price : 1;
		return sum + (pnl(leg, price) - requirement(leg, price)) * unit;
	}, wallet);

/** Factors at which some leg changes tier. */
const borders = (legs: readonly Plain[]): number[] =>
	legs.flatMap((leg) =>
		leg.position.rules.tiers.flatMap(({ upTo }) => {
			if (upTo === null) return [];
			const price = leg.position.contract.kind === 'linear' ? upTo.toNumber() / leg.exposure : leg.exposure / upTo.toNumber();
			return [(price / leg.mark) * (1 - 1e-12), (price / leg.mark) * (1 + 1e-12)];
		}),
	);

export const FURTHEST = 1e4;

/** The first factor k, away from 1 in a direction and up to 1e4× (or down to 1e−4×), at which h(k) ≤ 0; undefined if none. */
function firstFactor(h: (factor: number) => number, moving: readonly Plain[], direction: 1 | -1): number | undefined {
	const steps = Array.from({ length: 1500 }, (_, index) => FURTHEST ** ((direction * (index + 1)) / 1500));
	const grid = [...steps, ...borders(moving)].filter((factor) =>
		direction === 1 ? factor > 1 && factor <= FURTHEST : factor < 1 && factor >= 1 / FURTHEST,
	);
	grid.sort((a, b) => (a - b) * direction);
	let safe = 1;
	for (const factor of grid) {
		if (h(factor) > 0) {
			safe = factor;
			continue;
		}
		let low = safe;
		let high = factor;
		for (let round = 0; round < 200 && low !== high; round++) {
			const middle = (low + high) / 2;
			if (middle === low || middle === high) break;
			if (h(middle) > 0) low = middle;
			else high = middle;
		}
		return high;
	}
	return undefined;
}

/** Liquidation of the legs of one symbol with all others held, as a factor of its mark. */
export function symbolFactor(pool: Pool, symbol: string, direction: 1 | -1): number | undefined {
	const moving = pool.legs.filter(({ position }) => position.contract.symbol === symbol);
	return firstFactor((k) => surplus(pool, (leg) => (leg.position.contract.symbol === symbol ? leg.mark * k : leg.mark)), moving, direction);
}

export const commonFactor = (pool: Pool, direction: 1 | -1): number | undefined =>
	firstFactor((k) => surplus(pool, ({ mark }) => mark * k), pool.legs, direction);
