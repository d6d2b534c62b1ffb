import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Assessment } from '../../scenario/assess.ts';
import type { OnVenue, VenueResult } from '../../scenario/on-venues.ts';
import { VENUES } from '../../venues/index.ts';
import { errorEmbed } from '../error.ts';
import { percent } from '../format.ts';
import { anywhere } from '../on-venues.ts';
import { headline, readAs, rulesLine } from '../setup.ts';
import { COLOR } from '../theme.ts';
import { formulaOf, isAtBorder, LETTERS, shown, workedAt } from './equation.ts';
import { leftOut, resultIdField } from './rules.ts';

function workedWords(on: OnVenue | undefined): string {
	if (!on) return '';
	if (on.kind === 'failed') return errorEmbed(on.error).title ?? '';
	const { liquidation, risk, outcome, setup } = on.assessment;
	if (!liquidation) return `${setup.mode}: ${outcome === 'immediate' ? 'liquidated at once' : 'at no price'}`;
	const worked = workedAt(risk, liquidation.price);
	const tier = `tier ${worked.at.tierIndex + 1}, ${percent(worked.at.tier.rate)}`;
	const numbers = isAtBorder(worked) ? `= ${shown(liquidation.price)}, where that tier begins` : `\`${formulaOf(worked)[1]}\``;
	return `${setup.mode} (${tier}): ${numbers}`;
}

const assessedIn = ({ modes }: VenueResult): Assessment | undefined => {
	const found = Object.values(modes).find((on) => on.kind === 'assessed');
	return found?.kind === 'assessed' ? found.assessment : undefined;
};

function row(result: VenueResult): APIEmbedField {
	const some = assessedIn(result);
	const { isolated, cross } = result.modes;
	const lines = [workedWords(isolated), workedWords(cross), some ? rulesLine(some.setup) : ''];
	return { name: VENUES[result.venue].name, value: [...new Set(lines)].filter((line) => line !== '').join('\n') };
}

/** How the prices of a comparison of venues come about, in the order in which they were named. */
export function venuesWorkEmbed(results: readonly VenueResult[], resultId: string | undefined): APIEmbed {
	const some = results.map(assessedIn).find((assessment) => assessment !== undefined);
	const kind = some?.setup.market.contract.kind ?? 'linear';
	return {
		title: `How this was worked out: ${some ? headline(some.setup) : 'the same trade'} on ${results.length} venues`,
		...(some && { description: `${readAs(anywhere(some.setup), false)}\n${LETTERS[kind]}` }),
		color: COLOR.calm,
		fields: [...results.map(row), ...leftOut('Funding, slippage, order margin, partial liquidation.'), ...resultIdField(resultId)],
	};
}
