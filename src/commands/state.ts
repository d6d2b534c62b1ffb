import type { Memory } from '../scenario/memory.ts';
import { CARDS, type Card, type CardName } from '../scenario/plan.ts';
import { decodePlan, encodePlan } from '../scenario/plan-code.ts';
import type { Trade } from '../scenario/trade.ts';
import { decodeTrade, encodeTrade } from '../scenario/trade-code.ts';
import type { Context } from './services.ts';

/** 100 characters less the owner, the longest handler's name and what stands before the code. */
const LONGEST_CODE = 72;
const KEPT = '*';

/** Keeps a text in bounded memory. Two ids in one key: among thousands that are kept at once, no two may be the same. */
export function keyFor(text: string, memory: Memory<string>, { newId }: Pick<Context, 'newId'>): string {
	const key = `${newId()}${newId()}`;
	memory.remember(key, text);
	return key;
}

/** A code as a custom_id can carry it; a long one in bounded memory, by a key. */
const carried = (code: string, context: Context): string =>
	code.length <= LONGEST_CODE ? code : `${KEPT}${keyFor(code, context.kept, context)}`;

/** Undefined where it is older than what is remembered. */
const wholeCode = (state: string, { kept }: Pick<Context, 'kept'>): string | undefined =>
	state.startsWith(KEPT) ? kept.recall(state.slice(1)) : state;

/** The trade in a custom_id. */
export const stateOf = (trade: Trade, context: Context): string => carried(encodeTrade(trade), context);

/** Undefined where the button is older than what is remembered, or than this engine's spelling. */
export function tradeOfState(state: string, context: Pick<Context, 'kept'>): Trade | undefined {
	const code = wholeCode(state, context);
	return code === undefined ? undefined : decodeTrade(code);
}

const LETTERS: { readonly [C in CardName]: string } = { margin: 'm', compare: 'c', size: 's', funding: 'f', pnl: 'p' };

/** A card in a custom_id: its letter, then its plan. */
export const cardState = ({ name, plan }: Card, context: Context): string => `${LETTERS[name]}${carried(encodePlan(plan), context)}`;

export const cardNameOf = (letter: string | undefined): CardName | undefined => CARDS.find((name) => LETTERS[name] === letter);

/** Undefined as with tradeOfState. */
export function cardOfState(state: string, context: Pick<Context, 'kept'>): Card | undefined {
	const name = cardNameOf(state[0]);
	const code = wholeCode(state.slice(1), context);
	const plan = code === undefined ? undefined : decodePlan(code);
	return name && plan && { name, plan };
}
