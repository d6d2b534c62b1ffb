import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { CardName } from '../scenario/plan.ts';
import type { Trade } from '../scenario/trade.ts';
import type { Basis, WhatIf } from '../scenario/what-if.ts';
import { VENUES } from '../venues/index.ts';
import type { VenueId } from '../venues/types.ts';
import { echo } from './format.ts';
import { cut } from './text.ts';

const LABEL = 80;

export interface Pressed {
	readonly card: CardName;
	readonly basis: Basis;
	readonly changed: Trade | undefined;
}

/** What a press would do, with the figure that it leads to. */
export function whatIfLabel(change: WhatIf, { card, basis, changed }: Pressed): string {
	const isCross = basis.mode === 'cross';
	const added = (isCross ? changed?.balance : changed?.extraMargin)?.amount;
	const extra = added ? `: ${echo(added)} extra` : changed ? ': no extra' : '';
	const margin = isCross ? `balance${added ? `: ${echo(added)}` : ''}` : `margin${extra}`;
	const what = card === 'size' ? 'risk' : 'size';
	const labels: { readonly [C in WhatIf]: string } = {
		'leverage-down': changed?.leverage ? `↓ ${echo(changed.leverage)}×` : '↓ leverage',
		'leverage-up': changed?.leverage ? `↑ ${echo(changed.leverage)}×` : '↑ leverage',
		half: `½ ${what}`,
		double: `2× ${what}`,
		flip: basis.side === 'long' ? 'Flip to short' : 'Flip to long',
		mode: isCross ? 'Isolated instead' : 'Cross instead',
		'margin-down': `− ${margin}`,
		'margin-up': `+ ${margin}`,
	};
	return cut(labels[change], LABEL);
}

/** Value of the choice that takes the venue away. */
const NO_VENUE = 'none';

/** Venues to choose from, the present one picked; and the way back to none. */
export const venueChoices = (venues: readonly VenueId[], now: VenueId | undefined): readonly APISelectMenuOption[] => [
	{ label: 'No venue named', value: NO_VENUE, ...(now === undefined && { default: true }) },
	...venues.map((id) => ({ label: VENUES[id].name, value: id, ...(id === now && { default: true }) })),
];
