import type { Portfolio } from '../scenario/portfolio.ts';
import type { AccountWhatIf } from '../scenario/portfolio-what-if.ts';
import { VENUES } from '../venues/index.ts';
import type { VenueId } from '../venues/types.ts';
import { echo } from './format.ts';
import { cut } from './text.ts';

const LABEL = 100;

const balanceWords = ({ balance: before }: Portfolio, { balance: after }: Portfolio): string =>
	before && after ? `Balance ${echo(after.amount)} instead of ${echo(before.amount)}` : 'Another balance';

/** What a pick would do to the whole account. */
export function accountChoice(change: AccountWhatIf, before: Portfolio, after: Portfolio): string {
	const labels: { readonly [C in AccountWhatIf]: string } = {
		'leverage-down': '↓ Leverage: the next lower step of each',
		'leverage-up': '↑ Leverage: the next higher step of each',
		half: '½ size of each',
		double: '2× size of each',
		flip: 'Flip each: long to short, short to long',
		isolated: 'All isolated',
		cross: 'All cross',
		'balance-down': `− ${balanceWords(before, after)}`,
		'balance-up': `+ ${balanceWords(before, after)}`,
	};
	return cut(labels[change], LABEL);
}

export const venueChoice = (id: VenueId): string => `All on ${VENUES[id].name}`;
