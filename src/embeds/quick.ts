import type { APIEmbed } from 'discord-api-types/v10';
import type { Decimal } from '../core/decimal.ts';
import type { Quick, QuickAnswer } from '../scenario/quick.ts';
import type { Reading } from '../scenario/sentence/reading.ts';
import { assumedLines } from './assumption.ts';
import { block, warned } from './fields.ts';
import { echo, percent, price, ratio, SIDE, signedPercent, times } from './format.ts';
import { readingWords } from './reading-words.ts';
import { COLOR } from './theme.ts';

type Words = {
	readonly [K in QuickAnswer['kind']]: (
		answer: Extract<QuickAnswer, { kind: K }>,
		quick: Quick,
	) => readonly [title: string, answer: string, careful?: string | undefined];
};

/** A price, or its distance from an entry that was not said. */
const at = (value: Decimal, relative: boolean, quote: string): string =>
	relative ? `${signedPercent(value.minus(1))} from the entry` : `${price(value)} ${quote}`;

const WORDS: Words = {
	'reward-to-risk': ({ ratios, relative }, { market }) => [
		'Reward to risk',
		ratios
			.map(
				({ target, gross, net }) =>
					`At ${relative ? at(target, true, '') : echo(target)}: **${ratio(gross)}**${net.eq(gross) ? '' : `, ${ratio(net)} after fees`}`,
			)
			.join('\n'),
		ratios.some(({ gross, net }) => net.eq(gross))
			? `Before fees${market.venue ? '' : ': add `fee 0.05%` for what is left after them'}.`
			: undefined,
	],
	'break-even': ({ price: value, move, feeRate }, { side, market }) => [
		'Break-even price',
		`**${price(value, side === 'long' ? 'up' : 'down')} ${market.quote}**, ${signedPercent(move)} from the entry: there the fees of ${percent(feeRate)} each way are paid. Funding is not in it.`,
	],
	kelly: ({ expectancy, kelly, rewardToRisk }) => [
		'Edge and Kelly fraction',
		`At ${ratio(rewardToRisk)} you win or lose on average **${signedPercent(expectancy)}** of what you risk per trade. ${kelly.gt(0) ? `Kelly fraction: **${percent(kelly, 'down')}** of the account at risk.` : `**Kelly says no bet**: these figures ${kelly.isZero() ? 'come out even before costs' : 'lose over time'}.`}`,
		'Kelly assumes that win rate and ratio are exact and known. They are guesses: most who use it risk a quarter of it or less.',
	],
	target: ({ price: value, roe, relative }, { market }) => [
		'Target price',
		value
			? `**${at(value, relative, market.quote)}**${roe ? ` gives a return of ${percent(roe)} on the initial margin` : ' brings that profit'}, before fees. The same in isolated and in cross.`
			: 'No price above 0 reaches that.',
	],
	'max-leverage': ({ leverage, venueMax, beyond, relative }, { market }) => {
		const capped = venueMax && (!leverage || leverage.gt(venueMax));
		const highest = capped ? venueMax : leverage;
		const place = at(beyond, relative, market.quote);
		return [
			'Highest leverage',
			highest?.lt(1)
				? `None: even at 1× you are liquidated before ${place}.`
				: highest
					? `**${times(highest, 'down')}** in isolated${capped ? ': the venue’s own maximum; the liquidation then lies behind' : ' puts the liquidation at or just behind'} ${place}.`
					: `Any: the liquidation lies behind ${place} at every leverage.`,
			'A stop can fill late: stay below it.',
		];
	},
};

const words = <K extends QuickAnswer['kind']>(answer: Extract<QuickAnswer, { kind: K }>, quick: Quick) =>
	WORDS[answer.kind as K](answer, quick);

/** An answer in one figure. */
export function quickEmbed(quick: Quick, reading: Reading): APIEmbed {
	const [title, text, careful] = words(quick.answer, quick);
	const mark = reading.side ? `${SIDE[quick.side].mark} ` : '';
	return {
		title: `${mark}${title}`,
		description: `${readingWords(reading)}\n\n${text}`,
		color: COLOR.calm,
		fields: [...block('Take care', warned([careful])), ...block('Assumed', assumedLines(quick.assumed))],
		footer: { text: 'Not included: funding and slippage. The venue’s own screen decides. Not financial advice.' },
	};
}
