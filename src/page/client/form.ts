import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { App } from './app.ts';
import { el, iconButton } from './dom.ts';
import { icon } from './icons.ts';
import { markdown } from './markdown.ts';

type Value = string | string[] | boolean;
/** Reads one field when the form is sent. */
type Field = readonly [id: string, read: () => Value];

interface Part {
	readonly type: number;
	readonly custom_id?: string;
	readonly label?: string;
	readonly description?: string;
	readonly content?: string;
	readonly style?: number;
	readonly placeholder?: string;
	readonly value?: string;
	readonly default?: boolean;
	readonly required?: boolean;
	readonly min_length?: number;
	readonly max_length?: number;
	readonly max_values?: number;
	readonly options?: readonly {
		readonly label: string;
		readonly value: string;
		readonly description?: string;
		readonly default?: boolean;
	}[];
	readonly component?: Part;
	readonly components?: readonly Part[];
}

const KIND = { row: 1, select: 3, text: 4, display: 10, label: 18, radio: 21, boxes: 22, box: 23 };

interface Drawn {
	readonly node: HTMLElement;
	readonly field?: Field;
}

function textInput(part: Part): Drawn {
	const { custom_id: id = '', placeholder, required = true, min_length: minlength, max_length: maxlength, style } = part;
	const attrs = { id: `field-${id}`, placeholder, required, minlength, maxlength };
	const input =
		style === 2
			? el('textarea', { attrs: { ...attrs, rows: 5 } })
			: el('input', { attrs: { ...attrs, type: 'text', autocomplete: 'off' } });
	input.value = part.value ?? '';
	return { node: input, field: [id, () => input.value] };
}

function ticks(part: Part, type: 'radio' | 'checkbox'): Drawn {
	const id = part.custom_id ?? '';
	const boxes = (part.options ?? []).map((option) => {
		const box = el('input', { attrs: { type, name: `field-${id}`, value: option.value, checked: option.default } });
		return {
			box,
			row: el(
				'label',
				{ class: 'tick' },
				box,
				el('span', { text: option.label }),
				option.description ? el('small', { text: option.description }) : undefined,
			),
		};
	});
	const node = el('div', { attrs: { role: type === 'radio' ? 'radiogroup' : 'group', id: `field-${id}` } }, ...boxes.map(({ row }) => row));
	const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
	return { node, field: [id, chosen] };
}

function selectInput(part: Part): Drawn {
	if ((part.max_values ?? 1) > 1) return ticks(part, 'checkbox');
	const { custom_id: id = '', required = true, placeholder = '' } = part;
	const input = el('select', { attrs: { id: `field-${id}`, required } }, el('option', { text: placeholder, attrs: { value: '' } }));
	for (const { label, value, default: selected } of part.options ?? [])
		input.append(el('option', { text: label, attrs: { value, selected } }));
	return { node: input, field: [id, () => (input.value ? [input.value] : [])] };
}

function box(part: Part): Drawn {
	const id = part.custom_id ?? '';
	const input = el('input', { attrs: { type: 'checkbox', id: `field-${id}`, checked: part.default } });
	return { node: input, field: [id, () => input.checked] };
}

function control(part: Part): Drawn {
	if (part.type === KIND.text) return textInput(part);
	if (part.type === KIND.select) return selectInput(part);
	if (part.type === KIND.radio || part.type === KIND.boxes) return ticks(part, part.type === KIND.radio ? 'radio' : 'checkbox');
	if (part.type === KIND.box) return box(part);
	return { node: el('p', { class: 'hint', text: 'This page does not show this kind of field.' }) };
}

function labelled(name: string, part: Part, description?: string): Drawn {
	const drawn = control(part);
	const star = part.required === false ? undefined : el('span', { class: 'star', text: ' *', attrs: { 'aria-hidden': 'true' } });
	const label = el('label', { text: name, attrs: { for: `field-${part.custom_id ?? ''}` } }, star);
	const hint = description ? el('div', { class: 'hint', text: description }) : undefined;
	return { ...drawn, node: el('div', { class: 'field' }, label, hint, drawn.node) };
}

function draw(part: Part, app: App): readonly Drawn[] {
	if (part.type === KIND.row) return (part.components ?? []).map((each) => labelled(each.label ?? '', each));
	if (part.type === KIND.label && part.component) return [labelled(part.label ?? '', part.component, part.description)];
	if (part.type === KIND.display) return [{ node: el('div', { class: 'field' }, ...markdown(part.content ?? '', app.names)) }];
	return [];
}

/** A modal: what is refused stays open with its words, what is sent closes it. */
export function openForm(app: App, interactionId: string, { title, components }: APIModalInteractionResponseCallbackData): void {
	const drawn = (components as unknown as readonly Part[]).flatMap((part) => draw(part, app));
	const trouble = el('p', { class: 'trouble', attrs: { role: 'alert' } });
	const dialog = el('dialog', { class: 'form', attrs: { 'aria-label': title } });
	const close = () => dialog.close();
	async function submit(event: Event): Promise<void> {
		event.preventDefault();
		const fields = Object.fromEntries(drawn.flatMap(({ field }) => (field ? [[field[0], field[1]()]] : [])));
		const done = await app.act({ do: 'submit', interactionId, fields });
		trouble.textContent = done.refused ?? '';
		if (!done.refused) close();
	}
	const head = el('header', {}, el('h2', { text: title }), iconButton(icon('X'), 'Close', close));
	const cancel = el('button', { class: 'plain', text: 'Cancel', attrs: { type: 'button' }, on: { click: close } });
	const foot = el('footer', {}, cancel, el('button', { class: 'primary', text: 'Submit', attrs: { type: 'submit' } }));
	const form = el('form', { on: { submit: (event) => void submit(event) } }, head, ...drawn.map(({ node }) => node), trouble, foot);
	dialog.append(form);
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
	form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
