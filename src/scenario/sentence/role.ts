/** What a figure may be said to be. */
export const ROLES = [
	'base',
	'quote',
	'margin',
	'contracts',
	'entry',
	'leverage',
	'balance',
	'extra',
	'collateral',
	'locked',
	'upnl',
	'mm',
	'stop',
	'stopPct',
	'target',
	'targetPct',
	'exit',
	'price',
	'rr',
	'riskPct',
	'riskAmount',
	'fundingRate',
	'interval',
	'hold',
	'shock',
	'fee',
	'winrate',
	'roe',
	'alloc',
	'profit',
	/** Nothing of the trade, and nobody misses it. */
	'none',
	/** Something of the trade, but nobody said what. */
	'unknown',
] as const;
export type Role = (typeof ROLES)[number];

const roles = (names: string): ReadonlySet<Role> => new Set(ROLES.filter((role) => names.split(' ').includes(role)));

/** Roles that one position has at most one of; the others belong to the account or the whole question. */
export const PER_POSITION = roles('base quote margin contracts entry stop stopPct exit leverage');
export const SIZES = roles('base quote margin contracts');
export const PRICES = roles('entry stop target exit price');
