import type { App } from './app.ts';
import { createChips, type Values } from './chips.ts';
import { el, setAttrs } from './dom.ts';
import type { Item, List } from './list.ts';
import { createOffers, peopleOf, reflect } from './offers.ts';
import type { BasicOption, Choice, Offered } from './options.ts';

interface Wiring {
	readonly app: App;
	readonly list: List;
	hint(text: string): void;
	problem(text: string): void;
	send(name: string, values: Values): void;
	/** Back to plain text. */
	leave(text: string): void;
}

export interface CommandBox {
	readonly element: HTMLElement;
	begin(command: Offered): void;
	/** The list's pick, while the list is this box's. */
	pick(item: Item): void;
}

/** A command with a chip for each option: Tab goes on, Enter sends, Backspace in an empty one takes it away. */
export function createCommandBox({ app, list, hint, problem, send, leave }: Wiring): CommandBox {
	const aria = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.element.id, 'aria-expanded': 'false' };
	const name = el('span', { class: 'command-name' });
	const chips = createChips(list.element.id);
	const rest = el('input', { class: 'rest', attrs: { ...aria, 'aria-label': 'More options', autocomplete: 'off', spellcheck: false } });
	const element = el('div', { class: 'command', attrs: { role: 'group' } }, name, chips.element, rest);
	let command: Offered = { name: '', description: '', options: [] };
	const suggest = createOffers({ app, list, chips, rest, hint, add, command: () => command });

	function add(option: BasicOption): void {
		rest.value = '';
		chips.add(option).input.focus();
	}
	function pick({ value }: Item): void {
		const chip = chips.of(document.activeElement);
		if (!chip) return void add(value as BasicOption);
		chip.take(value as Choice);
		(chips.beside(chip, 1)?.input ?? rest).focus();
	}
	const notAnOption = () => `“${rest.value.trim()}” belongs to no option of /${command.name}.`;
	function submit(): void {
		const wrong = chips.problem(peopleOf(app));
		wrong?.chip.input.focus();
		if (wrong) problem(wrong.text);
		else if (rest.value.trim()) problem(notAnOption());
		else send(command.name, chips.values(peopleOf(app)));
	}
	/** Backspace where nothing stands: the chip goes, and one goes back. */
	function takeBack(): void {
		const chip = chips.of(document.activeElement);
		const before = chips.beside(chip, -1);
		if (chip && !chip.option.required) chips.drop(chip);
		if (before) before.input.focus();
		else if (!chip || chip.option.required) leave(`/${command.name}`);
		else rest.focus();
	}
	/** Tab takes what is picked, or the next option; else it goes on as everywhere. */
	function tab(): boolean {
		const active = list.active();
		const [next] = chips.of(document.activeElement) || !list.isOpen() ? [] : chips.left();
		if (active) pick(active);
		else if (next) add(next);
		else if (rest.value.trim() && document.activeElement === rest) problem(notAnOption());
		else return false;
		return true;
	}
	function key(event: KeyboardEvent): void {
		const input = event.target as HTMLInputElement;
		if (event.isComposing || (input.type === 'file' && event.key !== 'Enter')) return;
		if (list.key(event) || (event.key === 'Tab' && !event.shiftKey && tab())) reflect(list);
		else if (event.key === 'Enter') submit();
		else if (event.key === 'Backspace' && input.value === '') takeBack();
		else if (event.key === 'Escape' && list.isOpen()) list.hide();
		else if (event.key === 'Escape') leave('');
		else return;
		event.preventDefault();
	}
	element.addEventListener('keydown', key);
	element.addEventListener('input', () => {
		problem('');
		suggest();
	});
	element.addEventListener('focusin', suggest);
	element.addEventListener('focusout', () => list.hide());
	return {
		element,
		begin(begun) {
			command = begun;
			rest.value = '';
			name.textContent = `/${begun.name}`;
			setAttrs(element, { 'aria-label': `Command /${begun.name}: ${begun.description}` });
			chips.begin(begun.options);
			(element.querySelector('input') ?? rest).focus();
		},
		pick,
	};
}
