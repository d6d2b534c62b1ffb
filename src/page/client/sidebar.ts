import type { App } from './app.ts';
import { el, iconButton } from './dom.ts';
import { faceOf } from './faces.ts';
import { icon } from './icons.ts';

interface Wiring {
	readonly app: App;
	/** Becomes somebody else, or goes somewhere else. */
	go(to: { readonly seat?: number; readonly kind?: 'channel' | 'dm' }): void;
}

const THEME = 'isocross-theme';

function setTheme(theme: string): void {
	document.documentElement.dataset.theme = theme;
}

/** As chosen here before; else as the system has it. */
export function beginTheme(): void {
	const system = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
	setTheme(localStorage.getItem(THEME) ?? system);
}

export function themeButton(changed: () => void): HTMLElement {
	const isLight = () => document.documentElement.dataset.theme === 'light';
	const shown = () => icon(isLight() ? 'Moon' : 'Sun');
	const button = iconButton(shown(), 'Switch between dark and light', () => {
		setTheme(isLight() ? 'dark' : 'light');
		localStorage.setItem(THEME, document.documentElement.dataset.theme ?? 'dark');
		button.replaceChildren(shown());
		changed();
	});
	return button;
}

/** Channels, and who one is. */
export function createSidebar({ app, go }: Wiring) {
	const rooms = el('nav', { class: 'rooms', attrs: { 'aria-label': 'Channels' } });
	const people = el('div', { class: 'people', attrs: { role: 'radiogroup', 'aria-label': 'Who you are' } });
	const element = el('aside', { class: 'sidebar' }, el('h1', { text: 'Trading desk' }), rooms, people);
	function drawRooms(): void {
		const { store } = app;
		const made = (store.seats[store.seat]?.rooms ?? []).map(({ kind, name, isUnread }) => {
			const attrs = { type: 'button', 'aria-current': kind === store.kind ? 'page' : undefined, 'data-room': kind };
			const label = el('span', { text: kind === 'dm' ? `${name} (DM)` : name });
			const dot = isUnread ? el('span', { class: 'unread', attrs: { 'aria-label': 'unread' } }) : undefined;
			const shape = icon(kind === 'dm' ? 'AtSign' : 'Hash');
			return el('button', { attrs, on: { click: () => go({ kind }) } }, shape, label, dot);
		});
		rooms.replaceChildren(...made);
	}
	function drawPeople(): void {
		const { store } = app;
		const made = store.seats.map((face, seat) => {
			const attrs = { type: 'button', role: 'radio', 'aria-checked': String(seat === store.seat), 'aria-label': `Be ${face.name}` };
			const picture = el('img', { attrs: { src: faceOf(face, seat), alt: '', width: 24, height: 24 } });
			return el('button', { attrs, on: { click: () => go({ seat }) } }, picture, el('span', { text: face.name }));
		});
		people.replaceChildren(el('span', { class: 'label', text: 'You are' }), ...made);
	}
	return {
		element,
		draw() {
			drawRooms();
			drawPeople();
		},
	};
}
