import type { Assessment } from '../scenario/assess.ts';
import { owed, owned, percent } from './format.ts';

export interface Both {
	readonly isolated: Assessment;
	readonly cross: Assessment;
}

const move = ({ liquidation }: Assessment): string => (liquidation ? percent(liquidation.distance.abs(), 'down') : '');

/** Which way it has to move to hurt. */
const against = ({ setup }: Assessment): string => (setup.side === 'long' ? 'fall' : 'rise');

const kept = ({ stays }: Assessment): string => (stays ? owned(stays) : '');

/** What the choice of the mode means for this trade, in one plain sentence. */
export function difference({ isolated, cross }: Both): string {
	const lost = { isolated: owed(isolated.maximumLoss), cross: owed(cross.maximumLoss) };
	if (cross.outcome === 'immediate' && isolated.outcome !== 'immediate')
		return `In cross it would be liquidated at once: the losses of the other positions leave too little. Isolated stands on its own margin, and ${kept(isolated)} stays.`;
	if (cross.outcome === 'immediate')
		return 'In both modes it would be liquidated at once: the position is too large for the balance at this rate.';
	if (isolated.outcome === 'immediate') {
		return `Isolated would be liquidated at once; in cross the rest of the balance carries it, and ${lost.cross} is at stake.`;
	}
	if (isolated.stays?.amount.isZero() && isolated.outcome === cross.outcome) {
		return `Hardly any: the margin is the whole balance, so both modes risk the same ${lost.cross}.`;
	}
	if (isolated.outcome === 'none') {
		const most = lost.isolated === lost.cross ? `${lost.cross} in either` : `${lost.isolated} in isolated, ${lost.cross} in cross`;
		return `Neither is ever liquidated: what backs it covers the whole position. At most ${most} can be lost.`;
	}
	if (cross.outcome === 'none') {
		return `A ${against(isolated)} of ${move(isolated)} ends the isolated position, but ${kept(isolated)} stays; in cross the balance covers the whole position, it is never liquidated, yet up to ${lost.cross} can be lost.`;
	}
	if (isolated.liquidation && cross.liquidation?.distance.abs().lt(isolated.liquidation.distance.abs())) {
		return `Cross ends first here, at a ${against(isolated)} of ${move(cross)}, and takes all ${lost.cross}: the losses of the other positions weigh on it. Isolated holds out to ${move(isolated)}, and ${kept(isolated)} stays.`;
	}
	return `A ${against(isolated)} of ${move(isolated)} ends the isolated position, but ${kept(isolated)} stays; cross holds out to ${move(cross)}, and then all ${lost.cross} is gone.`;
}
