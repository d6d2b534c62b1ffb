import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { pnlAt } from '../../core/costs.ts';
import { ONE, ZERO } from '../../core/decimal.ts';
import { exposureOf } from '../../core/leg.ts';
import { valuationOf } from '../../core/pool.ts';
import { signOf } from '../../core/position.ts';
import { type Price, priceOf } from '../../core/quantity.ts';
import { sumsAt } from '../../core/sums.ts';
import type { Book } from '../../scenario/portfolio-books.ts';
import type { Place } from '../../scenario/portfolio-setup.ts';
import type { Fall, Outcome, StressAssessment } from '../../scenario/stress.ts';
import { block } from '../fields.ts';
import { headline } from '../setup.ts';
import { moveTitle, progressWords } from '../stress-words.ts';
import { COLOR } from '../theme.ts';
import { put, shown } from './equation.ts';
import { leftOut, rulesOfAll } from './rules.ts';

const MOST = 12;

const capped = (lines: readonly string[]): string =>
	[...lines.slice(0, MOST), ...(lines.length > MOST ? [`and ${lines.length - MOST} more`] : [])].join('\n');

const PNL = {
	linear: '`s · q · (end − entry)`, q size in coins',
	inverse: '`s · A · (1 ÷ entry − 1 ÷ end)`, A contracts’ value in dollars',
} as const;

const pnlFormulas = (places: readonly Place[]): string =>
	`${[...new Set(places.map(({ position }) => PNL[position.contract.kind]))].join('; ')}; s +1 long, −1 short`;

/** PnL of one position at the end of the way. */
function pnlLine({ setup, position }: Place, { moves }: StressAssessment): string {
	const end = moves.find(({ symbol }) => symbol === position.contract.symbol)?.to ?? setup.markPrice;
	const s = signOf(position.side) === 1 ? '1' : '−1';
	const [q, E, P] = [shown(exposureOf(position)), shown(position.entryPrice), shown(end)];
	const numbers = position.contract.kind === 'linear' ? `${s} · ${q} · (${P} − ${E})` : `${s} · ${q} · (1 ÷ ${E} − 1 ÷ ${P})`;
	return `${headline(setup)}: \`${numbers} = ${shown(pnlAt(position, priceOf(end)))}\` ${setup.market.settle}`;
}

/** Equity against what is required where something falls. */
function fallLine(fall: Fall, { account }: Book, { moves }: StressAssessment): string {
	const rate = (symbol: string) => moves.find((move) => move.symbol === symbol)?.rate ?? ZERO;
	const positions = fall.places.map(({ position }) => position);
	const at = (position: (typeof positions)[number]): Price =>
		priceOf(position.markPrice.times(ONE.plus(rate(position.contract.symbol).times(fall.progress))));
	const [first] = positions;
	const wallet = first?.collateral.mode === 'isolated' ? first.collateral.margin.amount : (account.walletBalance?.amount ?? ZERO);
	const { unrealizedPnl, requirement } = sumsAt(positions, at, valuationOf(account));
	const names =
		fall.places.length > 3 ? `${fall.places.length} cross positions` : fall.places.map(({ setup }) => headline(setup)).join(', ');
	return `${progressWords(fall, moves)}, ${names}: \`${shown(wallet)} + ${put(unrealizedPnl)} = ${shown(wallet.plus(unrealizedPnl))}\` of equity, required ${shown(requirement)} ${account.settle}`;
}

const leftLine = ({ stress: { before, after } }: Outcome): string =>
	`Equity before: ${shown(before.amount)} ${before.asset}; at the end: ${shown(after.amount)} ${after.asset}`;

function booksOf({ run }: StressAssessment): readonly (readonly [Outcome, Book])[] {
	const books = [run.books.main, ...run.books.apart];
	return run.outcomes.flatMap((outcome, index) => {
		const book = books[index];
		return book ? [[outcome, book] as const] : [];
	});
}

/** How a stress test's liquidations and what is left come about. */
export function stressWorkEmbed(assessment: StressAssessment): APIEmbed {
	const { places } = assessment;
	const pairs = booksOf(assessment);
	const falls = pairs.flatMap(([{ falls: some }, book]) => some.map((fall) => fallLine(fall, book, assessment)));
	const fields: APIEmbedField[] = [
		...block('PnL of each at the end, if it lives that long', capped(places.map((place) => pnlLine(place, assessment)))),
		...block('Where the equity falls to what is required', capped(falls)),
		...block('Everything together; what was liquidated counts 0', pairs.map(([outcome]) => leftLine(outcome)).join('\n')),
		...block('Rules', rulesOfAll(places)),
		...leftOut('Fees, funding, slippage, partial liquidation, and what a venue hands back.'),
	];
	return {
		title: `How this was worked out: ${moveTitle(assessment)}`,
		description: `Every mark goes in a straight line from where it is to its end; the first point at which equity is no more than what is required is a liquidation.\nPnL: ${pnlFormulas(places)}`,
		color: COLOR.calm,
		fields,
	};
}
