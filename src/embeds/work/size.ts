import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { ONE } from '../../core/decimal.ts';
import { signOf } from '../../core/position.ts';
import { priceOf } from '../../core/quantity.ts';
import type { SizeResult } from '../../scenario/size-result.ts';
import { block } from '../fields.ts';
import { echo, percent, times } from '../format.ts';
import { sizeReadAs } from '../size.ts';
import { COLOR } from '../theme.ts';
import { put, shown } from './equation.ts';
import { leftOut, resultIdField, rulesWords } from './rules.ts';
import { liquidationFields } from './trade.ts';

const SIGN = { '1': '', '-1': '−' } as const;

/** The size from what one unit of it loses. */
function sizeFields({ given, size, unrounded, fill }: SizeResult): readonly APIEmbedField[] {
	const { terms, risk, market, plan } = given;
	const { kind, side, entryPrice, openFeeRate, closeFeeRate } = terms;
	const sign = SIGN[`${signOf(side)}`];
	const [E, F, o, c] = [entryPrice, fill, openFeeRate, closeFeeRate].map(shown);
	const linear = kind === 'linear';
	const letters = linear ? 'size = R ÷ (s · (E − F) + o · E + c · F)' : 'size = R ÷ (s · (1 ÷ F − 1 ÷ E) + o ÷ E + c ÷ F)';
	const numbers = linear
		? `${shown(risk)} ÷ (${sign}(${E} − ${F}) + ${o} · ${E} + ${c} · ${F}) = ${shown(unrounded)}`
		: `${shown(risk)} ÷ (${sign}(1 ÷ ${F} − 1 ÷ ${E}) + ${o} ÷ ${E} + ${c} ÷ ${F}) = ${shown(unrounded)}`;
	const what = `R risk in ${market.settle} · s +1 long, −1 short · E entry · F where the stop fills · o, c fee of opening and closing`;
	const step = plan.step ? `, rounded down to steps of ${echo(plan.step)}: ${shown(size)}` : '';
	const relative = given.relative ? '\nWithout an entry, prices are multiples of it, and the size is the position’s value.' : '';
	return [
		{ name: 'Size: what one unit of it loses at the stop, into the risk', value: `\`${letters}\`\n${what}` },
		{ name: 'With your numbers', value: `\`${numbers}\`${step}${relative}` },
		...(terms.slippageRate.isZero()
			? []
			: [
					{
						name: 'Where the stop fills',
						value: `\`${shown(terms.stopPrice)} · (1 ${sign ? '+' : '−'} ${shown(terms.slippageRate)}) = ${F}\``,
					},
				]),
	];
}

/** The margin with which the liquidation lies just behind the stop. */
function leverageField({ given, fill, maxLeverage, cappedByVenue, venueMax, notional }: SizeResult): APIEmbedField {
	const { terms, cushion } = given;
	const behind = priceOf(fill.times(ONE.minus(cushion.times(signOf(terms.side)))));
	const by = `Liquidation may lie no nearer than ${shown(behind)}: the stop’s fill and ${percent(cushion)} behind it.`;
	const most = cappedByVenue && venueMax ? `The venue allows ${echo(venueMax)}× for this size, which is less than the stop would.` : '';
	const margin = `\`${shown(notional.amount)} ÷ ${shown(maxLeverage)} = ${shown(notional.amount.div(maxLeverage))}\` of margin is just enough for that: ${times(maxLeverage, 'down')}.`;
	return { name: 'Highest leverage', value: [by, most || margin].join('\n') };
}

/** How a size, its highest leverage and its liquidation price come about. */
export function sizeWorkEmbed(result: SizeResult, resultId: string | undefined): APIEmbed {
	const { given, positionRisk: risk, liquidation, leverage, notional, margin } = result;
	const { market, plan, relative, terms } = given;
	const price = liquidation.kind === 'at-price' ? (terms.side === 'long' ? liquidation.below : liquidation.above) : undefined;
	return {
		title: 'How this was worked out: size from risk',
		description: sizeReadAs(result),
		color: COLOR.calm,
		fields: [
			...sizeFields(result),
			leverageField(result),
			{
				name: `Margin at ${times(leverage, 'down')}`,
				value: `\`${shown(notional.amount)} ÷ ${put(leverage)} = ${shown(margin.amount)}\``,
			},
			...liquidationFields({ risk, price: price ?? undefined, settle: market.settle, relative }),
			...block('Rules', rulesWords(market, plan.trade)),
			...leftOut('Funding, gaps past the stop, order margin, partial liquidation.'),
			...resultIdField(resultId),
		],
	};
}
