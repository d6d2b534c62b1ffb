import type { Unit } from './item.ts';
import type { Concept } from './lexicon/concept.ts';

/** What a figure may be said to be. `none`: nothing of the trade, and nobody misses it. `unknown`: something, but nobody said what. */
export type Role =
	| 'base'
	| 'quote'
	| 'margin'
	| 'contracts'
	| 'entry'
	| 'leverage'
	| 'balance'
	| 'extra'
	| 'collateral'
	| 'locked'
	| 'upnl'
	| 'mm'
	| 'stop'
	| 'stopPct'
	| 'target'
	| 'targetPct'
	| 'exit'
	| 'price'
	| 'rr'
	| 'riskPct'
	| 'riskAmount'
	| 'fundingRate'
	| 'interval'
	| 'hold'
	| 'shock'
	| 'fee'
	| 'winrate'
	| 'roe'
	| 'alloc'
	| 'profit'
	| 'none'
	| 'unknown';

/** What a cue makes of a figure beside it, by the figure's unit. A number lowers the evidence where the unit fits less well. */
type Uses = { readonly [U in Unit]?: readonly (readonly [Role, number])[] };

const price = (role: Role): Uses => ({ plain: [[role, 0]], money: [[role, 0]] });
const money = (role: Role, weight = 0): Uses => ({ plain: [[role, weight]], money: [[role, weight]], coin: [[role, weight]] });

export const USES: { readonly [C in Concept]?: Uses } = {
	entry: price('entry'),
	at: {
		plain: [
			['entry', -1.5],
			['exit', -6],
		],
		money: [['entry', -1.5]],
	},
	price: {
		plain: [
			['entry', -2],
			['price', -3],
		],
		money: [['entry', -2]],
	},
	market: { plain: [['entry', -2]], money: [['entry', -2]] },
	buy: {
		plain: [
			['base', -4],
			['entry', -3.2],
		],
		money: [['quote', -3.5]],
	},
	sell: {
		plain: [
			['base', -4],
			['entry', -3.2],
		],
		money: [['quote', -3.5]],
	},
	stop: {
		plain: [['stop', 0]],
		money: [
			['stop', 0],
			['riskAmount', -2.5],
		],
		percent: [['stopPct', 0]],
	},
	target: {
		plain: [['target', 0]],
		money: [
			['target', 0],
			['profit', -2.5],
		],
		percent: [['targetPct', 0]],
		ratio: [['rr', -1]],
		r: [['rr', 0]],
		times: [['rr', -2]],
	},
	exit: price('exit'),
	to: {
		plain: [
			['exit', 0],
			['price', -0.5],
		],
		money: [
			['exit', 0],
			['price', -0.5],
		],
	},
	balance: { ...money('balance'), percent: [['alloc', -1.5]] },
	own: {
		...money('margin'),
		percent: [
			['alloc', -1.5],
			['none', -3],
		],
		times: [],
	},
	collateral: money('collateral'),
	extra: money('extra'),
	notional: {
		plain: [
			['quote', -0.4],
			['base', -0.8],
		],
		money: [['quote', 0.5]],
		coin: [['base', 0.5]],
		contracts: [['contracts', 0.5]],
		percent: [['alloc', -1]],
	},
	locked: money('locked'),
	upnl: money('upnl'),
	mm: money('mm'),
	lev: { plain: [['leverage', 0]], times: [['leverage', 0.5]], ratio: [['leverage', 0]] },
	risk: { percent: [['riskPct', 0]], plain: [['riskAmount', -0.6]], money: [['riskAmount', 0]], r: [['rr', -1]], ratio: [['rr', -1]] },
	lose: {
		percent: [['riskPct', -2]],
		plain: [['riskAmount', -2]],
		money: [
			['riskAmount', -0.8],
			['profit', -3],
		],
	},
	rr: { plain: [['rr', 0]], ratio: [['rr', 1]], times: [['rr', 1.2]], r: [['rr', 1]] },
	alloc: {
		percent: [['alloc', 0]],
		money: [
			['margin', -1.5],
			['balance', -3],
		],
		plain: [['margin', -2.5]],
	},
	funding: { percent: [['fundingRate', 0]], plain: [['fundingRate', -1.5]] },
	rate: { percent: [['fundingRate', -1]], plain: [['fundingRate', -3]] },
	fee: { percent: [['fee', 0.3]], plain: [['fee', -2]], money: [['none', -1]] },
	winrate: { percent: [['winrate', 0.5]], plain: [['winrate', -1]] },
	roe: { percent: [['roe', 0]] },
	hold: { hours: [['hold', 0]] },
	for: { hours: [['hold', -0.5]] },
	howLong: { hours: [['hold', -1]] },
	per: { hours: [['interval', 0]] },
	drop: {
		percent: [['shock', 0]],
		plain: [
			['price', -1.5],
			['exit', -2.5],
		],
		money: [['price', -2.5]],
	},
	rise: {
		percent: [['shock', 0]],
		plain: [
			['price', -1.5],
			['exit', -2.5],
		],
		money: [['price', -2.5]],
	},
	move: { percent: [['shock', 0]] },
	if: { plain: [['price', -2]], money: [['price', -2]] },
	below: { percent: [['stopPct', -2.5]], plain: [['price', -3]] },
	above: { percent: [['stopPct', -3]], plain: [['price', -3]] },
	pnl: { money: [['profit', -1]], plain: [['profit', -2.5]], percent: [['roe', -1]] },
	liq: { plain: [['price', -2.5]], money: [['price', -2.5]] },
	maxOpen: { money: [['balance', -2.5]], plain: [['balance', -3.5]] },
	kelly: { percent: [['winrate', -2]] },
	breakeven: { percent: [['fee', -3]] },
};

/** Roles that one position has at most one of; the others belong to the account or the whole question. */
export const PER_POSITION: ReadonlySet<Role> = new Set([
	'base',
	'quote',
	'margin',
	'contracts',
	'entry',
	'stop',
	'stopPct',
	'exit',
	'leverage',
]);
export const SIZES: ReadonlySet<Role> = new Set(['base', 'quote', 'margin', 'contracts']);
export const PRICES: ReadonlySet<Role> = new Set(['entry', 'stop', 'target', 'exit', 'price']);
