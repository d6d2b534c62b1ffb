import type { APIMessage } from 'discord-api-types/v10';
import type { App } from './app.ts';
import { el } from './dom.ts';
import { type Entry, nameOf, roomOf } from './store.ts';

interface Choice {
	readonly label: string;
	/** Under a heading of its own. */
	readonly isApp?: boolean;
	act(): void;
}

const MESSAGE_COMMAND = 3;
const USER_COMMAND = 2;

function appChoices(message: APIMessage, entry: Entry, app: App): Choice[] {
	const { commands = [], id: channelId = '' } = roomOf(app.store) ?? {};
	const at = { id: message.id, channel_id: message.channel_id };
	const user = nameOf(app.store, message.author.id) ?? '';
	return commands.flatMap(({ name, type }): Choice[] => {
		if (type === MESSAGE_COMMAND)
			return [{ label: name, isApp: true, act: () => void app.press({ do: 'message-menu', at, name }, { entry }) }];
		if (type !== USER_COMMAND) return [];
		const act = () => void app.press({ do: 'user-menu', channelId, userId: message.author.id, name }, { entry });
		return [{ label: `${name} (${user})`, isApp: true, act }];
	});
}

function choicesFor(entry: Entry, app: App): Choice[] {
	const { message } = entry;
	if (!message) return [];
	const name = nameOf(app.store, message.author.id);
	const text =
		message.content || message.embeds.map(({ title, description }) => [title, description].filter((part) => part).join('\n')).join('\n');
	const isPrivate = ((message.flags ?? 0) & 64) !== 0;
	return [
		...(isPrivate ? [] : [{ label: 'Reply', act: () => app.replyTo(message) }]),
		...(name ? [{ label: `Mention ${name}`, act: () => app.mention(name) }] : []),
		...(text ? [{ label: 'Copy text', act: () => void navigator.clipboard.writeText(text) }] : []),
		...appChoices(message, entry, app),
	];
}

/** A menu's keys: arrows go round, Escape and Tab close. */
function steer(menu: HTMLElement, close: () => void): void {
	menu.addEventListener('keydown', (event) => {
		const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
		const at = items.indexOf(document.activeElement as HTMLElement);
		const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
		if (to !== undefined) items[to % items.length]?.focus();
		else if (event.key === 'Escape' || event.key === 'Tab') close();
		else return;
		event.preventDefault();
	});
}

/** What can be done with a message; focus goes back to where it came from. */
export function openMenu(app: App, entry: Entry, at: { x: number; y: number }, back: HTMLElement): void {
	document.querySelector('.menu')?.remove();
	const choices = choicesFor(entry, app);
	const item = ({ label, act }: Choice) =>
		el('button', { text: label, attrs: { role: 'menuitem', type: 'button', tabindex: -1 }, on: { click: () => choose(act) } });
	const own = choices.filter(({ isApp }) => !isApp).map(item);
	const apps = choices.filter(({ isApp }) => isApp).map(item);
	const heading = apps.length > 0 && el('div', { class: 'heading', text: 'Apps', attrs: { role: 'presentation' } });
	const menu = el('div', { class: 'menu', attrs: { role: 'menu', 'aria-label': 'Message' } }, ...own, heading, ...apps);
	function close(returns = true): void {
		document.removeEventListener('pointerdown', outside, true);
		menu.remove();
		if (returns) back.focus();
	}
	function choose(act: () => void): void {
		close();
		act();
	}
	const outside = ({ target }: Event) => {
		if (!menu.contains(target as Node)) close(false);
	};
	steer(menu, close);
	document.addEventListener('pointerdown', outside, true);
	document.body.append(menu);
	const { width, height } = menu.getBoundingClientRect();
	menu.style.left = `${Math.max(4, Math.min(at.x, innerWidth - width - 4))}px`;
	menu.style.top = `${Math.max(4, Math.min(at.y, innerHeight - height - 4))}px`;
	menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}
