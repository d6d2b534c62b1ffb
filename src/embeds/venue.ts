import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Tier } from '../core/rules.ts';
import { VENUES } from '../venues/index.ts';
import type { Aged, MarketView, MissingBecause } from '../venues/live/live.ts';
import type { Fact, SymbolRules, Venue, VenueId } from '../venues/types.ts';
import { age, echo, percent, price, signedPercent } from './format.ts';
import { CAVEATS } from './setup.ts';
import { quoted } from './text.ts';
import { COLOR } from './theme.ts';

const ROWS_SHOWN = 10;

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
	return [...new Set(facts.map(({ source, asOf }) => `• ${source} (${asOf})`))].join('\n');
}

const MISSING: { readonly [B in MissingBecause]: string } = {
	off: '',
	pending: 'on its way',
	unavailable: 'the venue did not answer',
	'not-listed': 'not listed there',
	'not-offered': 'the venue publishes none',
};

/** A live figure with its age, or why there is none; nothing at all where live figures are off. */
function live<T>(name: string, figure: Aged<T>, words: (value: T) => string): string[] {
	if (figure.kind === 'live')
		return [`${name} **${words(figure.value)}**, ${age(figure.ageMs)}${figure.isStale ? ' (no newer one came)' : ''}`];
	return MISSING[figure.because] ? [`${name}: ${MISSING[figure.because]}`] : [];
}

function now({ mark, funding: rate, listing }: MarketView): string {
	const lines = [
		...live('Mark price', mark, ({ markPrice }) => price(markPrice)),
		...live('Funding rate', rate, ({ fundingRate, intervalHours, nextFundingAt }) => {
			const next = nextFundingAt ? `, next <t:${Math.floor(nextFundingAt / 1_000)}:R>` : '';
			return `${signedPercent(fundingRate)}${intervalHours ? ` per ${echo(intervalHours)} h` : ''}${next}`;
		}),
		...(listing.kind === 'live'
			? [
					`Price step ${listing.value.tick ?? 'not known'}, size step ${listing.value.step ?? 'not known'}${listing.value.contractSize === '1' ? '' : `, one contract is ${listing.value.contractSize}`}`,
				]
			: []),
	];
	return lines.join('\n');
}

function tierRow({ upTo, rate, maxLeverage }: Tier): string {
	const bound = upTo ? `to ${echo(upTo)}` : 'above';
	return `${bound.padEnd(18)} ${percent(rate).padEnd(8)} ${maxLeverage ? `${echo(maxLeverage)}×` : ''}`.trimEnd();
}

function tiers({ rules, contract, quote, base, asOf, source, caveat }: SymbolRules): APIEmbedField {
	const unit =
		rules.tiering === 'flat-by-contracts'
			? `contracts of ${echo(contract.contractSize)} ${base}`
			: contract.kind === 'linear'
				? quote
				: base;
	const rows = rules.tiers.slice(0, ROWS_SHOWN).map(tierRow);
	const more = rules.tiers.length - rows.length;
	const last = rules.tiers.at(-1);
	const rest = more > 0 && last ? [`… ${more} more, the last at ${percent(last.rate)}`] : [];
	const trust = caveat ? ` **${CAVEATS[caveat]}.**` : '';
	return {
		name: `Risk table of ${quoted(contract.symbol)} as of ${asOf}`,
		value: `Position in ${unit}, maintenance rate, highest leverage\n\`\`\`\n${[...rows, ...rest].join('\n')}\n\`\`\`Source: ${source}.${trust}`,
	};
}

/** A symbol on the venue: what it says now, and its tiers, or that there are none. */
export interface VenueMarket {
	readonly symbol: string;
	readonly view: MarketView;
	readonly rules?: SymbolRules;
}

function marketFields({ symbol, view, rules }: VenueMarket): APIEmbedField[] {
	const figures = now(view);
	const none = { name: `Risk table of ${quoted(symbol)}`, value: 'There is none here, and none is guessed: give the rate with `mmr:`.' };
	return [...(figures ? [{ name: `${quoted(symbol)} now`, value: figures }] : []), rules ? tiers(rules) : none];
}

/** The reply of /venue: one venue's rules in words; with a symbol also its figures and tiers. */
export function venueEmbed(id: VenueId, market?: VenueMarket): APIEmbed {
	const venue = VENUES[id];
	const { former, wallet, partialLiquidation, noPrice } = venue;
	return {
		title: `${venue.name}: its margin rules`,
		description: counting(venue),
		color: COLOR.calm,
		fields: [
			...(market ? marketFields(market) : []),
			{ name: 'Isolated or cross', value: modes(venue) },
			{ name: 'What stands behind a position', value: said(wallet.is, wallet) },
			{
				name: 'Liquidation',
				value: `${said(partialLiquidation.is.words, partialLiquidation)}\nWhere there is no liquidation price it shows ${said(noPrice.is, noPrice)}.`,
			},
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
