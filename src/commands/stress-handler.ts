import { expiredEmbed } from '../embeds/notice.ts';
import { movesFrom } from '../scenario/stress-move.ts';
import type { Handler, Press } from './handler.ts';
import { kept, recalled, stateOf } from './portfolio-kept.ts';
import type { Context } from './services.ts';
import { moveForm } from './stress-rows.ts';
import { showStress } from './stress-view.ts';
import type { Awaitable, Response } from './types.ts';

const GONE: Response = { kind: 'reply', reply: { embeds: [expiredEmbed()], visibility: 'private' } };

/** Runs a kept account through the move that was picked or written. */
function stressed(kind: 'reply' | 'update', { state, values, fields }: Press, context: Context): Awaitable<Response> {
	const { view } = recalled(state, context);
	if (!view) return GONE;
	const said = movesFrom(values[0] ?? fields.move ?? '', 'move', context.asker.locale);
	return showStress(kept(view.portfolio, context, view), said, context, { kind });
}

/** The select and the form under a stress test: the message is edited in place. */
export const stressHandler: Handler = {
	name: 'stress',
	updates: true,
	run: (press, context) => {
		const { what, view } = recalled(press.state, context);
		if (what !== 'other') return stressed('update', press, context);
		return view ? { kind: 'modal', modal: moveForm(`stress:${stateOf('form', view)}`) } : GONE;
	},
};

/** The form that a button under /portfolio opens: its answer is a message of its own. */
export const stressNewHandler: Handler = { name: 'stress-new', run: (press, context) => stressed('reply', press, context) };
