import { type Assessment, assess } from './assess.ts';
import { setupOf } from './setup-of.ts';
import type { Trade } from './trade.ts';

/** The same trade in each mode. Throws what is missing for either, impossible, or contradicts itself. */
export function bothModes(trade: Trade): { readonly isolated: Assessment; readonly cross: Assessment } {
	const inMode = (mode: 'isolated' | 'cross') => assess(setupOf({ ...trade, mode }, mode, ['isolated', 'cross']));
	return { isolated: inMode('isolated'), cross: inMode('cross') };
}
