import { expiredEmbed } from '../embeds/notice.ts';
import { tooLongEmbed } from '../embeds/portfolio-begin.ts';
import type { Portfolio } from '../scenario/portfolio.ts';
import { movesFrom } from '../scenario/stress-move.ts';
import { pickedAccount } from './account-rows.ts';
import type { Modal } from './form.ts';
import type { Handler, Press } from './handler.ts';
import { textForm } from './portfolio-form.ts';
import { afterwards, kept, movesOf, recalled, stateOf, type View } from './portfolio-kept.ts';
import { accountFromText } from './portfolio-sent.ts';
import type { Context } from './services.ts';
import { moveForm } from './stress-rows.ts';
import { showStress, showStressWork } from './stress-view.ts';
import type { Awaitable, Response } from './types.ts';

const GONE: Response = { kind: 'reply', reply: { embeds: [expiredEmbed()], visibility: 'private' } };

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

function form(modal: Modal | undefined): Response {
	return modal ? { kind: 'modal', modal } : { kind: 'reply', reply: { embeds: [tooLongEmbed()], visibility: 'private' } };
}

type Act = (view: View, press: Press, context: Context) => Awaitable<Response>;

const ACTS: Readonly<Record<string, Act>> = {
	event: (_, press, context) => stressed('update', press, context),
	form: (_, press, context) => stressed('update', press, context),
	other: (view) => form(moveForm(`stress:${stateOf('form', view)}`)),
	if: (view, { values }, context) => through(pickedAccount(view.portfolio, values[0]) ?? view.portfolio, view, context),
	work: (view, _, context) => {
		const said = movesOf(view, context);
		return said ? showStressWork(view, said, context) : GONE;
	},
	fix: (view) => form(textForm(`stress:${stateOf('save-text', view)}`, view.portfolio)),
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
