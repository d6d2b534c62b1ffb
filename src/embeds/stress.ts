import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { ZERO } from '../core/decimal.ts';
import { moneyOf, rateOf } from '../core/quantity.ts';
import type { Place } from '../scenario/portfolio-setup.ts';
import type { Outcome, Run, StressAssessment } from '../scenario/stress.ts';
import { VENUES } from '../venues/index.ts';
import { type Assumed, toldLines } from './assumption.ts';
import { block } from './fields.ts';
import { echo, owed, owned, signedPercent } from './format.ts';
import { assumedFor } from './portfolio-assumed.ts';
import { enumerated } from './portfolio-position.ts';
import { headline, rulesLine, saysRules } from './setup.ts';
import { bothVerdict, columns, fallen, mainOf } from './stress-modes.ts';
import { eventWords, fallWords, moveTitle, symbolWords, winnersOf } from './stress-words.ts';
import { COLOR } from './theme.ts';

const MOST_LINES = 8;
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const capped = (lines: readonly string[], most: number): string =>
	[...lines.slice(0, most), ...(lines.length > most ? [`and ${lines.length - most} more`] : [])].join('\n');

const walletOf = ({ books: { main } }: Run): string => owed(main.account.walletBalance ?? moneyOf(ZERO, main.account.settle));

/** What is left of everything, at worst: what was liquidated counts nothing. */
function leftWords({ stress: { before, after } }: Outcome): string {
	const lost = moneyOf(before.amount.minus(after.amount), before.asset);
	const rate = before.amount.gt(0) ? ` (${signedPercent(rateOf(after.amount.div(before.amount).minus(1)))})` : '';
	const change = lost.amount.isNegative() ? 'more than before' : `${owed(lost)} less than before`;
	return `**${owned(after)}** of ${owned(before)}${rate}, ${change}`;
}

/** What matters first: is anything liquidated, and what is left. */
function verdict(assessment: StressAssessment): string {
	const { run, places, isolated, cross } = assessment;
	if (places.length === 1 && isolated && cross) return bothVerdict(isolated, cross);
	const gone = fallen(run).length;
	const [main, ...apart] = run.outcomes;
	const rest = apart.map((outcome) => leftWords(outcome));
	const left = `Left: ${[leftWords(main), ...rest].join('; ')}.`;
	if (gone === 0) return `**Nothing is liquidated.** ${left}`;
	const which =
		places.length === 1
			? '**It is liquidated.**'
			: `**${gone} of ${counted(places.length, 'position')} ${gone === 1 ? 'is' : 'are'} liquidated.**`;
	return `${which} ${left}`;
}

function readAsOf({ places, run }: StressAssessment): string {
	const { balance } = run.books;
	const names = places.slice(0, 6).map(({ setup, holding }) => {
		const lever = holding.leverage ? ` ${echo(holding.leverage)}×` : '';
		const mark = setup.markPrice.eq(setup.entryPrice) ? '' : `, mark ${echo(setup.markPrice)}`;
		const mode = places.length === 1 && !holding.mode ? '' : `, ${setup.mode}`;
		return `${headline(setup)} at ${echo(setup.entryPrice.toSignificantDigits(12))}${mark}${lever}${mode}`;
	});
	const more = places.length > names.length ? [`and ${places.length - names.length} more`] : [];
	return `Read as: ${[...names, ...more, balance ? `balance ${owned(balance)}` : 'no balance'].join('; ')}`;
}

/** In the order in which the move reaches them. */
function orderField(assessment: StressAssessment): APIEmbedField[] {
	const { run, places } = assessment;
	if (places.length === 1) return [];
	const lines = run.outcomes.flatMap(({ falls }) => falls).map((fall) => fallWords(fall, assessment, walletOf(run)));
	return block(
		'What falls, in this order',
		capped(
			lines.map((line, index) => `${index + 1}. ${line}`),
			5,
		),
	);
}

const namesOf = (places: readonly Place[]): string =>
	enumerated([...places.slice(0, 5).map(({ setup }) => headline(setup)), ...(places.length > 5 ? [`${places.length - 5} more`] : [])]);

/** What the cross positions do to each other, and that isolated ones don't. */
function dominoField({ run, isolated, places }: StressAssessment): APIEmbedField[] {
	const fall = run.outcomes.flatMap(({ falls }) => falls).find(({ mode }) => mode === 'cross');
	if (places.length < 2) return [];
	const lines: string[] = [];
	if (fall && fall.places.length > 1) {
		const winners = winnersOf(fall);
		lines.push('Cross positions share one wallet: when it is used up, all of them fall, whichever lost the money.');
		if (winners.length > 0) lines.push(`Taken along although in profit: ${enumerated(winners.slice(0, 5))}.`);
	}
	if (isolated) {
		const gone = fallen(isolated);
		const saved = fallen(run).filter(({ index }) => !gone.some((place) => place.index === index));
		const which = gone.length === 0 ? 'none would be liquidated' : `${namesOf(gone)} would be liquidated`;
		lines.push(
			`Each isolated on its own margin instead, ${which}${saved.length > 0 ? `; ${namesOf(saved)} would live through it` : ''}. Left then: ${leftWords(mainOf(isolated))}.`,
		);
	}
	return block(fall && fall.places.length > 1 ? 'The domino' : 'All isolated instead', lines.join('\n'));
}

/** What a venue does when it liquidates; of several, that of each. */
function rulesField({ places, run }: StressAssessment): APIEmbedField[] {
	const venues = [...new Set(places.flatMap(({ setup }) => setup.market.venue?.id ?? []))].slice(0, 3).map((id) => VENUES[id]);
	const hasCross = fallen(run).filter(({ setup }) => setup.mode === 'cross').length > 1;
	const lines = [
		...venues.map(({ name, partialLiquidation: { is, unconfirmed } }) => `${name}: ${is.words}${unconfirmed ? ' (not confirmed)' : ''}`),
		...(hasCross ? ['Which cross position is closed first differs by venue and is documented by few: all are counted as one here.'] : []),
		...[
			...new Set(
				places
					.map(({ setup }) => setup)
					.filter((setup) => !saysRules(setup))
					.map(rulesLine),
			),
		].slice(0, 3),
	];
	return block('Rules', lines.join('\n'));
}

/** Of a single position both modes are shown: none is assumed. */
export const stressAssumed = ({ places, run }: StressAssessment): Assumed[] =>
	assumedFor(places, run.books).filter(({ what }) => places.length > 1 || what !== 'mode');

const COMPUTED =
	'Everything moves in step, without a bounce, and a liquidated position counts 0: a venue may hand back what is left of its margin.';

/** The reply of /stress. */
export function stressEmbed(assessment: StressAssessment): APIEmbed {
	const { said, moves, run, places } = assessment;
	const gone = fallen(run).length;
	return {
		title: `Stress: ${moveTitle(assessment)}`,
		description: `${readAsOf(assessment)}\n\n${verdict(assessment)}`,
		color: gone === 0 ? COLOR.calm : gone === places.length ? COLOR.danger : COLOR.caution,
		fields: [
			...columns(assessment),
			...block(
				'The move',
				capped(
					moves.map((move) => symbolWords(move, said.event !== undefined)),
					MOST_LINES,
				),
			),
			...orderField(assessment),
			...dominoField(assessment),
			...block('The event', said.event ? eventWords(said.event) : ''),
			...block('Assumed', toldLines(stressAssumed(assessment))),
			...rulesField(assessment),
			...block('How it is counted', COMPUTED),
		],
		footer: { text: 'Not included: fees, funding, slippage and auto-deleveraging. The venue’s own screen decides. Not financial advice.' },
	};
}
