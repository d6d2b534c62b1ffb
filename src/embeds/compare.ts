import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Assessment } from '../scenario/assess.ts';
import type { Assumption } from '../scenario/setup.ts';
import { assumedLines } from './assumption.ts';
import { type Both, difference } from './difference.ts';
import { block } from './fields.ts';
import { owed, owned, times } from './format.ts';
import { distanceWords, liquidationWords } from './margin.ts';
import { footer, headline, readAs, rulesLine, saysRules } from './setup.ts';
import { COLOR } from './theme.ts';
import { warningLines } from './warning.ts';

const AT_STAKE = {
	isolated: 'nothing: only this margin',
	cross: 'every other cross position, and the whole wallet',
} as const;

/** One mode's column: the same lines in the same order, so that the two can be read across. */
export function column(assessment: Assessment): APIEmbedField {
	const { setup, maximumLoss, stays, risk } = assessment;
	const effective = risk.standing.effectiveLeverage;
	const lines: readonly (readonly [string, string | undefined])[] = [
		['Liquidation price', setup.relative ? undefined : liquidationWords(assessment)],
		['Distance', distanceWords(assessment) || liquidationWords(assessment)],
		['Maximum loss', owed(maximumLoss)],
		['Stays in the account', stays && owned(stays)],
		['Effective leverage', effective && times(effective)],
		['What else is at stake', AT_STAKE[setup.mode]],
	];
	return {
		name: setup.mode === 'isolated' ? 'Isolated' : 'Cross',
		value: lines.flatMap(([name, value]) => (value ? [`${name}\n**${value}**`] : [])).join('\n'),
		inline: true,
	};
}

/** The warnings of both, each once, and whose it is where only one has it. */
function warnings({ isolated, cross }: Both): string {
	const lines = { isolated: warningLines(isolated.warnings, isolated.setup), cross: warningLines(cross.warnings, cross.setup) };
	if (lines.isolated === lines.cross) return lines.isolated;
	const only = (mode: 'isolated' | 'cross', other: 'isolated' | 'cross') =>
		lines[mode].split('\n').flatMap((line) => (line && !lines[other].includes(line) ? [line.replace('⚠', `⚠ ${mode}:`)] : []));
	const shared = lines.isolated.split('\n').filter((line) => line && lines.cross.includes(line));
	return [...shared, ...only('isolated', 'cross'), ...only('cross', 'isolated')].join('\n');
}

/** What only cross had to take (the balance, other positions) is told too. */
const assumedInEither = ({ isolated, cross }: Both): readonly Assumption[] => [
	...isolated.setup.assumed,
	...cross.setup.assumed.filter(({ kind }) => !isolated.setup.assumed.some((known) => known.kind === kind)),
];

/** The reply of /compare: the same trade in both modes, side by side. */
export function compareEmbed(both: Both): APIEmbed {
	const { isolated, cross } = both;
	const careful = warnings(both);
	const immediate = isolated.outcome === 'immediate' || cross.outcome === 'immediate';
	return {
		title: `${headline(isolated.setup)}: isolated or cross?`,
		description: `${readAs(isolated.setup, false)}\n\n**What the difference means here:** ${difference(both)}`,
		color: immediate ? COLOR.danger : careful ? COLOR.caution : COLOR.calm,
		fields: [
			column(isolated),
			column(cross),
			{ name: 'Profit and loss', value: 'The same PnL in both modes at every price, until one of them is liquidated.' },
			...block('Take care', careful),
			...block('Assumed', assumedLines(assumedInEither(both))),
			...block('Rules', saysRules(isolated.setup) ? '' : rulesLine(isolated.setup)),
		],
		footer: footer(isolated.setup),
	};
}
