import { currencyOf } from '../currency.ts';
import type { Language } from './lexicon/tries.ts';
import type { Token } from './token.ts';

/** What a text is read with. */
export interface Source {
	readonly tokens: readonly Token[];
	readonly languages: readonly Language[];
	readonly decimalMark: '.' | ',';
	/** Figures set apart by a space are groups of one: 65 500. */
	readonly joinsGroups: boolean;
	readonly shouting: boolean;
}

/** `€`, `usdt`, `bucks`; a single letter and an English verb only where they are glued to a figure or in capitals. */
export function moneyOf(token: Token | undefined): string | undefined {
	if (!token || token.kind === 'number') return undefined;
	if (token.text === 'u') return token.gap ? undefined : 'USDT';
	if ((token.text === 'try' || token.text === 'rp' || token.text === 'ust') && !token.caps) return undefined;
	return currencyOf(token.text);
}
