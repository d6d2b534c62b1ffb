import { Decimal } from '../../src/core/decimal.ts';
import type { Account, Position } from '../../src/core/position.ts';
import { leverageOf, moneyOf, priceOf, rateOf, sizeOf } from '../../src/core/quantity.ts';
import type { MarginRules } from '../../src/core/rules.ts';
import { tiersOf } from '../../src/core/tier.ts';

type TierText = readonly [upTo: string | null, rate: string, amount?: string];

export interface RulesText {
	readonly tiers: readonly TierText[];
	readonly tiering?: MarginRules['tiering'];
	readonly basis?: MarginRules['maintenanceBasis'];
	readonly fee?: string;
}

const rules = ({ tiers, tiering = 'marginal', basis = 'mark', fee = '0' }: RulesText): MarginRules => ({
	tiering,
	maintenanceBasis: basis,
	triggerFeeRate: rateOf(new Decimal(fee)),
	tiers: tiersOf(
		tiers.map(([upTo, rate, amount]) => ({
			upTo: upTo === null ? null : new Decimal(upTo),
			rate: rateOf(new Decimal(rate)),
			...(amount !== undefined && { amount: new Decimal(amount) }),
		})),
	),
});

export interface PositionText {
	readonly symbol?: string;
	readonly kind?: 'linear' | 'inverse';
	readonly side?: 'long' | 'short';
	readonly size?: string;
	readonly contractSize?: string;
	readonly entry: string;
	readonly mark?: string;
	readonly leverage?: string;
	/** The isolated margin; cross where left out. */
	readonly margin?: string;
	readonly rules: RulesText;
}

/** A position from decimal strings: linear BTCUSDT, 1 long, cross, mark at entry, where left out. */
export function position(text: PositionText): Position {
	const {
		symbol = 'BTCUSDT',
		kind = 'linear',
		side = 'long',
		size = '1',
		contractSize = '1',
		entry,
		mark = entry,
		leverage,
		margin,
	} = text;
	return {
		contract: { symbol, kind, contractSize: new Decimal(contractSize) },
		side,
		size: sizeOf(new Decimal(size)),
		entryPrice: priceOf(new Decimal(entry)),
		markPrice: priceOf(new Decimal(mark)),
		...(leverage !== undefined && { leverage: leverageOf(new Decimal(leverage)) }),
		rules: rules(text.rules),
		collateral: margin === undefined ? { mode: 'cross' } : { mode: 'isolated', margin: moneyOf(new Decimal(margin), 'USDT') },
	};
}

export const account = (wallet: string, ...positions: readonly Position[]): Account => ({
	settle: 'USDT',
	walletBalance: moneyOf(new Decimal(wallet), 'USDT'),
	positions,
});

/** Half a percent at every size. */
export const HALF_PERCENT: RulesText = { tiers: [[null, '0.005']] };
