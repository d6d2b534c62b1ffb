import { DomainError } from '../core/error.ts';
import { ENGINE_VERSION } from '../core/version.ts';
import type { Trade } from './trade.ts';
import { decodeTrade, encodeTrade } from './trade-code.ts';

const LONGEST = 600;
const CHECK_LENGTH = 4;

/** FNV-1a over UTF-16 units, in base 36: a slip of the finger must not become another trade. */
function checkOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	return (hash % 36 ** CHECK_LENGTH).toString(36).padStart(CHECK_LENGTH, '0');
}

export interface Remade {
	readonly trade: Trade;
	/** The engine that made the result first. */
	readonly version: string;
}

/** Everything that a single trade's result was made from: the same card can be made from it again, after any restart. */
export function resultIdOf(trade: Trade): string {
	const body = `${ENGINE_VERSION};${encodeTrade(trade)}`;
	return `${body};${checkOf(body)}`;
}

/** Throws bad-result-id where it was not copied whole. */
export function tradeOfResultId(input: string): Remade {
	const text = input.trim().replace(/^`+|`+$/g, '');
	const [, body = '', version = '', code = '', check] =
		(text.length <= LONGEST && /^((\d{1,4}\.\d{1,4}\.\d{1,4});(.*));([0-9a-z]{4})$/s.exec(text)) || [];
	const trade = check !== undefined && checkOf(body) === check ? decodeTrade(code) : undefined;
	if (!trade) throw new DomainError('bad-result-id', { input });
	return { trade, version };
}
