import '@fontsource-variable/noto-sans/wght.css';
import '@skyra/discord-components-core';
import './style.css';
import type { App } from './app.ts';
import { createComposer } from './composer.ts';
import { el } from './dom.ts';
import { createExamples } from './examples.ts';
import { createHearing } from './hear.ts';
import { icon } from './icons.ts';
import { createLink } from './link.ts';
import { createLog } from './log.ts';
import { openMenu } from './menu.ts';
import { beginTheme, createSidebar, themeButton } from './sidebar.ts';
import { nameOf, newStore, notice, roomOf } from './store.ts';

beginTheme();
const store = newStore();
/** Interactions on whose answer a button, or a message, waits. */
const waiting = new Map<string, { readonly entryId: string; readonly button?: HTMLElement }>();

const app: App = {
	store,
	names: {
		user: (id) => nameOf(store, id),
		channel: (id) => store.seats.flatMap(({ rooms }) => rooms).find((room) => room.id === id)?.name,
		command: (name) => app.compose(name),
	},
	act: (doing) => link.act(store.seat, doing),
	async press(doing, { entry, button }) {
		button?.setAttribute('aria-busy', 'true');
		const { refused, interactionId } = await app.act(doing);
		if (interactionId) waiting.set(interactionId, { entryId: entry.id, ...(button && { button }) });
		if (!refused) return;
		button?.removeAttribute('aria-busy');
		entry.trouble = refused;
		log.put(entry);
	},
	tell(text, isBad = false) {
		const entry = notice(text, isBad);
		roomOf(store)?.entries.push(entry);
		log.put(entry);
	},
	compose: (name) => composer.compose(name),
	replyTo: (message) => composer.replyTo(message),
	mention: (name) => composer.mention(name),
	focusBox: () => composer.focus(),
	openMenu: (entry, at, back) => openMenu(app, entry, at, back),
};

const log = createLog(app);
const composer = createComposer(app);
const examples = createExamples(app);
const where = el('h2');
const status = el('div', { class: 'status', attrs: { role: 'status', hidden: true } });
const typing = el('div', { class: 'typing', attrs: { 'aria-live': 'polite' } });

function draw(): void {
	const room = roomOf(store);
	if (!room) return;
	room.isUnread = false;
	sidebar.draw();
	examples.draw();
	where.replaceChildren(icon(room.kind === 'dm' ? 'AtSign' : 'Hash'), room.name);
	log.element.toggleAttribute('light-theme', document.documentElement.dataset.theme === 'light');
	log.show(room.entries, room.kind === 'dm' ? `your direct messages with ${room.name}` : `#${room.name}`);
	composer.moved();
}

const sidebar = createSidebar({
	app,
	go(to) {
		Object.assign(store, to);
		draw();
		composer.focus();
	},
});

const header = el('header', { class: 'top' }, where, el('span', { class: 'grow' }), themeButton(draw));
const main = el('main', {}, header, status, log.element, examples.element, composer.element, typing);
document.body.append(el('div', { class: 'page' }, sidebar.element, main));

const hearing = createHearing({ app, log, waiting, typing, draw, drawRooms: () => sidebar.draw(), drawExamples: () => examples.draw() });
/** Whoever types anywhere types into the box, as in Discord. */
document.addEventListener('keydown', (event) => {
	const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ';
	const isElsewhere = !(event.target as Element).closest('input, textarea, select, dialog, [role=menu], .select');
	if (isText && isElsewhere && !document.querySelector('dialog[open]')) composer.focus();
});

let hasBegun = false;
const link = createLink({
	hear(event) {
		hearing(event);
		if (event.kind === 'full') {
			status.textContent = event.text;
			status.hidden = false;
		}
		if (event.kind === 'welcome' && !hasBegun) {
			hasBegun = true;
			composer.focus();
		}
	},
	connected(is) {
		status.textContent = is ? '' : 'Isocross is not running. This page connects again by itself when it is.';
		status.hidden = is;
		document.body.classList.toggle('offline', !is);
	},
});
