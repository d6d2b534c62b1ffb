import { type APIButtonComponent, type APIMessage, type APISelectMenuComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { App } from './app.ts';
import { el } from './dom.ts';
import { safeUrl } from './format.ts';
import { markdown } from './markdown.ts';
import { selectMenu } from './select.ts';
import type { Entry } from './store.ts';

type Components = NonNullable<APIMessage['components']>;
type Component = Components[number];

const STYLES: Readonly<Record<number, string>> = {
	[ButtonStyle.Primary]: 'primary',
	[ButtonStyle.Secondary]: 'secondary',
	[ButtonStyle.Success]: 'success',
	[ButtonStyle.Danger]: 'destructive',
};

interface Lit extends HTMLElement {
	readonly updateComplete: Promise<unknown>;
}

/** The component draws a button that only looks disabled. */
function disable(host: HTMLElement): void {
	void (host as Lit).updateComplete.then(() => {
		const inner = host.shadowRoot?.querySelector('button');
		if (inner) inner.disabled = true;
	});
}

function button(data: APIButtonComponent, app: App, entry: Entry): HTMLElement {
	const label = 'label' in data ? (data.label ?? '') : '';
	const emoji = 'emoji' in data ? (data.emoji?.name ?? '') : '';
	const isOff = data.disabled === true || entry.past === true;
	const id = 'custom_id' in data ? data.custom_id : undefined;
	const url = data.style === ButtonStyle.Link ? safeUrl(data.url) : undefined;
	const attrs = { type: STYLES[data.style] ?? 'secondary', url, disabled: isOff, 'data-id': id };
	const host = el('discord-button' as 'div', { attrs, text: [emoji, label].filter((part) => part).join(' ') });
	if (isOff) disable(host);
	const { message } = entry;
	if (id === undefined || isOff || !message) return host;
	const at = { id: message.id, channel_id: message.channel_id };
	host.addEventListener('click', () => {
		if (!host.hasAttribute('aria-busy')) void app.press({ do: 'click', at, customId: id }, { entry, button: host });
	});
	return host;
}

const isSelect = (data: { type: number }): data is APISelectMenuComponent =>
	data.type === ComponentType.StringSelect || (data.type >= ComponentType.UserSelect && data.type <= ComponentType.ChannelSelect);

function row(data: Component, app: App, entry: Entry): HTMLElement {
	const parts = 'components' in data ? (data.components as readonly { type: number }[]) : [];
	const made = parts.map((part) => {
		if (isSelect(part)) return selectMenu(part, app, entry);
		return part.type === ComponentType.Button ? button(part as APIButtonComponent, app, entry) : undefined;
	});
	return el('discord-action-row' as 'div', {}, ...made);
}

/** What stands in the newer layouts, as plainly as it can be shown: texts, lines and boxes. */
function layout(data: Component, app: App, entry: Entry): HTMLElement {
	if (data.type === ComponentType.ActionRow) return row(data, app, entry);
	if (data.type === ComponentType.TextDisplay) return el('div', { class: 'text-display' }, ...markdown(data.content, app.names));
	if (data.type === ComponentType.Separator) return el('hr');
	const inside = 'components' in data ? (data.components as Components).map((each) => layout(each, app, entry)) : [];
	return el('div', { class: 'container' }, ...inside);
}

/** Buttons, menus and boxes below a message. */
export function controls(components: Components, app: App, entry: Entry): HTMLElement | undefined {
	if (components.length === 0) return undefined;
	const attrs = { slot: 'components' };
	return el('discord-attachments' as 'div', { attrs }, ...components.map((each) => layout(each, app, entry)));
}
