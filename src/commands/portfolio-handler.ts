import { type Portfolio, withoutPosition, withPosition, withPositionAt } from '../scenario/portfolio.ts';
import { pickedAccount } from './account-rows.ts';
import { GONE } from './gone.ts';
import type { Handler, Press } from './handler.ts';
import { accountForm, positionForm, textOpened } from './portfolio-form.ts';
import { afterwards, kept, recalled, stateOf, type View } from './portfolio-kept.ts';
import { accountFrom, accountFromText, positionFrom } from './portfolio-sent.ts';
import { showAccountWork, showView } from './portfolio-view.ts';
import type { Context } from './services.ts';
import { moveForm } from './stress-rows.ts';
import type { Awaitable, Response } from './types.ts';

type Act = (view: View, press: Press, context: Context) => Awaitable<Response>;

const show = (view: View, context: Context): Awaitable<Response> => showView(view, context, { kind: 'update' });
const turned =
	(by: 1 | -1): Act =>
	({ portfolio, id, page }, _, context) =>
		show({ portfolio, id, page: Math.max(0, page + by) }, context);

/** Shows the account first and keeps it then: one that can't be computed leaves what was there. */
function changed(portfolio: Portfolio, { id, page }: View, context: Context): Awaitable<Response> {
	return afterwards(show({ portfolio, id, page }, context), () => kept(portfolio, context, { id }));
}

const formId = (what: string, view: View): string => `portfolio:${stateOf(what, view)}`;

/** What stands first in a custom_id's state, and what it does. Forms come back as `save-…`. */
const ACTS: Readonly<Record<string, Act>> = {
	back: turned(-1),
	next: turned(1),
	pick: ({ picked: _, ...view }, { values }, context) => {
		const index = Number(values[0]);
		return show({ ...view, ...(view.portfolio.positions[index] && { picked: index }) }, context);
	},
	add: (view) => ({ kind: 'modal', modal: positionForm(formId('save-new', view), view.portfolio) }),
	edit: (view) => ({ kind: 'modal', modal: positionForm(formId('save-edit', view), view.portfolio, view.picked) }),
	account: (view) => ({ kind: 'modal', modal: accountForm(formId('save-account', view), view.portfolio) }),
	text: (view) => textOpened(formId('save-text', view), view.portfolio),
	if: (view, { values }, context) => changed(pickedAccount(view.portfolio, values[0]) ?? view.portfolio, view, context),
	work: (view, _, context) => showAccountWork(view, context),
	stress: (view) => ({ kind: 'modal', modal: moveForm(`stress-new:${stateOf('form', view)}`) }),
	remove: (view, _, context) =>
		view.picked === undefined ? show(view, context) : changed(withoutPosition(view.portfolio, view.picked), view, context),
	'save-new': (view, { fields }, context) =>
		changed(withPosition(view.portfolio, positionFrom(fields, { locale: context.asker.locale })), view, context),
	'save-edit': (view, { fields }, context) => {
		const { portfolio, picked = 0 } = view;
		const holding = positionFrom(fields, { locale: context.asker.locale, before: portfolio.positions[picked] });
		return changed(withPositionAt(portfolio, picked, holding), view, context);
	},
	'save-account': (view, { fields }, context) => changed(accountFrom(fields, view.portfolio, context.asker.locale), view, context),
	'save-text': (view, { fields }, context) => changed(accountFromText(fields, context.asker.locale), view, context),
};

/** The buttons, the select and the forms under an account. */
export const portfolioHandler: Handler = {
	name: 'portfolio',
	updates: true,
	run: (press, context) => {
		const { what, view } = recalled(press.state, context);
		const act = Object.hasOwn(ACTS, what) ? ACTS[what] : undefined;
		return view && act ? act(view, press, context) : GONE;
	},
};
