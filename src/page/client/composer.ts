import type { APIMessage } from 'discord-api-types/v10';
import type { App } from './app.ts';
import { packed } from './chip.ts';
import type { Values } from './chips.ts';
import { createCommandBox } from './commandbox.ts';
import { el, iconButton, setAttrs } from './dom.ts';
import { icon } from './icons.ts';
import { createList } from './list.ts';
import { type Offered, offered } from './options.ts';
import { nameOf, roomOf } from './store.ts';
import { createTextBox } from './textbox.ts';

export interface Composer {
	readonly element: HTMLElement;
	compose(name: string): void;
	replyTo(message: APIMessage): void;
	mention(name: string): void;
	focus(): void;
	/** Another channel, or another person. */
	moved(): void;
}

/** `@Isocross` as it travels. */
function withMentions(text: string, { store }: App): string {
	const faces = [store.bot, ...store.seats];
	return faces.reduce((said, { name, id }) => said.replaceAll(new RegExp(`(^|\\s)@${name}\\b`, 'gi'), `$1<@${id}>`), text);
}

/** Files and the message one answers, until the message is sent. */
function createTray(app: App) {
	const element = el('div', { class: 'tray', attrs: { hidden: true } });
	let files: File[] = [];
	let answered: APIMessage | undefined;
	function draw(): void {
		const name = answered && nameOf(app.store, answered.author.id);
		const stop = iconButton(icon('X', 16), 'Do not reply', () => set(undefined));
		const reply = answered && el('span', { class: 'replying' }, icon('CornerUpLeft', 16), `Replying to ${name}`, stop);
		const chips = files.map((file) =>
			el(
				'span',
				{ class: 'attached' },
				file.name,
				iconButton(icon('X', 16), `Take away ${file.name}`, () => drop(file)),
			),
		);
		element.replaceChildren(...[reply, ...chips].filter((part) => part !== undefined));
		element.hidden = element.children.length === 0;
	}
	function set(message: APIMessage | undefined): void {
		answered = message;
		draw();
	}
	function drop(file: File): void {
		files = files.filter((each) => each !== file);
		draw();
	}
	return {
		element,
		set,
		add(more: Iterable<File>) {
			files.push(...more);
			draw();
		},
		clear() {
			files = [];
			set(undefined);
		},
		async packed() {
			const replyTo = answered && { id: answered.id, channel_id: answered.channel_id };
			return { files: await Promise.all(files.map(packed)), ...(replyTo && { replyTo }) };
		},
	};
}

/** Where one writes to the channel. */
export function createComposer(app: App): Composer {
	const tray = createTray(app);
	const trouble = el('div', { class: 'trouble', attrs: { role: 'alert' } });
	const hintLine = el('div', { class: 'hint', attrs: { 'aria-live': 'polite', hidden: true } });
	let isCommand = false;
	const list = createList({ label: 'Suggestions', pick: (item) => (isCommand ? commandBox : textBox).pick(item) });
	function problem(text: string): void {
		trouble.textContent = text;
	}
	function hint(text: string): void {
		hintLine.textContent = text;
		hintLine.hidden = text === '';
	}
	const channelId = () => roomOf(app.store)?.id ?? '';
	function show(command: boolean): void {
		isCommand = command;
		commandBox.element.hidden = !command;
		textBox.element.hidden = command;
		list.hide();
		hint('');
		problem('');
	}
	function leave(text: string): void {
		show(false);
		textBox.set(text);
		textBox.element.focus();
	}
	function begin(command: Offered): void {
		show(true);
		textBox.element.value = '';
		commandBox.begin(command);
	}
	async function sendCommand(name: string, values: Values): Promise<void> {
		const { refused } = await app.act({ do: 'slash', channelId: channelId(), name, values });
		if (refused) problem(refused);
		else leave('');
	}
	async function sendText(text: string): Promise<void> {
		const extras = await tray.packed();
		if (text.trim() === '' && extras.files.length === 0) return;
		const isLine = text.startsWith('/');
		const said = { do: 'say' as const, channelId: channelId(), text: withMentions(text, app), ...extras };
		const { refused } = await app.act(isLine ? { do: 'line', channelId: channelId(), line: text } : said);
		if (refused) problem(refused);
		else tray.clear();
		if (!refused && textBox.element.value === text) leave('');
	}
	const textBox = createTextBox({ app, list, begin, send: (text) => void sendText(text) });
	const commandBox = createCommandBox({ app, list, hint, problem, send: (name, values) => void sendCommand(name, values), leave });
	commandBox.element.hidden = true;
	const picker = el('input', { attrs: { type: 'file', multiple: true, hidden: true } });
	picker.addEventListener('change', () => {
		tray.add(picker.files ?? []);
		picker.value = '';
	});
	const plus = iconButton(icon('Plus'), 'Attach a file', () => picker.click());
	const popup = el('div', { class: 'popup' }, hintLine, list.element);
	const box = el('div', { class: 'box' }, plus, picker, textBox.element, commandBox.element);
	textBox.element.addEventListener('input', () => problem(''));
	return {
		element: el('div', { class: 'composer' }, popup, tray.element, box, trouble),
		compose(name) {
			const command = offered(roomOf(app.store)?.commands ?? []).find((each) => each.name === name);
			if (command) begin(command);
		},
		replyTo(message) {
			tray.set(message);
			leave(textBox.element.value);
		},
		mention: (name) => leave(`${textBox.element.value}@${name} `.replace(/(\S)@/, '$1 @')),
		focus: () => textBox.element.focus(),
		moved() {
			const room = roomOf(app.store);
			const where = room?.kind === 'dm' ? `@${room.name}` : `#${room?.name ?? ''}`;
			const short = `Message ${where}`;
			setAttrs(textBox.element, { placeholder: short, 'aria-label': `${short}. Type / for commands` });
			tray.clear();
			if (isCommand) leave('');
		},
	};
}
