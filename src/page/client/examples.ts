import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Example, Step } from '../examples.ts';
import type { App } from './app.ts';
import { el } from './dom.ts';
import { roomOf } from './store.ts';

/** The first way whose commands and options are registered. */
function wayOf({ ways }: Example, app: App): readonly Step[] | undefined {
	const commands = roomOf(app.store)?.commands ?? [];
	const takes = ({ options = [] }: APIApplicationCommand, step: Step) =>
		step.do !== 'slash' || Object.keys(step.values).every((name) => options.some((option) => option.name === name));
	const isThere = (step: Step) => step.do === 'say' || commands.some((command) => command.name === step.name && takes(command, step));
	return ways.find((way) => way.every(isThere));
}

/** Does one step as the person whom one is; `said`: the message just said. */
async function take(step: Step, app: App, said: { id: string; channel_id: string } | undefined) {
	const channelId = roomOf(app.store)?.id ?? '';
	if (step.do === 'slash') return app.act({ do: 'slash', channelId, name: step.name, values: step.values });
	if (step.do === 'menu') return app.act({ do: 'message-menu', at: said ?? { id: '', channel_id: channelId }, name: step.name });
	const text = step.mention && roomOf(app.store)?.kind === 'channel' ? `<@${app.store.bot.id}> ${step.text}` : step.text;
	return app.act({ do: 'say', channelId, text });
}

async function run(example: Example, app: App): Promise<void> {
	let said: { id: string; channel_id: string } | undefined;
	for (const step of wayOf(example, app) ?? []) {
		const { refused, message } = await take(step, app, said);
		if (refused) return app.tell(refused, true);
		said = message ?? said;
	}
}

/** A row of things to try with one click. */
export function createExamples(app: App) {
	const element = el('div', { class: 'examples', attrs: { role: 'group', 'aria-label': 'Examples to try' } });
	return {
		element,
		draw() {
			const made = app.store.examples.map((example) => {
				const attrs = { type: 'button', title: example.hint, 'data-example': example.id, disabled: wayOf(example, app) === undefined };
				return el('button', { attrs, text: example.label, on: { click: () => void run(example, app) } });
			});
			element.replaceChildren(...made);
		},
	};
}
