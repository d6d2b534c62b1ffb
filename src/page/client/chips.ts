import { type Chip, createChip, type FileValue } from './chip.ts';
import { el } from './dom.ts';
import type { BasicOption, Choice } from './options.ts';

export type Values = Record<string, string | number | boolean | FileValue>;

/** The options of the command in the box, in their order. */
export interface Chips {
	readonly element: HTMLElement;
	begin(options: readonly BasicOption[]): void;
	add(option: BasicOption): Chip;
	drop(chip: Chip): void;
	of(target: EventTarget | null): Chip | undefined;
	/** One chip further, or back; from undefined: the last. */
	beside(chip: Chip | undefined, step: 1 | -1): Chip | undefined;
	/** Options without a chip. */
	left(): readonly BasicOption[];
	/** What can be sent of it. */
	values(people: readonly Choice[]): Values;
	/** The first that can't be sent, and why. */
	problem(people: readonly Choice[]): { readonly chip: Chip; readonly text: string } | undefined;
}

export function createChips(listId: string): Chips {
	const element = el('span', { class: 'chips' });
	let offered: readonly BasicOption[] = [];
	let chips: Chip[] = [];
	function add(option: BasicOption): Chip {
		const chip = createChip(option, listId);
		chips.push(chip);
		element.append(chip.element);
		return chip;
	}
	return {
		element,
		begin(options) {
			offered = options;
			chips = [];
			element.replaceChildren();
			for (const option of options) if (option.required) add(option);
		},
		add,
		drop(chip) {
			chips = chips.filter((each) => each !== chip);
			chip.element.remove();
		},
		of: (target) => chips.find(({ input }) => input === target),
		beside: (chip, step) => chips[(chip ? chips.indexOf(chip) : chips.length) + step],
		left: () => offered.filter((option) => !chips.some((chip) => chip.option === option)),
		values(people) {
			const read = chips.map((chip) => [chip.option.name, chip.value(people)] as const);
			return Object.fromEntries(read.flatMap(([key, got]) => ('value' in got && got.value !== undefined ? [[key, got.value]] : [])));
		},
		problem(people) {
			for (const chip of chips) {
				const got = chip.value(people);
				if ('problem' in got) return { chip, text: got.problem };
			}
			return undefined;
		},
	};
}
