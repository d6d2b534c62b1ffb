import type { APIEmbedField } from 'discord-api-types/v10';
import type { Tier } from '../core/rules.ts';
import type { Aged, MarketView, MissingBecause } from '../venues/live/live.ts';
import type { SymbolRules } from '../venues/types.ts';
import { age, echo, percent, price, signedPercent } from './format.ts';
import { CAVEATS } from './setup.ts';
import { quoted } from './text.ts';

const ROWS_SHOWN = 10;

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
	if (listing.kind === 'missing' && listing.because === 'not-listed') return 'No such perpetual in the venue’s own list.';
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
	const trust = caveat ? ` Careful: ${CAVEATS[caveat]}.` : '';
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

/** A symbol's figures of now, where there are some, and its tiers. */
export function marketFields({ symbol, view, rules }: VenueMarket): APIEmbedField[] {
	const figures = now(view);
	const none = { name: `Risk table of ${quoted(symbol)}`, value: 'There is none here, and none is guessed: give the rate with `mmr:`.' };
	return [...(figures ? [{ name: `${quoted(symbol)} now`, value: figures }] : []), rules ? tiers(rules) : none];
}
