import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { moneyOf } from '../core/quantity.ts';
import type { ExitOutcome, RoeOn } from '../scenario/exit-plan.ts';
import { assumedLines } from './assumption.ts';
import { block, inline, warned } from './fields.ts';
import { echo, owed, percent, price, ratio, SIDE, signedMoney, signedPercent } from './format.ts';
import { sizeSaid } from './setup.ts';
import { COLOR } from './theme.ts';

const ON: { readonly [B in RoeOn['base']]: string } = {
	'initial-margin': 'on the initial margin at entry',
	'margin-with-extra': 'on the margin with what was added',
	'margin-at-mark': 'on the margin at the exit price (as Binance shows a live one)',
};

/** What was said, as it was understood. */
export function exitReadAs({ plan, market, position }: ExitOutcome): string {
	const { trade, entries, exits, fundingPaid, targetRoe, winRate } = plan;
	const rungs = (list: NonNullable<typeof exits>) =>
		list.length === 1 && list[0]?.part.eq(1)
			? echo(list[0].price)
			: list.map(({ price: at, part }) => `${percent(part)} at ${echo(at)}`).join(', ');
	const parts = [
		`${position.side} ${sizeSaid(trade, market)}${entries ? ` entered ${rungs(entries)}` : trade.entry ? ` at ${echo(trade.entry)}` : ''}`,
		exits && `exit ${rungs(exits)}`,
		trade.leverage && `${echo(trade.leverage)}×`,
		trade.size && trade.margin && `margin ${echo(trade.margin.amount)} ${market.settle}`,
		trade.extraMargin && `${echo(trade.extraMargin.amount)} ${market.settle} extra margin`,
		fundingPaid && `funding paid ${echo(fundingPaid.amount)} ${market.settle}`,
		trade.stop && `stop ${echo(trade.stop)}`,
		trade.targets?.length && `target ${trade.targets.map(echo).join(', ')}`,
		targetRoe && `wished ROE ${percent(targetRoe)}`,
		winRate && `wins ${percent(winRate)} of the time`,
		trade.feeRate && `fee ${percent(trade.feeRate)}`,
		trade.venue && market.venue?.name,
	];
	return `Read as: ${parts.filter((part) => part).join(', ')}`;
}

function resultFields({ result, market, roes, hasFees }: ExitOutcome): APIEmbedField[] {
	if (!result) return [];
	const asset = market.settle;
	const fees = result.openFee.plus(result.closeFee);
	return [
		...inline('PnL by prices', signedMoney(moneyOf(result.gross, asset))),
		...inline('Fees', !hasFees ? 'not counted: add `fee:`' : fees.isZero() ? 'none' : owed(moneyOf(fees, asset))),
		...inline('PnL after costs', signedMoney(moneyOf(result.net, asset))),
		...inline(
			'Closed',
			result.closed.eq(1)
				? undefined
				: `${percent(result.closed)} of the position${fees.isZero() ? '' : ' (the fee to open all of it is counted)'}`,
		),
		...roes.map(({ base, margin, roe }) => ({ name: `ROE ${ON[base]}`, value: `${signedPercent(roe)} of ${owed(margin)}`, inline: true })),
	];
}

function edgeWords({ edge }: ExitOutcome): string {
	if (!edge) return '';
	const { rewardToRisk, expectancy, kelly } = edge;
	const advice = kelly.gt(0)
		? `Kelly fraction ${percent(kelly, 'down')} of the account at risk`
		: `Kelly says no bet: these figures ${kelly.isZero() ? 'come out even before costs' : 'lose over time'}`;
	return `By prices alone: reward to risk ${ratio(rewardToRisk)}. On average ${signedPercent(expectancy)} of what is risked per trade. ${advice}.`;
}

/** After costs where they are known; by prices alone beside it. */
function roeWords({ plan, roePrice, roeNetPrice, market, position: { side }, hasFees }: ExitOutcome): string | undefined {
	if (!roePrice) return undefined;
	const at = (value: typeof roePrice) => `${price(value, side === 'long' ? 'up' : 'down')} ${market.quote}`;
	if (!hasFees && !plan.fundingPaid) return `${at(roePrice)}, before fees`;
	return `${roeNetPrice ? at(roeNetPrice) : 'none'} after ${hasFees ? 'fees' : 'funding'} (by prices alone ${at(roePrice)})`;
}

/** The reply of /pnl. */
export function pnlEmbed(outcome: ExitOutcome): APIEmbed {
	const { market, position, result, breakEven, roePrice, beyondMargin, plan, hasFees, assumed, edge } = outcome;
	const asset = market.settle;
	const { side } = position;
	const headline = result
		? `You ${result.net.lt(0) ? 'lose' : 'gain'} **${result.net.lt(0) ? owed(moneyOf(result.net.abs(), asset)) : signedMoney(moneyOf(result.net, asset))}**${hasFees ? ' after fees' : ' before fees'}: the same in isolated and in cross, as long as neither is liquidated on the way.`
		: '';
	const careful = warned([
		beyondMargin &&
			`At ${price(beyondMargin.price)} the loss is no less than the isolated margin of ${owed(beyondMargin.margin)}: an isolated position would have been liquidated before, with that margin lost. In cross the rest of the balance would have to carry it.`,
		plan.targetRoe && !roePrice && 'No price above 0 reaches that ROE.',
		edge && 'Kelly assumes that win rate and prices are exact and known. They are guesses: most who use it risk a quarter of it or less.',
	]);
	return {
		title: `${SIDE[side].mark} PnL of a ${side}`,
		description: [exitReadAs(outcome), headline].filter((line) => line).join('\n\n'),
		color: result?.net.lt(0) ? COLOR.caution : COLOR.calm,
		fields: [
			...resultFields(outcome),
			...inline('Average entry', plan.entries && `${price(position.entryPrice)} ${market.quote}`),
			...inline(
				'Break-even price',
				breakEven && (hasFees || plan.fundingPaid) ? `${price(breakEven, side === 'long' ? 'up' : 'down')} ${market.quote}` : undefined,
			),
			...inline('Price for that ROE', roeWords(outcome)),
			...block('Edge', edgeWords(outcome)),
			...block('Take care', careful),
			...block('Assumed', assumedLines(assumed)),
		],
		footer: {
			text: `Not included: ${hasFees ? '' : 'fees, '}${plan.fundingPaid ? '' : 'funding, '}slippage. The venue’s own screen decides. Not financial advice.`,
		},
	};
}
