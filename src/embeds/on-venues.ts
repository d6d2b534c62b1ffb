import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { MarginMode } from '../core/position.ts';
import { type Rate, rateOf } from '../core/quantity.ts';
import type { Assessment } from '../scenario/assess.ts';
import { byDistance, distanceOf, type OnVenue, type VenueResult } from '../scenario/on-venues.ts';
import { isDollar } from '../scenario/pair.ts';
import type { Setup } from '../scenario/setup.ts';
import { VENUES } from '../venues/index.ts';
import { assumedLines } from './assumption.ts';
import { errorEmbed } from './error.ts';
import { percent } from './format.ts';
import { distanceWords, liquidationWords } from './margin.ts';
import { footer, headline, readAs, rulesLine } from './setup.ts';
import { COLOR } from './theme.ts';

const MODES: readonly MarginMode[] = ['isolated', 'cross'];

const assessed = (on: OnVenue | undefined): Assessment | undefined => (on?.kind === 'assessed' ? on.assessment : undefined);
const anyOf = ({ modes }: VenueResult): Assessment | undefined => assessed(modes.isolated) ?? assessed(modes.cross);

/** What has to stand behind the position now, as a share of it: that is why venues differ. */
const neededOf = ({ risk }: Assessment): Rate => rateOf(risk.standing.requirement.amount.div(risk.standing.notional.amount));

/** "0.4 % maintenance + 0.05 % closing fee". */
function neededWords({ risk, setup: { market } }: Assessment): string {
	const { maintenanceMargin, triggerFee, notional } = risk;
	const fee = triggerFee.amount.div(notional.amount);
	const basis = market.rules.maintenanceBasis === 'entry' ? ' of the entry value' : '';
	const parts = [`${percent(maintenanceMargin.amount.div(notional.amount))} maintenance`, fee.gt(0) && `${percent(fee)} closing fee`];
	return `${parts.filter((part) => part).join(' + ')}${basis}`;
}

function priceWords(mode: MarginMode, on: OnVenue | undefined): string | undefined {
	if (!on) return undefined;
	if (on.kind === 'failed') return errorEmbed(on.error).title;
	const distance = distanceWords(on.assessment);
	return `${mode}: **${liquidationWords(on.assessment)}**${distance ? `, ${distance}` : ''}`;
}

function row(result: VenueResult, place: number): APIEmbedField {
	const some = anyOf(result);
	// the same reason in both modes is said once
	const prices = [...new Set(MODES.map((mode) => priceWords(mode, result.modes[mode])))].filter((words) => words !== undefined);
	const why = some ? [`asks ${neededWords(some)}`, rulesLine(some.setup)] : [];
	return { name: `${some ? `${place + 1}. ` : ''}${VENUES[result.venue].name}`, value: [...prices, ...why].join('\n') };
}

/** The setup without the venue that it was computed on, and without that venue's dollar. */
export function anywhere({ trade: { venue, ...trade }, market, ...setup }: Setup): Setup {
	return { ...setup, trade, market: { ...market, settle: isDollar(market.settle) ? 'USD' : market.settle } };
}

/** Who is liquidated first and why, in a sentence or two. */
function lead(ranked: readonly VenueResult[], mode: MarginMode): string {
	const computed = ranked.filter((result) => assessed(result.modes[mode]));
	const [first, last] = [computed[0], computed.at(-1)];
	const [nearest, farthest] = [first && assessed(first.modes[mode]), last && assessed(last.modes[mode])];
	if (!first || !last || !nearest || !farthest) return 'None of these venues can be computed: see why beside each.';
	const name = ({ venue }: VenueResult) => VENUES[venue].name;
	if (first === last) return `Only ${name(first)} can be computed: see why beside the others.`;
	const [near, far] = [distanceOf(first, mode), distanceOf(last, mode)];
	if (!near) return 'On none of these venues can it be liquidated at any price.';
	if (far && near.eq(far)) return `In ${mode} all of them liquidate it at the same price.`;
	const more = neededOf(nearest).gt(neededOf(farthest))
		? `there ${percent(neededOf(nearest))} of the position has to stand behind it, on ${name(last)} ${percent(neededOf(farthest))}`
		: 'its rules count differently, see below';
	const end = far ? `${name(last)} last` : `on ${name(last)} it can’t be liquidated at any price`;
	return `In ${mode} it would be liquidated first on **${name(first)}**, ${end}: ${more}.`;
}

/** The reply of /compare with venues: the same trade on each, nearest liquidation first. */
export function onVenuesEmbed(results: readonly VenueResult[]): APIEmbed {
	const mode: MarginMode = results.some(({ modes }) => modes.isolated) ? 'isolated' : 'cross';
	const ranked = byDistance(results, mode);
	const some = ranked.map(anyOf).find((assessment) => assessment !== undefined);
	const shared = some?.setup.assumed.filter(({ kind }) => kind !== 'taker-fee' && kind !== 'mode') ?? [];
	return {
		title: some ? `${headline(some.setup)}: on which venue first?` : 'The same trade on several venues',
		description: `${some ? `${readAs(anywhere(some.setup), false)}\n\n` : ''}${lead(ranked, mode)}`,
		color: some ? COLOR.calm : COLOR.caution,
		fields: [...ranked.map(row), ...(shared.length > 0 ? [{ name: 'Assumed', value: assumedLines(shared) }] : [])],
		...(some && { footer: footer(some.setup) }),
	};
}
