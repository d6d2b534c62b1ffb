import { type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import type { App } from './app.ts';
import { el, setAttrs } from './dom.ts';
import { icon } from './icons.ts';
import { createList, type Item } from './list.ts';
import type { Entry } from './store.ts';

/** What can be chosen: the menu's own, or the people of the channel. */
function itemsOf(data: APISelectMenuComponent, { store }: App): Item[] {
	if (data.type === ComponentType.StringSelect)
		return data.options.map(({ label, value, description, emoji }) => ({
			label: emoji?.name ? `${emoji.name} ${label}` : label,
			value,
			...(description && { detail: description }),
		}));
	if (data.type === ComponentType.ChannelSelect)
		return (store.seats[store.seat]?.rooms ?? [])
			.filter(({ kind }) => kind === 'channel')
			.map(({ id, name }) => ({ label: `# ${name}`, value: id }));
	if (data.type === ComponentType.RoleSelect) return [];
	return [store.bot, ...store.seats].map(({ id, name }) => ({ label: name, value: id }));
}

function chosenAtFirst(data: APISelectMenuComponent): string[] {
	if (data.type === ComponentType.StringSelect) return data.options.filter((each) => each.default).map(({ value }) => value);
	return (data.default_values ?? []).map(({ id }) => id);
}

interface Wiring {
	readonly data: APISelectMenuComponent;
	readonly items: readonly Item[];
	readonly send: (values: readonly string[]) => void;
}

/** A button that opens a list; arrows, Enter, Escape as everywhere. With several to choose, closing sends. */
function wire(face: HTMLButtonElement, { data, items, send }: Wiring): HTMLElement {
	const before = chosenAtFirst(data);
	const picked = new Set(before);
	const isMany = (data.max_values ?? 1) > 1;
	const list = createList({
		label: data.placeholder ?? 'Choices',
		isMany,
		pick(item) {
			if (!isMany) return close([String(item.value)]);
			if (!picked.delete(String(item.value)) && picked.size < (data.max_values ?? 1)) picked.add(String(item.value));
			list.show(items, picked, items.indexOf(item));
		},
	});
	function close(values?: readonly string[]): void {
		if (!list.isOpen()) return;
		list.hide();
		setAttrs(face, { 'aria-expanded': 'false' });
		face.focus();
		const isOther = isMany && [...picked].join() !== before.join() && picked.size >= (data.min_values ?? 1);
		if (values ?? isOther) send(values ?? [...picked]);
	}
	const box = el('div', { class: 'select' }, face, list.element);
	face.addEventListener('click', () => {
		if (list.isOpen()) return close();
		list.show(
			items,
			picked,
			Math.max(
				0,
				items.findIndex(({ value }) => picked.has(String(value))),
			),
		);
		setAttrs(face, { 'aria-expanded': 'true', 'aria-controls': list.element.id });
	});
	face.addEventListener('keydown', (event) => {
		if (event.key === 'ArrowDown' && !list.isOpen()) face.click();
		else if (event.key === 'Escape' && list.isOpen()) close();
		else if (!list.key(event)) return;
		setAttrs(face, { 'aria-activedescendant': list.activeId() });
		event.preventDefault();
	});
	face.addEventListener('blur', () => close());
	return box;
}

export function selectMenu(data: APISelectMenuComponent, app: App, entry: Entry): HTMLElement {
	const items = itemsOf(data, app);
	const chosen = chosenAtFirst(data);
	const labels = items.filter(({ value }) => chosen.includes(String(value))).map(({ label }) => label);
	const isOff = data.disabled === true || entry.past === true;
	const text = labels.join(', ') || data.placeholder || 'Make a selection';
	const attrs = {
		type: 'button',
		role: 'combobox',
		'aria-haspopup': 'listbox',
		'aria-expanded': 'false',
		disabled: isOff,
		'data-id': data.custom_id,
	};
	const label = data.placeholder ? `${data.placeholder}${labels.length ? `: ${labels.join(', ')}` : ''}` : text;
	const face = el('button', { class: 'select-face', attrs: { ...attrs, 'aria-label': label } }, el('span', { text }), icon('ChevronDown'));
	const { message } = entry;
	const send = (values: readonly string[]) => {
		if (!message) return;
		const at = { id: message.id, channel_id: message.channel_id };
		void app.press({ do: 'select', at, customId: data.custom_id, values: [...values] }, { entry, button: face });
	};
	return wire(face, { data, items, send });
}
