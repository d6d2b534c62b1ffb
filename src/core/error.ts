/**
 * Failures that the trader can fix. A code's words live in embeds/error.ts, in a mapped type: a code without words does not compile.
 * Anything else that goes wrong is our bug and is a plain `Error`.
 */
export interface DomainErrorDetails {
	/** The text cannot be read as a number at all. */
	'not-a-number': { readonly field: string; readonly input: string };
	/** A number, but beyond what any market has (|x| > 1e30, or > 60 digits). */
	'number-out-of-range': { readonly field: string; readonly input: string };
	'not-positive': { readonly field: string; readonly input: string };
	'leverage-below-one': { readonly input: string };
	'leverage-above-max': { readonly leverage: string; readonly max: string; readonly symbol: string };
	/** The venue has no shipped table for the symbol. */
	'no-tiers': { readonly venue: string; readonly symbol: string };
	/** The venue's table is known only up to `bound` (notional, or contracts where it counts by contracts); the position passes it now or on the way to its liquidation. */
	'beyond-table': { readonly venue: string; readonly symbol: string; readonly bound: string };
	/** Not a day of the calendar, year first. */
	'not-a-date': { readonly field: string; readonly input: string };
	'unknown-venue': { readonly input: string };
	/** Legs of one symbol share one mark price. */
	'two-marks': { readonly symbol: string; readonly marks: readonly string[] };
	/** A move of −100 % or more has no price at its end. */
	'move-too-large': { readonly symbol: string; readonly move: string };
	/** Positions that settle in one coin cannot move apart: it is one coin. */
	'two-moves': { readonly symbols: readonly string[] };
	/** A stop at the entry leaves nothing to divide the risk by. */
	'zero-stop-distance': { readonly entry: string };
	/** A cross position stands on a wallet balance that was not given. */
	'no-wallet-balance': { readonly symbol: string };
	/** Inverse positions alone settle in one coin. */
	'two-coins': { readonly coins: readonly string[] };
	'not-a-symbol': { readonly input: string };
	/** A figure with a unit that its field can't have, e.g. a balance in %. */
	'wrong-unit': { readonly field: string; readonly input: string; readonly unit: string };
	/** Money in an asset that the contract does not use; `wanted` is what it does. */
	'wrong-asset': { readonly field: string; readonly asset: string; readonly wanted: string };
	/** A percentage without its sign, small enough to be a fraction instead. */
	'percent-or-fraction': { readonly field: string; readonly input: string; readonly asPercent: string; readonly asFraction: string };
	/** A bare figure that may be percent or money. */
	'share-or-amount': { readonly field: string; readonly input: string };
	/** A rate at or above 100 %. */
	'rate-out-of-range': { readonly field: string; readonly input: string };
	/** Figures that a result can't do without. */
	'missing-figures': { readonly fields: readonly string[]; readonly mode: string };
	'size-asset-conflict': { readonly asset: string; readonly base: string };
	/** size ÷ leverage is another margin than the one given. */
	'size-margin-leverage-conflict': { readonly size: string; readonly leverage: string; readonly margin: string; readonly implied: string };
	/** The amount taken off a maintenance margin leaves nothing of it. */
	'maintenance-amount-too-large': { readonly amount: string; readonly most: string };
	'margin-above-balance': { readonly margin: string; readonly balance: string; readonly asset: string; readonly largest: string };
	'stop-wrong-side': { readonly side: string; readonly stop: string; readonly price: string };
	'target-wrong-side': { readonly side: string; readonly target: string; readonly price: string };
	/** A sentence and an option beside it say different things. */
	'text-conflict': { readonly field: string };
	/** A result id that was not copied whole, or was never one. */
	'bad-result-id': { readonly input: string };
	/** A time without a unit, or none at all. */
	'not-a-duration': { readonly field: string; readonly input: string };
	'ladder-too-long': { readonly field: string; readonly most: string };
	/** Parts of a ladder that add up to more than the whole, or stand beside rungs without one. */
	'ladder-parts': { readonly field: string; readonly total: string };
	/** Two ways to say what is risked, or a share of nothing. */
	'risk-out-of-range': { readonly input: string };
	/** The risk does not buy the venue's smallest size. */
	'below-minimum': { readonly size: string; readonly minimum: string };
	/** A text from which no position could be read; `because`: the reader's own code for it. */
	'unclear-position': { readonly input: string; readonly because: string };
	/** A figure that is understood, but changes nothing here. */
	'unused-figure': { readonly input: string; readonly position: string };
	/** Two lines about one coin, side and mode that can't be added up. */
	'twin-positions': { readonly first: string; readonly side: string; readonly base: string };
	'too-many-positions': { readonly most: string };
	'two-balances': { readonly first: string; readonly second: string };
	/** All margins together are more than the wallet. */
	'margins-above-balance': {
		readonly margins: string;
		readonly balance: string;
		readonly asset: string;
		readonly mode: 'isolated' | 'all';
	};
	/** A move whose direction was not written. */
	'move-without-sign': { readonly input: string };
	/** A signed figure that is no percentage. */
	'move-without-unit': { readonly input: string };
	/** Two moves for the same coin, or for all. */
	'two-things-of-one': { readonly input: string };
	/** A price to move to, with several coins to move. */
	'price-of-which': { readonly input: string; readonly coins: readonly string[] };
	/** Neither a move, nor a price, nor an event that is known. */
	'unknown-move': { readonly input: string; readonly several: readonly string[] };
	/** A move of a coin that no position is in. */
	'move-of-none': { readonly coin: string; readonly coins: readonly string[] };
	'unknown-command': { readonly input: string; readonly known: readonly string[] };
	'unknown-option': { readonly command: string; readonly input: string; readonly known: readonly string[] };
	/** Text that stands before the first option of a typed command. */
	'stray-text': { readonly command: string; readonly input: string };
	'option-twice': { readonly command: string; readonly field: string };
	/** Required options of a command that were left out. */
	'missing-options': { readonly command: string; readonly fields: readonly string[] };
	'not-a-choice': { readonly field: string; readonly input: string; readonly choices: readonly string[] };
	/** calc: the JSON of the line is not what the contract says. */
	'bad-input': { readonly field: string; readonly problem: string };
}
export type DomainErrorCode = keyof DomainErrorDetails;

export class DomainError<C extends DomainErrorCode = DomainErrorCode> extends Error {
	override readonly name = 'DomainError';
	readonly code: C;
	readonly details: DomainErrorDetails[C];
	/** Which of several it is about, in words: “Position 3”. */
	readonly where?: string;
	constructor(code: C, details: DomainErrorDetails[C], where?: string) {
		super(`${code} ${JSON.stringify(details)}`);
		this.code = code;
		this.details = details;
		if (where !== undefined) this.where = where;
	}
}
