import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Assessment } from '../scenario/assess.ts';
import type { Reading } from '../scenario/sentence/reading.ts';
import type { SignalCheck } from '../scenario/signal.ts';
import { assumedLines } from './assumption.ts';
import { block, inline, warned } from './fields.ts';
import { echo, owed, percent, price, ratio, sizeText } from './format.ts';
import { distanceWords, liquidationWords } from './margin.ts';
import { missingWords } from './reading.ts';
import { readingWords } from './reading-words.ts';
import { COLOR } from './theme.ts';

/** Does the stop work before the liquidation does? */
function stopVerdict({ isolated, trade }: SignalCheck): string {
	if (!isolated) return '';
	if (isolated.outcome === 'immediate') return 'It would be liquidated at once.';
	const where = `${liquidationWords(isolated)}${isolated.liquidation ? ` (${distanceWords(isolated)})` : ''}`;
	if (!trade.stop && !trade.stopDistance) return `No stop is given. Isolated, it is liquidated at **${where}**.`;
	const late = isolated.warnings.some(({ kind }) => kind === 'stop-beyond-liquidation');
	return late
		? `**The liquidation comes before the stop:** isolated, it is liquidated at **${where}**.`
		: `The stop comes before the liquidation, which lies at **${where}** in isolated.`;
}

function modeField(name: string, assessment: Assessment | undefined): APIEmbedField[] {
	if (!assessment) return [];
	const lines = [`Liquidation ${liquidationWords(assessment)}`, distanceWords(assessment), `at most ${owed(assessment.maximumLoss)} lost`];
	return inline(name, lines.filter((line) => line).join('\n'));
}

/** The reply of "Check this trade": somebody's signal against the figures, to the one who asked. */
export function signalEmbed(check: SignalCheck, reading: Reading): APIEmbed {
	const { isolated, cross, rewards, stopDistance, per100, missing, exampleMargin, trade } = check;
	const late = isolated?.warnings.some(({ kind }) => kind === 'stop-beyond-liquidation') || isolated?.outcome === 'immediate';
	return {
		title: 'Checked: somebody’s trade, by the numbers',
		description: `${readingWords(reading)}\n\n${stopVerdict(check)}`,
		color: late ? COLOR.danger : COLOR.calm,
		fields: [
			...modeField(exampleMargin ? `Isolated, ${trade.size?.unit === 'quote' ? 'worth 100' : 'with 100 of margin'}` : 'Isolated', isolated),
			...modeField('Cross, on your balance', cross),
			...inline('Stop', stopDistance && `${percent(stopDistance)} away`),
			...inline(
				'Reward to risk',
				rewards
					.map(({ target, gross, net }) => `${echo(target)}: ${ratio(gross)}${net.eq(gross) ? '' : `, ${ratio(net)} after fees`}`)
					.join('\n'),
			),
			...inline(
				'For every 100 you may lose',
				per100 && `${sizeText(per100.coins)} ${trade.base ?? 'coins'}, worth ${price(per100.value, 'down')}`,
			),
			...block(
				'Take care',
				warned([
					missing.includes('stop') && 'A signal without a stop has no limit but the liquidation.',
					exampleMargin && 'The liquidation price moves little with the size, until the size reaches the next risk tier.',
				]),
			),
			...block('For more, add', missingWords(missing.filter((field) => field !== 'stop'))),
			...block('Assumed', assumedLines(isolated?.setup.assumed ?? [])),
		],
		footer: {
			text: 'Numbers only: whether to take it is your decision. Not included: fees, funding and slippage unless named. The venue’s own screen decides.',
		},
	};
}
