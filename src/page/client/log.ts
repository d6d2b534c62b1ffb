import { MessageFlags, MessageType } from 'discord-api-types/v10';
import type { App } from './app.ts';
import { el } from './dom.ts';
import { messageElement } from './message.ts';
import type { Entry } from './store.ts';

/** The channel's lines, on the screen. */
export interface Log {
	readonly element: HTMLElement;
	/** Draws all lines anew. */
	show(entries: readonly Entry[], name: string): void;
	/** A line that is new or has changed. */
	put(entry: Entry): void;
	remove(id: string): void;
}

const FOLLOWS_WITHIN = 7 * 60_000;
const NEAR_END = 120;

function follows({ message }: Entry, before: Entry | undefined): boolean {
	const last = before?.message;
	if (!message || !last || before.past || message.author.id !== last.author.id) return false;
	const isPlain = message.type === MessageType.Default && !message.interaction_metadata && !last.interaction_metadata;
	const isSameAudience = ((message.flags ?? 0) & MessageFlags.Ephemeral) === ((last.flags ?? 0) & MessageFlags.Ephemeral);
	return isPlain && isSameAudience && Date.parse(message.timestamp) - Date.parse(last.timestamp) < FOLLOWS_WITHIN;
}

function line(entry: Entry, before: Entry | undefined, app: App): HTMLElement {
	const { message, notice } = entry;
	const made = message
		? messageElement(entry, message, app, follows(entry, before))
		: el('div', {
				class: notice?.isBad ? 'notice bad' : 'notice',
				text: notice?.text ?? '',
				attrs: { role: notice?.isBad ? 'alert' : 'note' },
			});
	made.dataset.id = entry.id;
	return made;
}

/** Keeps the keyboard where it was when a message is drawn anew. */
function refocus(old: HTMLElement, made: HTMLElement): void {
	const held = document.activeElement;
	if (!held || !old.contains(held)) return;
	const id = held.getAttribute('data-id');
	queueMicrotask(() => {
		const same = id && id !== made.dataset.id ? made.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) : made;
		const inner = same?.shadowRoot?.querySelector<HTMLElement>('button');
		(inner ?? same ?? made).focus();
	});
}

/** Arrows go from message to message; the menu key opens the menu of the one in focus. */
function walk(element: HTMLElement, event: KeyboardEvent): void {
	const current = (event.target as Element).closest<HTMLElement>('discord-message');
	const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
	if (step === undefined || (event.target !== current && event.target !== element)) return;
	const all = [...element.querySelectorAll<HTMLElement>('discord-message:not(.past)')];
	const at = current ? all.indexOf(current) : all.length;
	all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
	event.preventDefault();
}

/** As a channel of Discord begins. */
const beginning = (name: string) =>
	el(
		'div',
		{ class: 'start' },
		el('strong', { text: `This is the start of ${name}.` }),
		el('p', { text: 'Type / to see the commands, write to the bot with @Isocross, or click an example below.' }),
	);

export function createLog(app: App): Log {
	const element = el('discord-messages' as 'div', {
		class: 'log',
		attrs: { role: 'log', 'aria-live': 'polite', tabindex: 0, 'no-background': true },
	});
	let lines: Entry[] = [];
	const find = (id: string) => element.querySelector<HTMLElement>(`:scope > [data-id="${CSS.escape(id)}"]`);
	const toEnd = () => element.scrollTo({ top: element.scrollHeight });
	const isAtEnd = () => element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
	let sticks = true;
	element.addEventListener('scroll', () => {
		sticks = isAtEnd();
	});
	element.addEventListener('keydown', (event) => walk(element, event));
	new ResizeObserver(() => sticks && toEnd()).observe(element);
	/** Components draw themselves and pictures arrive a little later. */
	const grown = new ResizeObserver(() => sticks && toEnd());
	function put(entry: Entry): void {
		const old = find(entry.id);
		const at = lines.findIndex(({ id }) => id === entry.id);
		const made = line(entry, lines[at < 0 ? lines.length - 1 : at - 1], app);
		if (at < 0) lines.push(entry);
		else lines[at] = entry;
		if (old) {
			old.replaceWith(made);
			refocus(old, made);
		} else element.append(made);
		grown.observe(made);
	}
	return {
		element,
		show(entries, name) {
			element.replaceChildren(beginning(name));
			element.setAttribute('aria-label', `Messages in ${name}`);
			lines = [];
			sticks = true;
			for (const entry of entries) put(entry);
			toEnd();
		},
		put,
		remove(id) {
			lines = lines.filter((entry) => entry.id !== id);
			find(id)?.remove();
		},
	};
}
