import { DomainError } from '../core/error.ts';
import type { MarginMode } from '../core/position.ts';
import { baseOf } from './table.ts';
import type { MissingFigure, Trade } from './trade.ts';

/** Isolated unless only cross can be computed: a balance, and nothing that says how much of it is set aside. */
export const modeOf = ({ mode, leverage, margin, size, balance }: Trade): MarginMode =>
	mode ?? (balance && !leverage && !margin && size?.unit !== 'margin' ? 'cross' : 'isolated');

/** Sizes in coins or contracts and all prices need the entry; without it only distances in percent can be told. */
function needsEntry(trade: Trade): boolean {
	const { size, stop, targets, mark, contract, entry } = trade;
	if (entry) return false;
	const inDollars = size === undefined || size.unit === 'margin' || size.unit === 'quote' || (!size.unit && size.asset !== baseOf(trade));
	return !inDollars || contract === 'inverse' || stop !== undefined || mark !== undefined || (targets?.length ?? 0) > 0;
}

/** Exactly what is missing to compute a trade in these modes. */
export function missingOf(trade: Trade, modes: readonly MarginMode[]): MissingFigure[] {
	const { side, size, margin, leverage, balance, venue, maintenanceRate } = trade;
	const byMargin = size?.unit === 'margin' || (!size && margin !== undefined);
	const needsLeverage = byMargin || (modes.includes('isolated') && !margin);
	const checks: readonly (readonly [MissingFigure, boolean])[] = [
		['side', side === undefined],
		['size', size === undefined && margin === undefined],
		['size-unit', size !== undefined && !size.unit && !size.asset && (!baseOf(trade) || trade.contract === 'inverse')],
		['symbol', venue !== undefined && maintenanceRate === undefined && baseOf(trade) === undefined],
		['entry', needsEntry(trade)],
		['leverage', needsLeverage && !leverage],
		['balance', modes.includes('cross') && !balance],
	];
	return checks.flatMap(([figure, isMissing]) => (isMissing ? [figure] : []));
}

/** Throws missing-figures. */
export function assertComplete(trade: Trade, modes: readonly MarginMode[]): void {
	const fields = missingOf(trade, modes);
	const mode = modes.length > 1 ? 'compare' : (trade.mode ?? modes[0] ?? '');
	if (fields.length > 0) throw new DomainError('missing-figures', { fields, mode });
}
