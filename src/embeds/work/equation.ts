import type { PositionRisk } from '../../core/account.ts';
import { Decimal } from '../../core/decimal.ts';
import { type Figures, figuresAt } from '../../core/figures.ts';
import { exposureOf, nativeNotional, type Valuation } from '../../core/leg.ts';
import type { Position } from '../../core/position.ts';
import type { Price } from '../../core/quantity.ts';
import { amountOf } from '../../core/tier.ts';
import { echo, percent, settled } from '../format.ts';

const DIGITS = 12;

/** A figure as it is put in: up to 12 significant digits, the rest marked by an ellipsis. */
export function shown(value: Decimal): string {
	const exact = settled(value);
	const short = exact.toSignificantDigits(DIGITS);
	return `${echo(short)}${short.eq(exact) ? '' : '…'}`;
}

/** In brackets where it is below zero, so that it can stand behind a sign. */
export const put = (value: Decimal): string => (value.isNegative() && !value.isZero() ? `(${shown(value)})` : shown(value));

/** A position at one price, and what backs it there beside its own PnL. */
export interface Worked {
	readonly position: Position;
	readonly at: Figures;
	readonly price: Price;
	/** Isolated: the margin. Cross: the wallet with the PnL of the others, less what they require. */
	readonly wallet: Decimal;
}

/** What a position's liquidation is computed from: everything but itself stands still. */
export function workedAt({ position, standing, unrealizedPnl, maintenanceMargin, triggerFee }: PositionRisk, price: Price): Worked {
	const valuation: Valuation = position.contract.kind === 'inverse' ? 'coin' : 'quote';
	const others = standing.requirement.amount.minus(maintenanceMargin.amount).minus(triggerFee.amount);
	return {
		position,
		at: figuresAt(position, price, { valuation, contracts: position.size }),
		price,
		wallet: standing.equity.amount.minus(unrealizedPnl.amount).minus(others),
	};
}

/** The equation solved for the price, in letters and with the numbers put in. */
export function formulaOf({ position, at, price, wallet }: Worked): readonly [letters: string, numbers: string] {
	const { side, contract, entryPrice, rules } = position;
	const [s, minus] = side === 'long' ? ['1', ''] : ['−1', '−'];
	const [q, entry, w] = [shown(exposureOf(position)), shown(entryPrice), put(wallet)];
	const [m, f, c] = [shown(at.tier.rate), shown(rules.triggerFeeRate), shown(amountOf(rules, at.tier))];
	const result = `= ${shown(price)}`;
	if (rules.maintenanceBasis === 'entry') {
		const fixed = shown(at.maintenanceMargin.plus(at.triggerFee));
		return contract.kind === 'linear'
			? ['P = E − s · (W − R) ÷ q,  R = (m + f) · q · E − c', `${entry} − ${s} · (${w} − ${fixed}) ÷ ${q} ${result}`]
			: ['1 ÷ P = 1 ÷ E + s · (W − R) ÷ A,  R = (m + f) · A ÷ E − c', `1 ÷ (1 ÷ ${entry} + ${s} · (${w} − ${fixed}) ÷ ${q}) ${result}`];
	}
	return contract.kind === 'linear'
		? ['P = (s · q · E − W − c) ÷ (q · (s − m − f))', `(${minus}${q} · ${entry} − ${w} − ${c}) ÷ (${q} · (${s} − ${m} − ${f})) ${result}`]
		: ['P = A · (s + m + f) ÷ (W + c + s · A ÷ E)', `${q} · (${s} + ${m} + ${f}) ÷ (${w} + ${c} + ${minus}${q} ÷ ${entry}) ${result}`];
}

const sidesOf = ({ at, wallet }: Worked) => ({
	equity: wallet.plus(at.unrealizedPnl),
	requirement: at.maintenanceMargin.plus(at.triggerFee),
});

const NOTHING = new Decimal('1e-20');

/** Where a tier begins, the requirement can jump over the equity: then the price is the border's, and no equation's. */
export function isAtBorder(worked: Worked): boolean {
	const { equity, requirement } = sidesOf(worked);
	return equity.minus(requirement).abs().gt(requirement.abs().times(NOTHING));
}

/** What must be equal at that price. */
export function checkOf(worked: Worked, asset: string): string {
	const { at, wallet } = worked;
	const [equity, requirement] = Object.values(sidesOf(worked)).map(shown);
	return `There, what backs it is ${shown(wallet)} ${at.unrealizedPnl.isNeg() ? '−' : '+'} ${shown(at.unrealizedPnl.abs())} = **${equity} ${asset}**, and the venue wants ${shown(at.maintenanceMargin)} + ${shown(at.triggerFee)} = **${requirement} ${asset}**.`;
}

const BOTH_KINDS = 's +1 long, −1 short · m maintenance rate · c maintenance amount · f fee that the venue counts in';

const LETTERS = {
	linear: `P liquidation price · E entry · q size in coins · W margin (isolated) or balance (cross) · ${BOTH_KINDS}`,
	inverse: `P liquidation price · E entry · A contracts’ value in dollars · W margin or balance, in the coin · ${BOTH_KINDS}`,
} as const;

/** The equations of these, each once, and what their letters mean. */
export function lettersOf(worked: readonly Worked[]): string {
	const formulas = new Set(worked.map((each) => `\`${formulaOf(each)[0]}\``));
	const meanings = new Set(worked.map(({ position }) => LETTERS[position.contract.kind]));
	return [...formulas, ...meanings].join('\n');
}

export function tierWords({ position, at, price }: Worked): string {
	const { tiers, tiering } = position.rules;
	const { tier, tierIndex } = at;
	const count = tiering === 'flat-by-contracts' ? 'contracts' : 'of position value';
	const range = tier.upTo ? `up to ${shown(tier.upTo)} ${count}` : 'without an upper bound';
	const amount = tiering === 'marginal' ? `, amount ${shown(tier.amount)}` : '';
	const isAtEntry = position.rules.maintenanceBasis === 'entry';
	const value = shown(nativeNotional(position, isAtEntry ? position.entryPrice : price));
	const worth = isAtEntry ? `It is counted on the value at entry: ${value}.` : `At that price the position is worth ${value}.`;
	return `Tier ${tierIndex + 1} of ${tiers.length}, ${range}: rate ${percent(tier.rate)}${amount}. ${worth}`;
}
