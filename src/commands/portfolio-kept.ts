import type { Portfolio } from '../scenario/portfolio.ts';
import { decodePortfolio, encodePortfolio } from '../scenario/portfolio-code.ts';
import { movesFrom, type SaidMoves } from '../scenario/stress-move.ts';
import { movesText } from '../scenario/stress-move-text.ts';
import type { Context } from './services.ts';
import type { Awaitable, Response } from './types.ts';

/** An account on the screen, and what of it is shown. */
export interface View {
	readonly portfolio: Portfolio;
	/** Under which it is kept for its owner. */
	readonly id: string;
	/** From 0. */
	readonly page: number;
	/** The position that Edit and Remove are about. */
	readonly picked?: number;
}

const NOTHING = '-';

/** What a custom_id of this view holds: `what.id.page.picked`. */
export const stateOf = (what: string, { id, page, picked }: View): string => [what, id, page, picked ?? NOTHING].join('.');

const keyOf = (id: string, { asker }: Context): string => `${asker.userId}.${id}`;

/** Keeps an account for its owner, anew for fifteen minutes. */
export function kept(portfolio: Portfolio, context: Context, { id = context.newId(), page = 0 }: Partial<View> = {}): View {
	context.kept.remember(keyOf(id, context), encodePortfolio(portfolio));
	return { portfolio, id, page };
}

const movesKey = (id: string, context: Context): string => `${keyOf(id, context)}.moves`;

/** Keeps what was last done to an account on the screen beside it. */
export const keepMoves = ({ id }: View, said: SaidMoves, context: Context): void =>
	context.kept.remember(movesKey(id, context), movesText(said));

/** What was last done to it; undefined where that has expired. */
export function movesOf({ id }: View, context: Context): SaidMoves | undefined {
	const text = context.kept.recall(movesKey(id, context));
	return text === undefined ? undefined : movesFrom(text, 'move');
}

const whole = (text: string | undefined): number | undefined => (text && /^\d{1,3}$/.test(text) ? Number(text) : undefined);

export interface Recalled {
	readonly what: string;
	/** Missing where it has expired, or never was. */
	readonly view?: View;
}

/** The view that a custom_id's state is about. */
export function recalled(state: string, context: Context): Recalled {
	const [what = '', id = '', page, chosen] = state.split('.');
	const code = context.kept.recall(keyOf(id, context));
	const portfolio = code === undefined ? undefined : decodePortfolio(code);
	const picked = whole(chosen);
	const hasPicked = picked !== undefined && picked < (portfolio?.positions.length ?? 0);
	return { what, ...(portfolio && { view: { portfolio, id, page: whole(page) ?? 0, ...(hasPicked && { picked }) } }) };
}

/** Does something once a response is there, in the same tick where it is. */
export function afterwards(response: Awaitable<Response>, act: () => void): Awaitable<Response> {
	if (response instanceof Promise) {
		return response.then((shown) => {
			act();
			return shown;
		});
	}
	act();
	return response;
}
