import type { APISelectMenuOption } from 'discord-api-types/v10';
import type { Setup } from '../scenario/setup.ts';
import type { Trade } from '../scenario/trade.ts';
import type { WhatIf } from '../scenario/what-if.ts';
import { VENUES } from '../venues/index.ts';
import type { VenueId } from '../venues/types.ts';
import { echo } from './format.ts';
import { cut } from './text.ts';

const LABEL = 80;

/** What a press would do, with the figure that it leads to. */
export function whatIfLabel(setup: Setup, change: WhatIf, changed: Trade | undefined): string {
	const added = (setup.mode === 'cross' ? changed?.balance : changed?.extraMargin)?.amount;
	const labels: { readonly [C in WhatIf]: string } = {
		'leverage-down': changed?.leverage ? `↓ ${echo(changed.leverage)}×` : '↓ leverage',
		'leverage-up': changed?.leverage ? `↑ ${echo(changed.leverage)}×` : '↑ leverage',
		half: '½ size',
		double: '2× size',
		flip: setup.side === 'long' ? 'Flip to short' : 'Flip to long',
		mode: setup.mode === 'isolated' ? 'Cross instead' : 'Isolated instead',
		'margin-down':
			setup.mode === 'cross' ? `− balance${added ? `: ${echo(added)}` : ''}` : `− margin${added ? `: ${echo(added)} extra` : ''}`,
		'margin-up':
			setup.mode === 'cross' ? `+ balance${added ? `: ${echo(added)}` : ''}` : `+ margin${added ? `: ${echo(added)} extra` : ''}`,
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
