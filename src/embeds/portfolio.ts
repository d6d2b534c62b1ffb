import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { distanceOf } from '../core/costs.ts';
import type { CrossAccount, Ending, PortfolioAssessment } from '../scenario/portfolio-assess.ts';
import { allIsolated } from '../scenario/portfolio-instead.ts';
import { toldLines } from './assumption.ts';
import { block, inline } from './fields.ts';
import { owed, owned, percent, signedMoney, signedPercent, times } from './format.ts';
import { assumedOf } from './portfolio-assumed.ts';
import { isNothing, positionField, titleOf } from './portfolio-position.ts';
import { rulesLine, saysRules } from './setup.ts';
import { quoted } from './text.ts';
import { COLOR } from './theme.ts';
import { warningLines } from './warning.ts';

export const PAGE_SIZE = 5;
export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / PAGE_SIZE));

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "3 positions, 2 cross and 1 isolated". */
function headlineOf({ lines }: PortfolioAssessment): string {
	const cross = lines.filter(({ place }) => place.setup.mode === 'cross').length;
	const isolated = lines.length - cross;
	const whole = counted(lines.length, 'position');
	if (cross === 0 || isolated === 0) return `${whole}, ${cross > 0 ? 'cross' : 'isolated'}`;
	return `${whole}, ${cross} cross and ${isolated} isolated`;
}

/** The balance as it was understood, and what stands behind what. */
function walletWords({ books, cross }: PortfolioAssessment): string {
	const { balance, isolatedMargins } = books;
	if (!balance) return 'no balance given';
	if (isolatedMargins.amount.isZero()) return `balance ${owned(balance)}`;
	const rest = cross ? `, ${owned(cross.wallet)} stand behind cross` : '';
	return `balance ${owned(balance)} (the whole wallet): ${owed(isolatedMargins)} of it are isolated margins${rest}`;
}

/** A single coin's own move that is enough, where it is a smaller one than the common move. */
function aloneWords({ lines, cross }: PortfolioAssessment): string {
	const { down, up } = cross?.shock ?? {};
	const common = [down, up].flatMap((move) => move?.abs() ?? []).sort((a, b) => a.cmp(b))[0];
	const moves = lines.flatMap(({ together, alone, place: { setup } }) => {
		const prices = together && alone.kind === 'at-price' ? [alone.below, alone.above] : [];
		return prices.flatMap((at) => (at ? [{ move: distanceOf(at, setup.markPrice), symbol: setup.market.contract.symbol }] : []));
	});
	const [nearest] = moves.sort((a, b) => a.move.abs().cmp(b.move.abs()));
	if (!nearest || (common && nearest.move.abs().gte(common))) return '';
	const { move, symbol } = nearest;
	return ` ${quoted(symbol)} alone ends it${common ? ' sooner' : ''}: ${move.isNeg() ? 'a fall' : 'a rise'} of **${percent(move.abs(), 'down')}** with all others held still.`;
}

/** What ends the cross account, in whole sentences. */
function crossVerdict({ shock, wallet, standing }: CrossAccount, assessment: PortfolioAssessment): string {
	const lost = `**${owed(wallet)}**`;
	if (shock.down?.isZero()) {
		return `**The cross account would be liquidated at once.** Its equity, ${owned(standing.equity)}, is no more than the ${owed(standing.requirement)} that has to be there.`;
	}
	const ways = [
		shock.down && `all prices fall by **${percent(shock.down.abs(), 'down')}**`,
		shock.up && `all rise by **${percent(shock.up, 'down')}**`,
	].filter((part) => part);
	if (ways.length === 0) return `**No common move ends the cross account.** Its wallet is ${lost}.${aloneWords(assessment)}`;
	return `The cross account is liquidated when ${ways.join(' or when ')}: up to ${lost} is then lost.${aloneWords(assessment)}`;
}

const nameOf = ({ mode, lines }: Ending): string =>
	mode === 'cross' ? (lines.length === 1 ? 'the cross position' : 'the cross account') : lines.map(titleOf).join(', ');

