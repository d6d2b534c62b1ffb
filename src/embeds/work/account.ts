import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { ONE } from '../../core/decimal.ts';
import type { Valuation } from '../../core/leg.ts';
import { valuationOf } from '../../core/pool.ts';
import type { Position } from '../../core/position.ts';
import { type Price, priceOf } from '../../core/quantity.ts';
import { sumsAt } from '../../core/sums.ts';
import type { Line, PortfolioAssessment } from '../../scenario/portfolio-assess.ts';
import { block } from '../fields.ts';
import { percent, signedPercent } from '../format.ts';
import { PAGE_SIZE } from '../portfolio.ts';
import { titleOf } from '../portfolio-position.ts';
import { COLOR } from '../theme.ts';
import { formulaOf, isAtBorder, lettersOf, put, shown, type Worked, workedAt } from './equation.ts';
import { leftOut, rulesOfAll } from './rules.ts';

/** What stands with a position on its wallet, and what that is valued in. */
interface Footing {
	/** All legs of its symbol. */
	readonly legs: readonly Position[];
	readonly valuation: Valuation;
}

function footingOf({ place }: Line, { lines, books }: PortfolioAssessment): Footing {
	const { setup, position } = place;
	const book = [books.main, ...books.apart].find(({ places }) => places.includes(place)) ?? books.main;
	const others = lines.map((line) => line.place).filter((other) => other.setup.mode === 'cross');
	const legs = others.map((other) => other.position).filter(({ contract }) => contract.symbol === position.contract.symbol);
	return { legs: setup.mode === 'isolated' ? [position] : legs, valuation: valuationOf(book.account) };
}

/** Whether its price follows from one equation in its own letters: no other leg of its symbol, and valued in its own asset. */
const isAlone = ({ position }: Line['risk'], { legs, valuation }: Footing): boolean =>
	legs.length === 1 && (valuation === 'coin') === (position.contract.kind === 'inverse');

/** Equity against what is required at one price of one symbol, everything else held at its mark. */
function balanceAt({ risk }: Line, { legs, valuation }: Footing, at: Price): string {
	const { equity, requirement } = risk.standing;
	const now = sumsAt(legs, ({ markPrice }) => markPrice, valuation);
	const then = sumsAt(legs, () => at, valuation);
	const left = equity.amount.plus(then.unrealizedPnl).minus(now.unrealizedPnl);
	const wanted = requirement.amount.plus(then.requirement).minus(now.requirement);
	return `At ${shown(at)}: equity ${shown(left)}, required ${shown(wanted)} ${equity.asset}`;
}

function priceLines(line: Line, footing: Footing, at: Price): string[] {
	if (!isAlone(line.risk, footing)) return [balanceAt(line, footing, at)];
	const worked = workedAt(line.risk, at);
	const numbers = isAtBorder(worked) ? `${shown(at)}, where that tier begins` : `\`${formulaOf(worked)[1]}\``;
	return [`${numbers} (tier ${worked.at.tierIndex + 1}, ${percent(worked.at.tier.rate)})`, balanceAt(line, footing, at)];
}

/** What is solved by an equation of its own. */
function workedIn(line: Line, assessment: PortfolioAssessment): Worked[] {
	const { risk, alone } = line;
	if (alone.kind !== 'at-price' || !isAlone(risk, footingOf(line, assessment))) return [];
	const prices = [alone.below, alone.above].flatMap((price) => price ?? []);
	return prices.map((price) => workedAt(risk, price)).filter((worked) => !isAtBorder(worked));
}

const WHY_NO_PRICE = {
	none: 'At no price does the equity fall to what is required.',
	immediate: 'Equity is at or below what is required already.',
} as const;

function lineField(line: Line, assessment: PortfolioAssessment): APIEmbedField {
	const { risk, alone } = line;
	const footing = footingOf(line, assessment);
	const prices = alone.kind === 'at-price' ? [alone.below, alone.above].flatMap((price) => price ?? []) : [];
	const words = alone.kind === 'at-price' ? prices.flatMap((price) => priceLines(line, footing, price)) : [WHY_NO_PRICE[alone.kind]];
	const hedged = footing.legs.length > 1 ? ['Both its sides of this symbol share one price.'] : [];
	const now = `Required now: ${shown(risk.maintenanceMargin.amount.plus(risk.triggerFee.amount))} ${risk.standing.equity.asset}`;
	return { name: titleOf(line), value: [...words, ...hedged, now].join('\n') };
}

/** All marks times one factor: equity against what is required there. */
function commonField({ cross, books: { main } }: PortfolioAssessment): APIEmbedField[] {
	if (!cross) return [];
	const legs = main.places.filter(({ setup }) => setup.mode === 'cross').map(({ position }) => position);
	const lines = [cross.shock.down, cross.shock.up].flatMap((move) => {
		if (!move) return [];
		const at = ({ markPrice }: Position): Price => priceOf(markPrice.times(ONE.plus(move)));
		const { unrealizedPnl, requirement } = sumsAt(legs, at, valuationOf(main.account));
		const equity = cross.wallet.amount.plus(unrealizedPnl);
		return [
			`${signedPercent(move, 'down')}: \`${shown(cross.wallet.amount)} + ${put(unrealizedPnl)} = ${shown(equity)}\` of equity, required ${shown(requirement)} ${cross.wallet.asset}`,
		];
	});
	return block('All prices together (wallet + PnL of all)', lines.join('\n'));
}

function walletWords({ books }: PortfolioAssessment): string {
	const { balance, isolatedMargins, main } = books;
	const wallet = main.account.walletBalance;
	if (!balance || !wallet) return 'Each isolated position stands on its own margin.';
	const beside = wallet.amount.minus(balance.amount).plus(isolatedMargins.amount);
	const other = beside.isZero() ? '' : ` + ${put(beside)} beside`;
	return `Behind the cross positions: \`${shown(balance.amount)} − ${shown(isolatedMargins.amount)}${other} = ${shown(wallet.amount)}\` ${wallet.asset}, and what each of them wins or loses.`;
}

/** How the prices of one page of an account come about. */
export function accountWorkEmbed(assessment: PortfolioAssessment, page = 0): APIEmbed {
	const { lines } = assessment;
	const shownLines = lines.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
	const letters = lettersOf(shownLines.flatMap((line) => workedIn(line, assessment)));
	return {
		title: 'How this was worked out: the account',
		description: `${walletWords(assessment)}\n\nA cross position alone: W is the wallet with the PnL of the others, less what they require.\n${letters}`,
		color: COLOR.calm,
		fields: [
			...shownLines.map((line) => lineField(line, assessment)),
			...commonField(assessment),
			...block('Rules', rulesOfAll(shownLines.map(({ place }) => place))),
			...leftOut('Fees, funding, slippage, open orders, partial liquidation.'),
		],
	};
}
