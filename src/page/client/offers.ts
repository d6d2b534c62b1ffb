import type { App } from './app.ts';
import { type Chip, fitting } from './chip.ts';
import type { Chips } from './chips.ts';
import { setAttrs } from './dom.ts';
import type { List } from './list.ts';
import type { BasicOption, Choice, Offered } from './options.ts';
import { roomOf } from './store.ts';

interface Wiring {
	readonly app: App;
	readonly list: List;
	readonly chips: Chips;
	/** Where further options are named. */
	readonly rest: HTMLInputElement;
	hint(text: string): void;
	add(option: BasicOption): void;
	command(): Offered;
}

const PAUSE = 120;

export const peopleOf = ({ store }: App): readonly Choice[] => [store.bot, ...store.seats].map(({ name, id }) => ({ name, value: id }));

/** Tells a screen reader what the list shows for the field in focus. */
export function reflect(list: List): void {
	const focused = document.activeElement;
	if (focused?.getAttribute('role') === 'combobox')
		setAttrs(focused, { 'aria-expanded': String(list.isOpen()), 'aria-activedescendant': list.activeId() });
}

/** Asks the bot for suggestions while somebody types; only the last answer counts. */
function createAsking({ app, chips, command }: Wiring, offer: (chip: Chip, choices: readonly Choice[]) => void) {
	let asked = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	async function ask(chip: Chip, number: number): Promise<void> {
		const { name: focused } = chip.option;
		const values = { ...chips.values(peopleOf(app)), [focused]: chip.input.value };
		const { choices = [] } = await app.act({
			do: 'suggest',
			channelId: roomOf(app.store)?.id ?? '',
			name: command().name,
			values,
			focused,
		});
		if (number === asked && document.activeElement === chip.input) offer(chip, choices);
	}
	return (chip: Chip) => {
		const number = ++asked;
		clearTimeout(timer);
		timer = setTimeout(() => void ask(chip, number), PAUSE);
	};
}

/** Offers what fits the field in focus: choices, suggestions of the bot, or further options. */
export function createOffers(wiring: Wiring): () => void {
	const { app, list, chips, rest, hint, add, command } = wiring;
	const ask = createAsking(wiring, offer);
	/** With nothing typed nothing is picked beforehand: Enter then sends. */
	function offer(chip: Chip, choices: readonly Choice[]): void {
		const items = choices.map((choice) => ({ label: choice.name, value: choice }));
		list.show(items, new Set(), chip.input.value.trim() === '' ? -1 : 0);
		reflect(list);
	}
	function offerOptions(): void {
		const typed = rest.value.trim().toLowerCase();
		const left = chips.left();
		const found = left.filter((option) => option.name.toLowerCase().startsWith(typed.replace(/:$/, '')));
		const exact = found.find((option) => typed === `${option.name}:`);
		hint(`${command().description} — ${left.length > 0 ? 'Enter sends, Tab adds an option' : 'Enter sends'}`);
		const items = found.map((option) => ({ label: option.name, detail: option.description, value: option }));
		list.show(items, new Set(), typed ? 0 : -1);
		reflect(list);
		if (exact) add(exact);
	}
	return () => {
		const chip = chips.of(document.activeElement);
		if (!chip) offerOptions();
		if (!chip) return;
		hint(`${chip.option.name} — ${chip.option.description}`);
		const choices = fitting(chip.option, chip.input.value, peopleOf(app));
		if (choices) offer(chip, choices);
		else list.hide();
		if ('autocomplete' in chip.option && chip.option.autocomplete) ask(chip);
	};
}
