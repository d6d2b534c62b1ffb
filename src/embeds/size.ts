import type { APIEmbed } from 'discord-api-types/v10';
import { moneyOf } from '../core/quantity.ts';
import type { SizeResult } from '../scenario/size-result.ts';
import { assumedLines } from './assumption.ts';
import { block, inline } from './fields.ts';
import { echo, liquidationPrice, owed, owned, percent, price, ratio, SIDE, sizeText, times } from './format.ts';
import { marketLine } from './setup.ts';
import { sizeWarnings } from './size-warnings.ts';
import { COLOR } from './theme.ts';

/** What was said, as it was understood. */
export function sizeReadAs({ given }: SizeResult): string {
	const { plan, market, terms, risk, relative } = given;
	const { trade, riskRate, entries, slippage, cushion, step, minimum } = plan;
	const asset = market.settle;
	const parts = [
		`${terms.side}${market.base ? ` ${market.base}` : ''}`,
		entries
			? `entries ${entries.map((rung) => `${percent(rung.part)} at ${echo(rung.price)}`).join(', ')}`
			: trade.entry && !trade.liveEntry && `entry ${echo(trade.entry)}`,
		trade.stop ? `stop ${echo(trade.stop)}` : `stop ${percent(trade.stopDistance ?? terms.stopPrice)} against you`,
		trade.balance && `balance ${echo(trade.balance.amount)} ${asset}`,
		riskRate ? `risk ${percent(riskRate)} = ${owed(moneyOf(risk, asset))}` : `risk ${owed(moneyOf(risk, asset))}`,
		trade.leverage && `${echo(trade.leverage)}×`,
		slippage && `slippage ${percent(slippage)}`,
		cushion && `cushion ${percent(cushion)}`,
		step && `step ${echo(step)}`,
		minimum && `minimum ${echo(minimum)}`,
		trade.feeRate && `fee ${percent(trade.feeRate)}`,
		relative && 'no entry',
	];
	return `Read as: ${parts.filter((part) => part).join(', ')}`;
}

/** The size in coins and in money; in money alone without an entry. */
function sizeWords({ given, size, notional }: SizeResult): string {
	if (given.relative) return `a position worth **${owned(notional)}**`;
	if (given.terms.kind === 'inverse') return `**${sizeText(size)} ${given.market.quote}** of ${given.market.base ?? 'the coin'}`;
	return `**${sizeText(size)} ${given.market.base ?? 'coins'}** (worth ${owned(notional)})`;
}

function liquidationWords({ liquidation, given }: SizeResult): string {
	if (liquidation.kind !== 'at-price') return liquidation.kind === 'none' ? 'none' : 'at once';
	const below = given.terms.side === 'long';
	const at = below ? liquidation.below : liquidation.above;
	if (!at) return 'none';
	const distance = at.div(given.terms.entryPrice).minus(1).abs();
	const words = `${percent(distance, 'down')} ${below ? 'below' : 'above'} the entry`;
	return given.relative ? words : `${liquidationPrice(at, below)} ${given.market.quote}, ${words}`;
}

/** The reply of /size. */
export function sizeEmbed(result: SizeResult): APIEmbed {
	const { given, notional, loss, fill, leverage, margin, maxLeverage, cappedByVenue, crossLeverage, rewards, roundedDown } = result;
	const { terms, market, relative, assumed } = given;
	const careful = sizeWarnings(result);
	return {
		title: `${SIDE[terms.side].mark} How large: ${terms.side}${market.base ? ` ${market.base}` : ''}`,
		description: `${sizeReadAs(result)}\n\nOpen ${sizeWords(result)}. If the stop fills${terms.slippageRate.isZero() ? '' : ' with that slippage'}, you lose **${owed(loss)}**.`,
		color: result.liquidatedFirst ? COLOR.danger : careful ? COLOR.caution : COLOR.calm,
		fields: [
			...inline('Position', owned(notional)),
			...inline('Average entry', given.plan.entries && price(terms.entryPrice)),
			...inline('Stop', relative ? undefined : `${price(terms.stopPrice)} ${market.quote}`),
			...inline('Stop fills at', terms.slippageRate.isZero() || relative ? undefined : `${price(fill)} ${market.quote}`),
			...inline('Loss at the stop', owed(loss)),
			...inline(`Margin at ${times(leverage, 'down')}`, owed(margin)),
			...inline(
				'Highest leverage',
				`${times(maxLeverage, 'down')} (isolated, ${cappedByVenue ? 'the venue’s maximum for this size' : 'liquidation stays behind the stop'})`,
			),
			...inline('Liquidation price', liquidationWords(result)),
			...inline('Share of the balance', crossLeverage && `${percent(crossLeverage)} (effective leverage in cross ${times(crossLeverage)})`),
			...rewards.flatMap(({ target, gross, net }, index) =>
				inline(
					rewards.length > 1 ? `Target ${index + 1}` : 'Target',
					`${echo(target)}: reward to risk ${ratio(gross)}${net.eq(gross) ? '' : `, ${ratio(net)} after costs`}`,
				),
			),
			...block('Take care', careful),
			...block('Rounded', roundedDown ? 'Down to the step, so that no more than the risk is lost.' : ''),
			...block('Assumed', assumedLines(assumed)),
			...block('Rules', marketLine(market, given.plan.trade)),
		],
		footer: { text: 'Not included: funding, and gaps past the stop. The venue’s own screen decides. Not financial advice.' },
	};
}
