import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { type Decimal, ZERO } from '../../core/decimal.ts';
import { exposureOf, nativeNotional } from '../../core/leg.ts';
import { signOf } from '../../core/position.ts';
import type { ExitOutcome, RoeOn } from '../../scenario/exit-plan.ts';
import { block } from '../fields.ts';
import { signedPercent } from '../format.ts';
import { exitReadAs } from '../pnl.ts';
import { COLOR } from '../theme.ts';
import { put, shown } from './equation.ts';
import { leftOut, resultIdField } from './rules.ts';

const signed = ({ position }: ExitOutcome): string => (signOf(position.side) === 1 ? '1' : '−1');
const isLinear = ({ position }: ExitOutcome): boolean => position.contract.kind === 'linear';

/** PnL, fees and what is left of it. */
function resultFields(outcome: ExitOutcome): APIEmbedField[] {
	const { result, plan, position, feeRate, fundingPaid, market } = outcome;
	const { exits = [] } = plan;
	if (!result) return [];
	const [q, entry, s] = [shown(exposureOf(position)), shown(position.entryPrice), signed(outcome)];
	const lines = exits.map(({ price, part }) => {
		const share = part.eq(1) ? '' : ` · ${shown(part)}`;
		return isLinear(outcome)
			? `\`${s} · ${q}${share} · (${shown(price)} − ${entry})\``
			: `\`${s} · ${q}${share} · (1 ÷ ${entry} − 1 ÷ ${shown(price)})\``;
	});
	const fees = result.openFee.plus(result.closeFee);
	const fee = feeRate.isZero()
		? ''
		: `Fees: \`${shown(feeRate)} · ${shown(nativeNotional(position, position.entryPrice))} + ${shown(result.closeFee)} = ${shown(fees)}\` (opening the whole, closing what is closed)`;
	const net = `\`${put(result.gross)} − ${shown(fees)} − ${put(fundingPaid)} = ${shown(result.net)}\` ${market.settle}`;
	return [
		{
			name: isLinear(outcome) ? 'PnL by prices: s · q · part · (exit − entry)' : 'PnL by prices: s · A · part · (1 ÷ entry − 1 ÷ exit)',
			value: `${lines.join(' + ')} = ${shown(result.gross)} ${market.settle}`.slice(0, 1_000),
		},
		...block('After costs: PnL − fees − funding', [fee, net].filter((line) => line !== '').join('\n')),
	];
}

const ROE_ON: { readonly [B in RoeOn['base']]: string } = {
	'initial-margin': 'at entry',
	'margin-with-extra': 'with what was added',
	'margin-at-mark': 'at the exit price',
};

const roeField = ({ roes, result }: ExitOutcome): APIEmbedField[] =>
	block(
		'ROE: PnL after costs ÷ margin',
		result
			? roes
					.map(
						({ base, margin, roe }) =>
							`${ROE_ON[base]}: \`${put(result.net)} ÷ ${shown(margin.amount)} = ${shown(roe)}\`, ${signedPercent(roe)}`,
					)
					.join('\n')
			: '',
	);

/** The price at which a PnL after costs is reached, put into the equation. */
function priceFor(outcome: ExitOutcome, wished: Decimal, price: Decimal): string {
	const { position, feeRate, fundingPaid } = outcome;
	const s = signed(outcome);
	const [q, E, c, F] = [shown(exposureOf(position)), shown(position.entryPrice), shown(feeRate), put(fundingPaid.plus(wished))];
	return isLinear(outcome)
		? `\`P = (s · q · E + o · q · E + F) ÷ (q · (s − c))\`\n\`(${s} · ${q} · ${E} + ${c} · ${q} · ${E} + ${F}) ÷ (${q} · (${s} − ${c})) = ${shown(price)}\``
		: `\`P = A · (s + c) ÷ (s · A ÷ E − o · A ÷ E − F)\`\n\`${q} · (${s} + ${c}) ÷ (${s} · ${q} ÷ ${E} − ${c} · ${q} ÷ ${E} − ${F}) = ${shown(price)}\``;
}

function pricesFields(outcome: ExitOutcome): APIEmbedField[] {
	const { breakEven, roePrice, roeNetPrice, plan, position, hasFees } = outcome;
	const { trade, targetRoe } = plan;
	const margin = trade.leverage && nativeNotional(position, position.entryPrice).div(trade.leverage);
	const wished = targetRoe && margin?.times(targetRoe);
	const target = roeNetPrice ?? (hasFees || plan.fundingPaid ? undefined : roePrice);
	return [
		...block('Break-even price (F: funding paid)', breakEven && (hasFees || plan.fundingPaid) ? priceFor(outcome, ZERO, breakEven) : ''),
		...block(
			'Price for that ROE (F: funding paid and the profit wished for)',
			wished && target && margin && targetRoe
				? `Profit: \`${shown(margin)} · ${shown(targetRoe)} = ${shown(wished)}\`\n${priceFor(outcome, wished, target)}`
				: '',
		),
	];
}

function edgeField({ edge, plan: { winRate } }: ExitOutcome): APIEmbedField[] {
	if (!edge || !winRate) return [];
	const [p, b] = [shown(winRate), shown(edge.rewardToRisk)];
	return block(
		'Edge (p win rate, b reward to risk)',
		`\`p · b − (1 − p) = ${p} · ${b} − (1 − ${p}) = ${shown(edge.expectancy)}\` of the risk a trade\n\`Kelly = p − (1 − p) ÷ b = ${p} − (1 − ${p}) ÷ ${b} = ${shown(edge.kelly)}\` (Kelly 1956)`,
	);
}

/** How profit, costs, ROE and the prices asked for come about. */
export function exitWorkEmbed(outcome: ExitOutcome, resultId: string | undefined): APIEmbed {
	return {
		title: 'How this was worked out: PnL',
		description: `${exitReadAs(outcome)}\ns +1 long, −1 short · ${isLinear(outcome) ? 'q size in coins' : 'A contracts’ value in dollars'} · E entry · o, c fee of opening and closing`,
		color: COLOR.calm,
		fields: [
			...resultFields(outcome),
			...roeField(outcome),
			...pricesFields(outcome),
			...edgeField(outcome),
			...leftOut('Slippage, and a liquidation on the way.'),
			...resultIdField(resultId),
		],
	};
}
