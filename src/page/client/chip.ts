import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { el } from './dom.ts';
import { type BasicOption, type Choice, choicesOf, readTyped } from './options.ts';

export interface FileValue {
	readonly name: string;
	readonly type: string;
	readonly data: string;
}

type Value = string | number | boolean | FileValue;

/** One option of the command in the box. */
export interface Chip {
	readonly option: BasicOption;
	readonly element: HTMLElement;
	readonly input: HTMLInputElement;
	take(choice: Choice): void;
	/** undefined: nothing is there. */
	value(people: readonly Choice[]): { readonly value: Value | undefined } | { readonly problem: string };
}

/** A file as it travels: text of bytes. */
export async function packed(file: File): Promise<FileValue> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return { name: file.name, type: file.type || 'application/octet-stream', data: btoa(text) };
}

function widen(input: HTMLInputElement): void {
	input.style.width = `${Math.max(4, Math.min(input.value.length + 2, 40))}ch`;
}

export function createChip(option: BasicOption, listId: string): Chip {
	const isFile = option.type === Type.Attachment;
	const aria = isFile ? {} : { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': listId, 'aria-expanded': 'false' };
	const label = `${option.name}: ${option.description}${option.required ? ' (required)' : ''}`;
	const attrs = {
		...aria,
		type: isFile ? 'file' : 'text',
		'aria-label': label,
		autocomplete: 'off',
		spellcheck: false,
		'data-option': option.name,
	};
	const input = el('input', { attrs });
	const element = el('span', { class: 'chip' }, el('span', { class: 'name', text: option.name, attrs: { 'aria-hidden': 'true' } }), input);
	let taken: Choice | undefined;
	let file: FileValue | undefined;
	widen(input);
	input.addEventListener('input', () => widen(input));
	input.addEventListener('change', async () => {
		const [first] = input.files ?? [];
		if (isFile) file = first && (await packed(first));
	});
	return {
		option,
		element,
		input,
		take(choice) {
			taken = choice;
			input.value = choice.name;
			widen(input);
		},
		value(people) {
			if (isFile) return { value: file };
			if (taken && input.value === taken.name) return { value: taken.value };
			if (input.value.trim() !== '') return readTyped(option, input.value, people);
			return option.required ? { problem: `“${option.name}” is required.` } : { value: undefined };
		},
	};
}

/** What fits what has been typed; with nothing typed, everything. */
export function fitting(option: BasicOption, typed: string, people: readonly Choice[]): readonly Choice[] | undefined {
	const choices = choicesOf(option, people);
	const wanted = typed.trim().toLowerCase();
	const isWhole = choices?.some(({ name }) => name.toLowerCase() === wanted);
	return isWhole ? choices : choices?.filter(({ name }) => name.toLowerCase().includes(wanted));
}
