import type { Portfolio } from '../scenario/portfolio.ts';
import { movesFrom } from '../scenario/stress-move.ts';
import { pickedAccount } from './account-rows.ts';
import { GONE } from './gone.ts';
import type { Handler, Press } from './handler.ts';
import { textOpened } from './portfolio-form.ts';
import { afterwards, kept, movesOf, recalled, stateOf, type View } from './portfolio-kept.ts';
import { accountFromText } from './portfolio-sent.ts';
import type { Context } from './services.ts';
import { moveForm } from './stress-rows.ts';
import { showStress, showStressWork } from './stress-view.ts';
import type { Awaitable, Response } from './types.ts';

/** Runs a kept account through the move that was picked or written. */
function stressed(kind: 'reply' | 'update', { state, values, fields }: Press, context: Context): Awaitable<Response> {
	const { view } = recalled(state, context);
	if (!view) return GONE;
	const said = movesFrom(values[0] ?? fields.move ?? '', 'move', context.asker.locale);
	// a message of its own has an account of its own: a change there is none of the account that it was opened from
	return showStress(kept(view.portfolio, context, kind === 'update' ? view : {}), said, context, { kind });
}

/** The same move through another account: shown first and kept then. */
function through(portfolio: Portfolio, view: View, context: Context): Awaitable<Response> {
	const said = movesOf(view, context);
	return said
		? afterwards(showStress({ ...view, portfolio }, said, context, { kind: 'update' }), () => kept(portfolio, context, view))
		: GONE;
}

type Act = (view: View, press: Press, context: Context) => Awaitable<Response>;

const ACTS: Readonly<Record<string, Act>> = {
	event: (_, press, context) => stressed('update', press, context),
	form: (_, press, context) => stressed('update', press, context),
	other: (view) => ({ kind: 'modal', modal: moveForm(`stress:${stateOf('form', view)}`) }),
	if: (view, { values }, context) => through(pickedAccount(view.portfolio, values[0]) ?? view.portfolio, view, context),
	work: (view, _, context) => {
		const said = movesOf(view, context);
		return said ? showStressWork(view, said, context) : GONE;
	},
	fix: (view) => textOpened(`stress:${stateOf('save-text', view)}`, view.portfolio),
	'save-text': (view, { fields }, context) => through(accountFromText(fields, context.asker.locale), view, context),
};

/** The selects, buttons and forms under a stress test: the message is edited in place. */
export const stressHandler: Handler = {
	name: 'stress',
	updates: true,
	run: (press, context) => {
		const { what, view } = recalled(press.state, context);
		const act = Object.hasOwn(ACTS, what) ? ACTS[what] : undefined;
		return view && act ? act(view, press, context) : GONE;
	},
};

/** The form that a button under /portfolio opens: its answer is a message of its own. */
export const stressNewHandler: Handler = { name: 'stress-new', run: (press, context) => stressed('reply', press, context) };
