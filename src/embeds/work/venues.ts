import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Assessment } from '../../scenario/assess.ts';
import type { OnVenue, VenueResult } from '../../scenario/on-venues.ts';
import { VENUES } from '../../venues/index.ts';
import { errorEmbed } from '../error.ts';
import { percent } from '../format.ts';
import { anywhere } from '../on-venues.ts';
import { headline, readAs, rulesLine } from '../setup.ts';
import { COLOR } from '../theme.ts';
import { formulaOf, isAtBorder, lettersOf, shown, type Worked, workedAt } from './equation.ts';
import { leftOut, resultIdField, rulesWords } from './rules.ts';

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

/** What is solved by an equation, in both modes. */
const workedOn = ({ modes }: VenueResult): Worked[] =>
	Object.values(modes).flatMap((on) => {
		const price = on.kind === 'assessed' && on.assessment.liquidation?.price;
		const worked = price && workedAt(on.assessment.risk, price);
		return worked && !isAtBorder(worked) ? [worked] : [];
	});

const assessedIn = ({ modes }: VenueResult): Assessment | undefined => {
	const found = Object.values(modes).find((on) => on.kind === 'assessed');
	return found?.kind === 'assessed' ? found.assessment : undefined;
};

/** With so many the sources of all their rules are still inside a message; `/venue` has them one by one. */
const FEW = 3;

function row(result: VenueResult, _: number, { length }: readonly VenueResult[]): APIEmbedField {
	const some = assessedIn(result);
	const rules = some && (length <= FEW ? rulesWords(some.setup.market, some.setup.trade) : rulesLine(some.setup));
	const { isolated, cross } = result.modes;
	const lines = [workedWords(isolated), workedWords(cross), rules ?? ''];
	return { name: VENUES[result.venue].name, value: [...new Set(lines)].filter((line) => line !== '').join('\n') };
}

/** How the prices of a comparison of venues come about, in the order in which they were named. */
export function venuesWorkEmbed(results: readonly VenueResult[], resultId: string | undefined): APIEmbed {
	const some = results.map(assessedIn).find((assessment) => assessment !== undefined);
	return {
		title: `How this was worked out: ${some ? headline(some.setup) : 'the same trade'} on ${results.length} venues`,
		...(some && { description: `${readAs(anywhere(some.setup), false)}\n\n${lettersOf(results.flatMap(workedOn))}` }),
		color: COLOR.calm,
		fields: [
			...results.map(row),
			...leftOut(
				`Trading fees paid, funding, slippage, order margin, partial liquidation.${results.length > FEW ? ' Where each rule comes from: `/venue`.' : ''}`,
			),
			...resultIdField(resultId),
		],
	};
}
