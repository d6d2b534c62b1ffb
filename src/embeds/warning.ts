import type { Setup } from '../scenario/setup.ts';
import type { Warning } from '../scenario/warning.ts';
import { echo, liquidationPrice, owed, owned, times } from './format.ts';

type Kind = Warning['kind'];
type Words = { readonly [K in Kind]: (warning: Extract<Warning, { kind: K }>, setup: Setup) => string };

const WORDS: Words = {
	'leverage-above-tier': ({ leverage, max }, { market, trade }) =>
		`${echo(leverage)}× is more than the ${echo(max)}× that ${trade.venue ? market.venue?.name : `the ${market.contract.symbol} table of ${market.venue?.name}`} allows for this size: the order would be refused there.`,
	'stop-beyond-liquidation': ({ stop, liquidation }, { side }) =>
		`Your stop at ${echo(stop)} lies beyond the liquidation at ${liquidationPrice(liquidation, side === 'long')}: you are liquidated before it can work.`,
	'effective-leverage': ({ effective }) =>
		`The effective leverage is ${times(effective)}, above 20×: a few percent against you end this position.`,
	'fee-over-balance': ({ needed, balance }) =>
		`Margin and opening fee together are ${owed(needed)}, the balance is ${owned(balance)}: the venue would take only a slightly smaller size.`,
	'above-last-tier': () => 'The position is larger than the risk table goes: its last rate was used on. The venue may ask for more.',
	'other-side': ({ price, below }) =>
		`It is also liquidated ${below ? 'below' : 'above'}, at ${liquidationPrice(price, below)}: there the position enters a higher risk tier, and its maintenance margin jumps over what stands behind it.`,
	'extra-in-cross': () => 'Extra margin changes nothing in cross: the whole balance already stands behind the position.',
};

const words = <K extends Kind>(warning: Extract<Warning, { kind: K }>, setup: Setup): string => WORDS[warning.kind as K](warning, setup);

export const warningLines = (warnings: readonly Warning[], setup: Setup): string =>
	warnings.map((warning) => `⚠ ${words(warning, setup)}`).join('\n');
