import type { APIEmbed } from 'discord-api-types/v10';
import { VENUES } from '../venues/index.ts';
import type { Fact, Venue, VenueId } from '../venues/types.ts';
import { percent } from './format.ts';
import { COLOR } from './theme.ts';
import { marketFields, type VenueMarket } from './venue-market.ts';

/** What is not confirmed says so, right where it stands. */
const said = (words: string, ...facts: readonly Fact<unknown>[]): string =>
	facts.some(({ unconfirmed }) => unconfirmed) ? `${words} *(not confirmed)*` : words;

const BASIS = { mark: 'the value at the mark price', entry: 'the value at entry' } as const;
const TIERING = {
	marginal: 'each slice of the position at the rate of its own tier',
	flat: 'the whole position at the rate of its tier',
	'flat-by-contracts': 'the whole position at the rate of its tier, and the tier goes by the number of contracts',
} as const;
const TRIGGER = { mark: 'the mark price', oracle: 'the oracle price', fair: 'the fair price, its mark price' } as const;

function counting({ margin, triggerPrice }: Venue): string {
	const { maintenanceBasis, tiering, triggerFeeRate } = margin;
	const fee = triggerFeeRate.is.gt(0) ? `a closing fee of ${percent(triggerFeeRate.is)} counts into it` : 'no fee counts into it';
	return [
		said(`Maintenance margin counts on ${BASIS[maintenanceBasis.is]}: ${TIERING[tiering.is]}.`, maintenanceBasis, tiering),
		said(`Liquidation goes by ${TRIGGER[triggerPrice.is]}; ${fee}.`, triggerPrice, triggerFeeRate),
	].join('\n');
}

const modes = ({ modeSwitch, bothModes, hedgeMode }: Venue): string =>
	[
		`Switch with a position open: ${said(modeSwitch.is.words, modeSwitch)}`,
		`Both at once: ${said(bothModes.is.words, bothModes)}`,
		`Long and short at once: ${said(hedgeMode.is.words, hedgeMode)}`,
	].join('\n');

function funding({ funding: { intervalHours, notionalAt, cap, takenFrom } }: Venue): string {
	return [
		said(`Usually every ${intervalHours.is} h, on the value at the ${notionalAt.is} price.`, intervalHours, notionalAt),
		`Limits: ${said(cap.is, cap)}`,
		`Paid from: ${said(takenFrom.is, takenFrom)}`,
	].join('\n');
}

function liquidation({ partialLiquidation, noPrice }: Venue): string {
	const none = noPrice ? [`Where there is no liquidation price it shows ${said(noPrice.is, noPrice)}.`] : [];
	return [said(partialLiquidation.is.words, partialLiquidation), ...none].join('\n');
}

const fees = ({ fees: { maker, taker } }: Venue): string =>
	`Maker ${said(percent(maker.is), maker)}, taker ${said(percent(taker.is), taker)} (${taker.asOf}).`;

/** Where the rules were read, newest last; each page once. */
function sources(venue: Venue): string {
	const { maintenanceBasis } = venue.margin;
	const facts: readonly Fact<unknown>[] = [
		maintenanceBasis,
		venue.modeSwitch,
		venue.partialLiquidation,
		venue.funding.takenFrom,
		venue.fees.taker,
	];
	const read = facts.filter(({ source }) => !source.startsWith('not found'));
	return [...new Set(read.map(({ source, asOf }) => `• ${source} (${asOf})`))].join('\n') || 'No official text was found.';
}

/** The reply of /venue: one venue's rules in words; with a symbol also its figures and tiers. */
export function venueEmbed(id: VenueId, market?: VenueMarket): APIEmbed {
	const venue = VENUES[id];
	const { former, wallet } = venue;
	return {
		title: `${venue.name}: its margin rules`,
		description: counting(venue),
		color: COLOR.calm,
		fields: [
			...(market ? marketFields(market) : []),
			{ name: 'Isolated or cross', value: modes(venue) },
			{ name: 'What stands behind a position', value: said(wallet.is, wallet) },
			{ name: 'Liquidation', value: liquidation(venue) },
			{ name: 'Funding', value: funding(venue) },
			{ name: 'Fees of a standard account', value: fees(venue) },
			...(former
				? [{ name: 'Older positions', value: `Opened before ${former.openedBefore}: ${former.differs}. Say so with \`opened:\`.` }]
				: []),
			{ name: 'Read in', value: sources(venue) },
		],
		footer: { text: 'The venue’s own screen decides. Not financial advice.' },
	};
}
