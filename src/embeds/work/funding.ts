import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { Decimal } from '../../core/decimal.ts';
import { figuresAt } from '../../core/figures.ts';
import type { LiquidationOutcome } from '../../core/outcome.ts';
import type { Price } from '../../core/quantity.ts';
import type { FundingInMode } from '../../scenario/funding-mode.ts';
import type { FundingResult } from '../../scenario/funding-plan.ts';
import { block } from '../fields.ts';
import { fundingReadAs } from '../funding.ts';
import { COLOR } from '../theme.ts';
import { checkOf, formulaOf, isAtBorder, lettersOf, put, shown, type Worked, workedAt } from './equation.ts';
import { leftOut, resultIdField, rulesWords, sourced } from './rules.ts';

const MODE_NAME = { isolated: 'Isolated', cross: 'Cross' } as const;

const priceIn = (outcome: LiquidationOutcome, side: 'long' | 'short'): Price | undefined =>
	outcome.kind === 'at-price' ? (side === 'long' ? outcome.below : outcome.above) : undefined;

/** What is taken off the margin or the wallet by so many payments, where the free balance pays first. */
function takenBy(count: Decimal, { each }: FundingResult, { free }: FundingInMode): Decimal {
	const paid = each.amount.neg().times(count);
	return paid.gt(0) ? Decimal.max(paid.minus(free), 0) : paid;
}

function paymentFields(result: FundingResult): readonly APIEmbedField[] {
	const { plan, notional, each, intervalHours, perDay, perYear } = result;
	const asset = notional.asset;
	const numbers = `−(${plan.trade.side === 'short' ? '−1' : '1'}) · ${shown(notional.amount)} · ${put(plan.rate ?? new Decimal(0))} = ${shown(each.amount)}`;
	const day = `${put(each.amount)} · 24 ÷ ${shown(intervalHours)} = ${shown(perDay.amount)}`;
	const year = `${put(perDay.amount)} · 365 = ${shown(perYear.amount)}`;
	return [
		{
			name: 'Each payment',
			value: `\`payment = −s · N · rate\`\n\`${numbers}\` ${asset}\ns +1 long, −1 short · N position value; above 0 it is received, below 0 paid`,
		},
		{ name: 'A day, a year', value: `\`${day}\` ${asset}\n\`${year}\` ${asset}, without compounding` },
	];
}

/** What is solved by an equation. */
function workedNow({ setup, risk, before }: FundingInMode): Worked[] {
	const price = priceIn(before, setup.side);
	const worked = price && workedAt(risk, price);
	return worked && !isAtBorder(worked) ? [worked] : [];
}

function solved(worked: Worked, name: string): string {
	return isAtBorder(worked) ? `${name}: ${shown(worked.price)}, where the next risk tier begins` : `${name}: \`${formulaOf(worked)[1]}\``;
}

function modeFields(result: FundingResult, mode: FundingInMode): APIEmbedField[] {
	const { setup, risk, before, afterAll, liquidatingPayment, free } = mode;
	const { settlements, each } = result;
	const now = priceIn(before, setup.side);
	const later = afterAll && priceIn(afterAll, setup.side);
	const worked = now && workedAt(risk, now);
	const [equity, requirement] = [risk.standing.equity.amount, risk.standing.requirement.amount];
	const room = equity.plus(free).minus(requirement);
	const first = free.isZero() ? '' : ` + ${shown(free)}`;
	const lines = [worked && solved(worked, 'Now'), worked && checkOf(worked, setup.market.settle)];
	if (worked && later && settlements) {
		const wallet = worked.wallet.minus(takenBy(settlements, result, mode));
		const valuation = risk.position.contract.kind === 'inverse' ? 'coin' : 'quote';
		const at = figuresAt(risk.position, later, { valuation, contracts: risk.position.size });
		lines.push(solved({ ...worked, at, price: later, wallet }, `After ${shown(settlements)} payments, W = ${shown(wallet)}`));
	}
	if (liquidatingPayment?.gt(0)) {
		lines.push(
			`Room above the requirement: \`${shown(equity)}${first} − ${shown(requirement)} = ${shown(room)}\`${free.isZero() ? '' : ' (the free balance pays first)'}, \`${shown(room)} ÷ ${shown(each.amount.abs())} = ${shown(room.div(each.amount.abs()))}\` payments, rounded up ${shown(liquidatingPayment)}`,
		);
	}
	return block(MODE_NAME[setup.mode], lines.filter((line) => line).join('\n'));
}

/** How funding, and what it does to the liquidation price, comes about. */
export function fundingWorkEmbed(result: FundingResult, resultId: string | undefined): APIEmbed {
	const { market, plan, modes } = result;
	const interval =
		market.venue && plan.trade.venue
			? sourced('Interval', `${market.venue.funding.intervalHours.is} h`, market.venue.funding.intervalHours)
			: '';
	const rules = modes.length > 0 ? rulesWords(market, plan.trade) : '';
	return {
		title: 'How this was worked out: funding',
		description: [fundingReadAs(result), lettersOf(modes.flatMap(workedNow))].filter((part) => part !== '').join('\n\n'),
		color: COLOR.calm,
		fields: [
			...paymentFields(result),
			...modes.flatMap((mode) => modeFields(result, mode)),
			...block('Rules', [rules, interval].filter((line) => line !== '').join('\n')),
			...leftOut('Fees, and every change of price and rate: both change with each interval.'),
			...resultIdField(resultId),
		],
	};
}
