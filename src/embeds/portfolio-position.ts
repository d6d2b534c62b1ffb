import type { APIEmbedField } from 'discord-api-types/v10';
import { distanceOf } from '../core/costs.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';
import type { Money, Price } from '../core/quantity.ts';
import type { Line, PortfolioAssessment } from '../scenario/portfolio-assess.ts';
import { isolatedInstead } from '../scenario/portfolio-instead.ts';
import { echo, liquidationPrice, owed, owned, percent, price, signedMoney } from './format.ts';
import { liquidationWords } from './margin.ts';
import { headline } from './setup.ts';

/** "44,176.71 USDT, 30.43 % below the mark"; nearer than it is, never farther. */
function priceWords({ place: { setup } }: Line, at: Price, below: boolean): string {
	const distance = percent(distanceOf(at, setup.markPrice).abs(), 'down');
	return `**${liquidationPrice(at, below)} ${setup.market.quote}** (${distance} ${below ? 'below' : 'above'} the mark)`;
}

/** Where it is liquidated, in either direction. */
function outcomeWords(line: Line, outcome: LiquidationOutcome): string {
	if (outcome.kind !== 'at-price') return outcome.kind === 'none' ? '**none**' : '**at once**';
	const below = outcome.below && priceWords(line, outcome.below, true);
	const above = outcome.above && priceWords(line, outcome.above, false);
	return [below, above].filter((part) => part).join(' and ');
}

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });
export const enumerated = (parts: readonly string[]): string => LIST.format(parts);

/** Its mark where a common move of all marks ends the cross account. */
function togetherWords(line: Line, { cross, lines }: PortfolioAssessment): string[] {
	const { together, alone, place } = line;
	const symbols = new Set(lines.flatMap((other) => (other.together ? [other.place.setup.market.contract.symbol] : [])));
	if (!together || symbols.size < 2 || alone.kind === 'immediate') return [];
	const { down, up } = together;
	const quote = place.setup.market.quote;
	const fall =
		down && cross?.shock.down && `**${liquidationPrice(down, true)} ${quote}** if all fall ${percent(cross.shock.down.abs(), 'down')}`;
	const rise = up && cross?.shock.up && `**${liquidationPrice(up, false)} ${quote}** if all rise ${percent(cross.shock.up, 'down')}`;
	const words = [fall, rise].filter((part) => part).join(', ');
	return [`All moving together: ${words || 'no common move ends the account'}`];
}

/** What it would be isolated: what it could lose, and what would then be left. */
function insteadWords(line: Line, assessment: PortfolioAssessment): string[] {
	const instead = isolatedInstead(line, assessment);
	if (!instead) return [];
	const { setup } = instead.assessment;
	const at = setup.leverage ? ` at ${echo(setup.leverage.toDecimalPlaces(2))}×` : '';
	const kept = instead.stays ? `, ${owned(instead.stays)} of the balance stays` : '';
	const { outcome } = instead.assessment;
	const price = outcome === 'at-price' ? 'liquidated at ' : outcome === 'none' ? 'liquidation price ' : 'liquidated ';
	return [`Isolated${at} instead: ${price}${liquidationWords(instead.assessment)}, at most ${owed(instead.lost)} lost${kept}`];
}

/** 0, or what a division left over. */
export const isNothing = ({ amount }: Money): boolean => amount.toDecimalPlaces(15).isZero();

function factsOf({ place, risk }: Line): string {
	const { setup, holding, isMarkAssumed } = place;
	const margin =
		setup.mode === 'isolated' && setup.isolatedMargin
			? `margin ${echo(setup.isolatedMargin.toDecimalPlaces(8))} ${setup.market.settle}`
			: '';
	const parts = [
		`entry ${echo(setup.entryPrice.toSignificantDigits(12))}${holding.parts ? ` (${holding.parts} entries averaged)` : ''}`,
		isMarkAssumed && setup.markPrice.eq(setup.entryPrice) ? '' : `mark ${echo(setup.markPrice)}`,
		holding.leverage ? `${echo(holding.leverage)}×` : '',
		margin,
		holding.maintenanceRate ? `maintenance ${percent(holding.maintenanceRate)}` : '',
		holding.maintenanceAmount ? `less ${echo(holding.maintenanceAmount.amount)}` : '',
		setup.market.contract.kind === 'inverse' ? 'coin-margined' : '',
		isNothing(risk.unrealizedPnl) ? '' : `PnL ${signedMoney(risk.unrealizedPnl)}`,
	];
	return parts.filter((part) => part !== '').join(', ');
}

/** "2. ▼ Short 4 ETH, cross". */
export const titleOf = ({ place: { index, setup } }: Line): string => `${index + 1}. ${headline(setup)}, ${setup.mode}`;

/** One position: what was said, where it is liquidated alone and with all others, what it would be isolated. */
export function positionField(line: Line, assessment: PortfolioAssessment): APIEmbedField {
	const isCross = line.place.setup.mode === 'cross';
	const hasOthers = isCross && assessment.lines.filter(({ together }) => together).length > 1;
	const { bankruptcyPrice } = line.risk;
	const value = [
		factsOf(line),
		`Liquidated${hasOthers ? ', others held still' : ''}: ${outcomeWords(line, line.alone)}`,
		...togetherWords(line, assessment),
		...(isCross || !bankruptcyPrice
			? []
			: [`Its margin is used up at ${price(bankruptcyPrice)} ${line.place.setup.market.quote}; nothing else is touched`]),
		...insteadWords(line, assessment),
	];
	return { name: titleOf(line), value: value.join('\n') };
}
