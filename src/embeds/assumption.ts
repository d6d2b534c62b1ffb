import { ENGINE_VERSION } from '../core/version.ts';
import type { Assumption } from '../scenario/setup.ts';
import { VENUES } from '../venues/index.ts';
import { age, echo, percent, price, signedPercent } from './format.ts';

/** Something that was not said and had to be taken: told to the person, and printed by `ask --json`. */
export interface Assumed {
	readonly what: string;
	readonly value: string;
	readonly why: string;
	/** How to change it. */
	readonly change: string;
}

type Kind = Assumption['kind'];
type Words = { readonly [K in Kind]: (assumption: Extract<Assumption, { kind: K }>) => Assumed };

const WORDS: Words = {
	'venue-table': ({ table }) => ({
		what: 'venue',
		value: `${VENUES[table.venue].name}, ${table.contract.symbol} table of ${table.asOf}`,
		why: 'no venue was given',
		change: '`venue:` or `mmr:`',
	}),
	'flat-rate': ({ rate, base, inverse }) => ({
		what: 'maintenance rate',
		value: `${percent(rate)} for every size`,
		why: base === undefined ? 'no symbol was given' : `there is no risk table for ${inverse ? `coin-margined ${base}` : base} here`,
		change: base === undefined ? '`symbol:` or `mmr:`' : '`mmr:`',
	}),
	mode: ({ mode }) => ({
		what: 'mode',
		value: mode,
		why: mode === 'cross' ? 'a balance but no leverage was given' : 'no mode was given',
		change: '`mode:`, or `/compare` for both',
	}),
	'no-entry': () => ({
		what: 'entry',
		value: 'unknown: distances in percent of it',
		why: 'no live price came',
		change: '`entry:`',
	}),
	'live-entry': ({ entry, venue, ageMs, isStale }) => ({
		what: 'entry',
		value: echo(entry),
		why: `no entry was given: the mark price on ${VENUES[venue].name}, ${age(ageMs)}${isStale ? ', no newer one came' : ''}`,
		change: '`entry:`',
	}),
	'live-rate': ({ rate, hours, venue, ageMs, isStale }) => ({
		what: 'funding rate',
		value: `${signedPercent(rate)} per ${echo(hours)} h`,
		why: `no rate was given: what ${VENUES[venue].name} shows, ${age(ageMs)}${isStale ? ', no newer one came' : ''}`,
		change: '`rate:`',
	}),
	'former-rules': ({ venue, differs }) => ({
		what: 'rules',
		value: `${venue.name}’s former ones`,
		why: `by the opening date: ${differs}`,
		change: '`opened:`',
	}),
	'size-in-coins': ({ base }) => ({ what: 'size', value: `in ${base}`, why: 'no unit was given', change: '`size:1000 usdt` for a value' }),
	linear: ({ base }) => ({
		what: 'contract',
		value: 'linear: margin and PnL in dollars',
		why: `${base}USD can be either`,
		change: '`contract:inverse` for coin-margined',
	}),
	side: ({ side, fromStop }) => ({
		what: 'side',
		value: side,
		why: fromStop ? `the stop lies ${side === 'long' ? 'below' : 'above'} the entry` : 'no side was given',
		change: '`side:`',
	}),
	cushion: ({ rate }) => ({
		what: 'cushion',
		value: `${percent(rate)} between stop and liquidation`,
		why: 'a stop can fill late',
		change: '`cushion:`',
	}),
	interval: ({ hours, venue }) => ({
		what: 'funding interval',
		value: `${echo(hours)} h`,
		why: venue ? `the usual one of ${venue.name}` : 'the most common one',
		change: '`interval:`',
	}),
	'average-entry': ({ prices, average }) => ({
		what: 'entry',
		value: price(average),
		why: `the middle of ${prices.map(echo).join(', ')}, in equal parts`,
		change: '`entry:`',
	}),
	beside: ({ amount }) => ({
		what: 'other positions',
		value: `${amount.isNeg() ? '' : '+'}${echo(amount)} on the wallet`,
		why: 'their profit less what they need, held still',
		change: '`others:`, or `/portfolio` to compute them all',
	}),
	'fee-paid': () => ({
		what: 'balance in cross',
		value: 'what is left once the opening fee is paid',
		why: 'the fee is not taken off it',
		change: 'a `balance:` less the fee, if that is still to come',
	}),
	remade: ({ version }) => ({
		what: 'engine',
		value: `version ${ENGINE_VERSION}`,
		why: `the result was first made by version ${version}: figures may differ`,
		change: 'nothing: this is the present one',
	}),
	'taker-fee': ({ venue }) => ({
		what: 'fee',
		value: `${percent(venue.fees.taker.is)} a trade`,
		why: `${venue.name}’s taker fee of ${venue.fees.taker.asOf}${venue.fees.taker.unconfirmed ? ', not confirmed' : ''}`,
		change: '`fee:`',
	}),
	'two-readings': ({ field, taken, other }) => ({
		what: field,
		value: echo(taken),
		why: `it could also mean ${echo(other)}`,
		change: `\`${field}:${other.toFixed()}\`, without group marks`,
	}),
};

/** The words of an assumption. */
export function assumed<K extends Kind>(assumption: Extract<Assumption, { kind: K }>): Assumed {
	return WORDS[assumption.kind as K](assumption);
}

/** One line each: what was taken, why, how to change it. */
export const toldLines = (told: readonly Assumed[]): string =>
	told.map(({ what, value, why, change }) => `• ${what}: **${value}** (${why}; change with ${change})`).join('\n');

export const assumedLines = (assumptions: readonly Assumption[]): string => toldLines(assumptions.map(assumed));
