import { ONE, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { entryNotional } from '../core/figures.ts';
import { valuationOf } from '../core/pool.ts';
import type { Account, Position } from '../core/position.ts';
import { leverageOf, moneyOf, priceOf, rateOf, sizeOf } from '../core/quantity.ts';
import type { MarginRules } from '../core/rules.ts';
import { tiersOf } from '../core/tier.ts';
import type { AccountInput, PositionInput } from './calc-input.ts';
import { coinOf } from './coin.ts';
import { venueRules } from './venue-rules.ts';

const bad = (index: number, field: string, problem: string) =>
	new DomainError('bad-input', { field: `positions[${index}].${field}`, problem });

function rulesOf({ rules, venue = '', symbol, kind, contractSize }: PositionInput): MarginRules {
	if (!rules) return venueRules({ venue, symbol, kind, contractSize: contractSize ?? ONE });
	return {
		maintenanceBasis: rules.maintenanceBasis,
		tiering: rules.tiering,
		triggerFeeRate: rateOf(rules.triggerFeeRate),
		tiers: tiersOf(rules.tiers.map(({ upTo, rate, amount }) => ({ upTo, rate: rateOf(rate), amount }))),
	};
}

function positionOf(input: PositionInput): Position {
	const { symbol, kind, contractSize, side, size, entryPrice, markPrice, leverage } = input;
	return {
		contract: { symbol, kind, contractSize: contractSize ?? ONE },
		side,
		size: sizeOf(size),
		entryPrice: priceOf(entryPrice),
		markPrice: priceOf(markPrice ?? entryPrice),
		...(leverage && { leverage: leverageOf(leverage) }),
		rules: rulesOf(input),
		collateral: { mode: 'cross' },
	};
}

/** Inverse positions alone settle in their one coin; beside a linear one the account settles in the quote. Throws two-coins. */
function settleOf({ settle, positions }: AccountInput): string {
	const inverse = positions.length > 0 && positions.every(({ kind }) => kind === 'inverse');
	if (!inverse) return settle ?? 'quote';
	const named = settle && (coinOf(`${settle}USD`) ?? settle.toUpperCase());
	const coins = [...new Set([...(named ? [named] : []), ...positions.flatMap(({ symbol }) => coinOf(symbol) ?? [])])];
	if (coins.length > 1) throw new DomainError('two-coins', { coins });
	return coins[0] ?? 'coin';
}

/** The isolated wallet: as given, else notional at entry ÷ leverage; plus what was added. */
function isolated(
	position: Position,
	input: PositionInput,
	index: number,
	{ valuation, settle }: { valuation: 'quote' | 'coin'; settle: string },
): Position {
	const { isolatedMargin, leverage, extraMargin } = input;
	const margin = isolatedMargin ?? (leverage && entryNotional(position, valuation).div(leverage));
	if (!margin) throw bad(index, 'isolatedMargin', 'or leverage is needed for an isolated position');
	return { ...position, collateral: { mode: 'isolated', margin: moneyOf(margin.plus(extraMargin ?? ZERO), settle) } };
}

/** A line of calc → the account that the core solves. Throws DomainError. */
export function accountOf(input: AccountInput): Account {
	const settle = settleOf(input);
	const bare = input.positions.map(positionOf);
	const valuation = valuationOf({ settle, positions: bare });
	const positions = bare.map((position, index) => {
		const given = input.positions[index];
		const mode = given?.mode ?? input.mode;
		if (!mode) throw bad(index, 'mode', 'is missing: isolated or cross');
		return given && mode === 'isolated' ? isolated(position, given, index, { valuation, settle }) : position;
	});
	const needsWallet = positions.some(({ collateral }) => collateral.mode === 'cross');
	if (needsWallet && !input.walletBalance)
		throw new DomainError('bad-input', { field: 'walletBalance', problem: 'is missing: a cross position stands on it' });
	return { settle, positions, ...(input.walletBalance && { walletBalance: moneyOf(input.walletBalance, settle) }) };
}
