import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { PositionRisk } from '../../core/account.ts';
import type { LiquidationOutcome } from '../../core/outcome.ts';
import type { Price } from '../../core/quantity.ts';
import type { Assessment } from '../../scenario/assess.ts';
import type { Setup } from '../../scenario/setup.ts';
import { block } from '../fields.ts';
import { headline, readAs } from '../setup.ts';
import { COLOR } from '../theme.ts';
import { checkOf, formulaOf, isAtBorder, lettersOf, put, shown, tierWords, workedAt } from './equation.ts';
import { leftOut, resultIdField, rulesWords } from './rules.ts';

export interface Liquidated {
	readonly risk: PositionRisk;
	/** Missing: there is none. */
	readonly price: Price | undefined;
	readonly settle: string;
	/** Prices are multiples of the entry. */
	readonly relative: boolean;
	/** How W comes about, where that is told here. */
	readonly backing?: string;
}

const WHY_NONE: { readonly [K in LiquidationOutcome['kind']]: string } = {
	immediate: 'Equity is at or below the requirement at the mark already.',
	none: 'No positive price makes equity equal to the requirement.',
	'at-price': 'The price that makes them equal is more than ten thousand times away from the mark: it counts as none.',
};

/** How the liquidation price of a position comes about. */
export function liquidationFields({ risk, price, settle, relative, backing = '' }: Liquidated): readonly APIEmbedField[] {
	if (!price) return [{ name: 'Liquidation price', value: WHY_NONE[risk.liquidation.kind] }];
	const worked = workedAt(risk, price);
	if (isAtBorder(worked)) {
		return [
			{
				name: 'Liquidation price',
				value: `${shown(price)}: there the next risk tier begins, and what is required jumps above the equity.`,
			},
			{ name: 'Check', value: checkOf(worked, settle) },
			{ name: 'Risk tier at that price', value: tierWords(worked) },
		];
	}
	const [, numbers] = formulaOf(worked);
	const multiples = relative ? '\nWithout an entry, prices are multiples of it: 0.95 is 5 % below.' : '';
	return [
		{ name: 'Equity = requirement, solved for the price', value: lettersOf([worked]) },
		{ name: 'With your numbers', value: `${backing}\`${numbers}\`${multiples}` },
		{ name: 'Check', value: checkOf(worked, settle) },
		{ name: 'Risk tier at that price', value: tierWords(worked) },
	];
}

/** What W is made of, where it is not simply the balance. */
function backingOf({ mode, notional, leverage, initialMargin, isolatedMargin, balance, market, trade }: Setup): string {
	if (mode === 'cross') {
		const beside = trade.beside?.amount;
		return balance && beside ? `W: \`${shown(balance)} + ${put(beside)} = ${shown(balance.plus(beside))}\` ${market.settle}\n` : '';
	}
	if (!leverage || !initialMargin || !isolatedMargin) return '';
	const extra = isolatedMargin.minus(initialMargin);
	const added = extra.isZero() ? '' : ` + ${shown(extra)}`;
	return `W: \`${shown(notional)} ÷ ${shown(leverage)}${added} = ${shown(isolatedMargin)}\` ${market.settle}\n`;
}

/** How a single trade's liquidation price comes about, and the id from which the card is made again. */
export function workEmbed({ setup, risk, liquidation }: Assessment, resultId: string | undefined): APIEmbed {
	const { market, relative, trade } = setup;
	return {
		title: `How this was worked out: ${headline(setup)}, ${setup.mode}`,
		description: readAs(setup),
		color: COLOR.calm,
		fields: [
			...liquidationFields({ risk, price: liquidation?.price, settle: market.settle, relative, backing: backingOf(setup) }),
			...block('Rules', rulesWords(market, trade)),
			...leftOut(
				`Trading fees paid, funding, slippage, order margin, partial liquidation, ${trade.beside ? 'changes of ' : ''}other positions.`,
			),
			...resultIdField(resultId),
		],
	};
}