/** Who goes first in a common move; nothing to tell where there is only one. */
function orderOf(endings: readonly Ending[]): string {
	if (endings.length < 2) return '';
	const shown = endings.slice(0, 5).map((ending) => `${signedPercent(ending.move, 'down')} ${nameOf(ending)}`);
	const more = endings.length > shown.length ? [`and ${endings.length - shown.length} more`] : [];
	return [...shown, ...more].join('\n');
}

function crossFigures(cross: CrossAccount | undefined): APIEmbedField[] {
	if (!cross) return [];
	const { standing, room, free } = cross;
	const { marginRatio, effectiveLeverage, equity, unrealizedPnl } = standing;
	const left = free?.amount.gt(0) ? owned(free) : 'none';
	return [
		...inline('Margin ratio', marginRatio ? `${percent(marginRatio, 'up')} (liquidated at 100 %)` : 'nothing left'),
		...inline('Effective leverage', effectiveLeverage && times(effectiveLeverage)),
		...inline('Equity', `${owned(equity)}${isNothing(unrealizedPnl) ? '' : ` (PnL ${signedMoney(unrealizedPnl)})`}`),
		...inline('Can lose before liquidation', room.amount.gt(0) ? owned(room) : 'nothing'),
		...inline('Free balance', free ? left : 'needs each leverage, like `10x`'),
	];
}

function isolatedWords(assessment: PortfolioAssessment): string {
	const { cross, books } = assessment;
	const all = allIsolated(assessment);
	if (!cross || !books.balance) return '';
	if (all) {
		return `At their leverages all margins together are ${owed(all.lost)}: that is the most that could be lost, and **${owned(all.stays)}** would stay. In cross all of ${owed(cross.wallet)} is at stake, but a position lives longer.`;
	}
	return cross.initialMargins ? 'Their margins at these leverages take the whole balance: isolated would keep nothing back.' : '';
}

function warningsOf({ warnings, highLeverage }: PortfolioAssessment): string {
	const account = highLeverage ? [`⚠ The cross account runs at ${times(highLeverage)}, above 20×: a few percent against it end it.`] : [];
	const own = warnings.map(({ line, warning }) => warningLines([warning], line.place.setup).replace('⚠', `⚠ ${line.place.index + 1}:`));
	return [...account, ...own].slice(0, 8).join('\n');
}

function rulesOf({ lines }: PortfolioAssessment): string {
	const told = lines.map(({ place }) => place.setup).filter((setup) => !saysRules(setup));
	const rules = [...new Set(told.map(rulesLine))];
	return [...rules.slice(0, 4), ...(rules.length > 4 ? [`and ${rules.length - 4} more tables`] : [])].join('\n');
}

const FOOTER = 'Not included: fees, funding, slippage and open orders. The venue’s own screen decides. Not financial advice.';

/** The reply of /portfolio, one page of positions. */
export function portfolioEmbed(assessment: PortfolioAssessment, page = 0): APIEmbed {
	const { lines, cross, endings } = assessment;
	const careful = warningsOf(assessment);
	const immediate = lines.some(({ alone }) => alone.kind === 'immediate');
	const pages = pagesOf(lines.length);
	const shown = lines.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
	return {
		title: headlineOf(assessment),
		description: `Read as: ${walletWords(assessment)}${pages > 1 ? ` · page ${page + 1} of ${pages}` : ''}\n\n${cross ? crossVerdict(cross, assessment) : 'Each isolated position stands on its own margin: none can take another with it.'}`,
		color: immediate ? COLOR.danger : careful === '' ? COLOR.calm : COLOR.caution,
		fields: [
			...crossFigures(cross),
			...shown.map((line) => positionField(line, assessment)),
			...block('First to go if all prices fall together', orderOf(endings.down)),
			...block('First to go if all prices rise together', orderOf(endings.up)),
			...block('Isolated instead?', isolatedWords(assessment)),
			...block('Take care', careful),
			...block('Assumed', toldLines(assumedOf(assessment))),
			...block('Rules', rulesOf(assessment)),
		],
		footer: { text: FOOTER },
	};
}
