import type { Position } from '../../core/position.ts';

const NAMED = 2;

/** “BTCUSDT, ETHUSDT and 3 more”, each symbol once: one more by its name takes no more room than its count. */
export function symbolsOf(positions: readonly Position[]): string {
	const symbols = [...new Set(positions.map(({ contract }) => contract.symbol))];
	if (symbols.length <= NAMED + 1) return symbols.join(', ');
	return `${symbols.slice(0, NAMED).join(', ')} and ${symbols.length - NAMED} more`;
}
