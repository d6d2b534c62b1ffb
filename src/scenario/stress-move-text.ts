import type { Rate } from '../core/quantity.ts';
import type { SaidMoves, Target } from './stress-move.ts';

const percent = (rate: Rate): string => `${rate.isNegative() ? '' : '+'}${rate.times(100).toFixed()}%`;
const targetText = (to: Target): string => (to.kind === 'move' ? percent(to.rate) : to.price.toFixed());

/** Moves as a person would type them: read again, they are the same. */
export const movesText = ({ event, coins, common, price }: SaidMoves): string =>
	[
		...(event ? [event.id] : []),
		...coins.map(({ base, to }) => `${base.toLowerCase()} ${targetText(to)}`),
		...(common ? [percent(common)] : []),
		...(price ? [price.toFixed()] : []),
	].join(', ');
