import type { App } from './app.ts';
import { el, setAttrs } from './dom.ts';
import type { Item, List } from './list.ts';
import { matching, type Offered, offered } from './options.ts';
import { roomOf } from './store.ts';

interface Wiring {
	readonly app: App;
	readonly list: List;
	begin(command: Offered): void;
	send(text: string): void;
}

export interface TextBox {
	readonly element: HTMLTextAreaElement;
	set(text: string): void;
	/** The list's pick, while the list is this box's. */
	pick(item: Item): void;
}

const commandItem = (each: Offered): Item => ({ label: `/${each.name}`, detail: each.description, aside: 'Isocross', value: each });

/** People and the bot by the name that stands before the caret. */
function people({ store }: App, typed: string): Item[] {
	return [store.bot, ...store.seats]
		.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
		.map(({ name, id }) => ({ label: `@${name}`, detail: id === store.bot.id ? 'App' : 'Member', value: name }));
}

function grow(box: HTMLTextAreaElement): void {
	box.style.height = 'auto';
	box.style.height = `${Math.min(box.scrollHeight, innerHeight * 0.4)}px`;
}

/** Where one writes: `/` offers commands, `@` people; Enter sends, Shift+Enter begins a line. */
export function createTextBox({ app, list, begin, send }: Wiring): TextBox {
	const aria = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.element.id };
	const box = el('textarea', {
		class: 'text',
		attrs: { ...aria, rows: 1, 'aria-multiline': 'true', spellcheck: false, autocomplete: 'off', dir: 'auto' },
	});
	const before = () => box.value.slice(0, box.selectionStart);
	function reflect(): void {
		setAttrs(box, { 'aria-expanded': String(list.isOpen()), 'aria-activedescendant': list.activeId() });
	}
	function suggest(): void {
		const all = offered(roomOf(app.store)?.commands ?? []);
		const typed = /^\/([^\n:]*)$/.exec(box.value)?.[1];
		const whole = typed?.endsWith(' ') ? all.find(({ name }) => name === typed.trim()) : undefined;
		const person = /(?:^|\s)@(\w*)$/.exec(before())?.[1];
		if (whole) begin(whole);
		else if (typed !== undefined) list.show(matching(all, typed).map(commandItem));
		else if (person !== undefined) list.show(people(app, person));
		else list.hide();
		reflect();
	}
	function set(text: string): void {
		box.value = text;
		grow(box);
		suggest();
	}
	function pick({ value }: Item): void {
		if (typeof value !== 'string') return void begin(value as Offered);
		const start = before().replace(/@\w*$/, `@${value} `);
		box.value = start + box.value.slice(box.selectionStart);
		box.setSelectionRange(start.length, start.length);
		suggest();
	}
	function key(event: KeyboardEvent): void {
		const active = list.active();
		if (event.isComposing) return;
		if (list.key(event)) reflect();
		else if (event.key === 'Tab' && !event.shiftKey && active) pick(active);
		else if (event.key === 'Escape' && list.isOpen()) list.hide();
		else if (event.key === 'Enter' && !event.shiftKey) send(box.value);
		else if (event.key === 'ArrowUp' && box.value === '') document.querySelector<HTMLElement>('discord-message:last-of-type')?.focus();
		else return;
		reflect();
		event.preventDefault();
	}
	box.addEventListener('input', () => {
		grow(box);
		suggest();
	});
	box.addEventListener('keydown', key);
	box.addEventListener('blur', () => {
		list.hide();
		reflect();
	});
	return { element: box, set, pick };
}
