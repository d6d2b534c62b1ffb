import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { type Decimal, ONE } from '../core/decimal.ts';
import { type Figures, figuresAt } from '../core/figures.ts';
import { exposureOf, nativeNotional } from '../core/leg.ts';
import type { Position } from '../core/position.ts';
import type { Price } from '../core/quantity.ts';
import { amountOf } from '../core/tier.ts';
import type { Assessment } from '../scenario/assess.ts';
import type { Fact } from '../venues/types.ts';
import { block } from './fields.ts';
import { echo, percent } from './format.ts';
import { headline, readAs } from './setup.ts';
import { plain, quoted } from './text.ts';
import { COLOR } from './theme.ts';

const DIGITS = 12;

/** A figure as it is put in: up to 12 significant digits, the rest marked by an ellipsis. */
function shown(value: Decimal): string {
	const short = value.toSignificantDigits(DIGITS);
	return `${echo(short)}${short.eq(value) ? '' : '…'}`;
}

interface Parts {
	readonly position: Position;
	readonly at: Figures;
	readonly price: Price;
	readonly wallet: Decimal;
	readonly valuation: 'quote' | 'coin';
}

/** The equation solved for the price, in letters and with the numbers put in. */
function formula({ position, at, price, wallet }: Parts): readonly [letters: string, numbers: string] {
	const { side, contract, entryPrice, rules } = position;
	const [s, minus] = side === 'long' ? ['1', ''] : ['−1', '−'];
	const [q, entry, w] = [shown(exposureOf(position)), shown(entryPrice), shown(wallet)];
	const amount = amountOf(rules, at.tier);
	const [m, f, c] = [shown(at.tier.rate), shown(rules.triggerFeeRate), shown(amount)];
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

/** What must be equal at that price. */
function check({ at, wallet }: Parts, asset: string): string {
	const equity = shown(wallet.plus(at.unrealizedPnl));
	const requirement = shown(at.maintenanceMargin.plus(at.triggerFee));
	return `There, what backs it is ${shown(wallet)} ${at.unrealizedPnl.isNeg() ? '−' : '+'} ${shown(at.unrealizedPnl.abs())} = **${equity} ${asset}**, and the venue wants ${shown(at.maintenanceMargin)} + ${shown(at.triggerFee)} = **${requirement} ${asset}**.`;
}

const LETTERS = {
	linear:
		'P liquidation price · E entry · q size · s +1 long, −1 short · W margin (isolated) or balance (cross) · m maintenance rate · c maintenance amount · f fee in the trigger',
	inverse:
		'P liquidation price · E entry · A contracts’ value in dollars · s +1 long, −1 short · W margin or balance in the coin · m maintenance rate · c maintenance amount · f fee in the trigger',
} as const;

function tierWords({ position, at, price }: Parts): string {
	const { tiers, tiering } = position.rules;
	const { tier, tierIndex } = at;
	const count = tiering === 'flat-by-contracts' ? 'contracts' : 'of position value';
	const range = tier.upTo ? `up to ${shown(tier.upTo)} ${count}` : 'without an upper bound';
	const amount = tiering === 'marginal' ? `, amount ${shown(tier.amount)}` : '';
	const value = nativeNotional(position, price);
	return `Tier ${tierIndex + 1} of ${tiers.length}, ${range}: rate ${percent(tier.rate)}${amount}. At that price the position is worth ${shown(value)}.`;
}

const sourced = (name: string, value: string, { source, asOf, unconfirmed }: Fact<unknown>): string =>
	`• ${name}: ${value} (${plain(source, 120)}, ${asOf}${unconfirmed ? ', not confirmed' : ''})`;

function rulesWords({ setup: { market, trade } }: Assessment): string {
	const { rules, table, venue } = market;
	if (!venue)
		return `One maintenance rate for every size, counted at the mark price, no fee in the trigger: ${percent(rules.tiers[0]?.rate ?? ONE)}`;
	const { maintenanceBasis, tiering, triggerFeeRate } = venue.margin;
	return [
		sourced('Maintenance counted on', `value at ${rules.maintenanceBasis}`, maintenanceBasis),
		trade.maintenanceRate ? '• Rate: yours, for every size' : sourced('Tiers', rules.tiering, tiering),
		sourced('Fee in the trigger', percent(rules.triggerFeeRate), triggerFeeRate),
		table && `• Table: ${quoted(table.contract.symbol)} of ${table.asOf}, ${plain(table.source, 160)}`,
	]
		.filter((line) => line)
		.join('\n');
}

function worked(assessment: Assessment): readonly APIEmbedField[] {
	const { liquidation, risk, outcome, setup } = assessment;
	if (!liquidation) {
		const why =
			outcome === 'immediate'
				? 'Equity is at or below the requirement at the mark already.'
				: 'No positive price makes equity equal to the requirement.';
		return [{ name: 'Liquidation price', value: why }];
	}
	const { position, standing } = risk;
	const valuation = position.contract.kind === 'inverse' ? 'coin' : 'quote';
	const at = figuresAt(position, liquidation.price, { valuation, contracts: position.size });
	const wallet = standing.equity.amount.minus(standing.unrealizedPnl.amount);
	const parts: Parts = { position, at, price: liquidation.price, wallet, valuation };
	const [letters, numbers] = formula(parts);
	const relative = setup.relative ? '\nWithout an entry, prices are multiples of it: 0.95 is 5 % below.' : '';
	return [
		{ name: 'Equity = requirement, solved for the price', value: `\`${letters}\`\n${LETTERS[position.contract.kind]}` },
		{ name: 'With your numbers', value: `\`${numbers}\`${relative}` },
		{ name: 'Check', value: check(parts, setup.market.settle) },
		{ name: 'Risk tier at that price', value: tierWords(parts) },
	];
}

/** How a single trade's liquidation price comes about, and the id from which the card is made again. */
export function workEmbed(assessment: Assessment, resultId: string): APIEmbed {
	const { setup } = assessment;
	return {
		title: `How this was worked out: ${headline(setup)}, ${setup.mode}`,
		description: readAs(setup),
		color: COLOR.calm,
		fields: [
			...worked(assessment),
			...block('Rules', rulesWords(assessment)),
			...block('Not included', 'Funding, slippage, order margin, partial liquidation, other positions. The venue’s own screen decides.'),
			...block('Result id', `\`${resultId}\`\n\`/margin id:\` makes this card again from it, any time.`),
		],
	};
}
