import { type APIMessage, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { App } from './app.ts';
import { controls } from './controls.ts';
import { el, iconButton } from './dom.ts';
import { attachments, embed } from './embed.ts';
import { faceOf } from './faces.ts';
import { timeOf } from './format.ts';
import { icon } from './icons.ts';
import { markdown } from './markdown.ts';
import { type Entry, nameOf, roomOf, seatOf } from './store.ts';

interface DiscordMessage extends HTMLElement {
	readonly updateComplete: Promise<unknown>;
}

const has = (message: APIMessage, flag: MessageFlags) => ((message.flags ?? 0) & flag) !== 0;
const nameIn = (app: App, { id, username }: APIMessage['author']) => nameOf(app.store, id) ?? username;
const faceIn = (app: App, author: APIMessage['author']) =>
	faceOf({ id: author.id, name: nameIn(app, author) }, author.id === app.store.bot.id ? undefined : (seatOf(app.store, author.id) ?? 0));

const summary = ({ content, embeds }: APIMessage): string =>
	(content || (embeds[0]?.title ?? 'Click to see attachment')).replaceAll(/\s+/g, ' ').slice(0, 48);

/** The message on whose menu a command was chosen. */
function chosenOn(message: APIMessage, app: App) {
	const about = message.interaction_metadata;
	const id = about && 'target_message_id' in about ? about.target_message_id : undefined;
	const target = roomOf(app.store)?.entries.find((entry) => entry.id === id)?.message;
	if (message.type !== MessageType.ContextMenuCommand) return { type: 'slash_command' };
	if (!target) return { type: 'message_command', 'context-message-deleted': true };
	const { author } = target;
	const face = { 'context-user-name': nameIn(app, author), 'context-user-image': faceIn(app, author) };
	return { type: 'message_command', ...face, 'context-message-reply': `\u00a0${summary(target)}` };
}

/** “Ada used /margin”, or what it answers, above a message. */
function above(message: APIMessage, app: App): HTMLElement | undefined {
	const { interaction, interaction_metadata: about, referenced_message: other } = message;
	const by = interaction && about ? about.user : other?.author;
	if (!by || (!interaction && message.type !== MessageType.Reply)) return undefined;
	const face = { slot: 'reply', author: nameIn(app, by), avatar: faceIn(app, by) };
	if (interaction) return el('discord-command' as 'div', { attrs: { ...face, command: interaction.name, ...chosenOn(message, app) } });
	const attrs = { ...face, bot: by.bot, mentions: message.mentions.some(({ id }) => id === by.id) };
	return el('discord-reply' as 'div', { attrs }, other ? summary(other) : undefined);
}

const thinking = (name: string) =>
	el(
		'span',
		{ class: 'thinking', attrs: { role: 'status' } },
		el('span', { class: 'dots', attrs: { 'aria-hidden': 'true' } }),
		`${name} is thinking…`,
	);

/** The component's own word to put a message away can't be reached by keyboard. */
function makeDismissable(host: HTMLElement, message: APIMessage, app: App): void {
	const away = () => void app.act({ do: 'dismiss', at: { id: message.id, channel_id: message.channel_id } });
	void (host as DiscordMessage).updateComplete.then(() => {
		const word = host.shadowRoot?.querySelector<HTMLElement>('.discord-message-ephemeral-link');
		if (!word) return;
		word.tabIndex = 0;
		word.addEventListener('click', away);
		word.addEventListener('keydown', ({ key }) => (key === 'Enter' || key === ' ') && away());
	});
}

function body(entry: Entry, message: APIMessage, app: App): readonly (Node | string | undefined)[] {
	const isLoading = has(message, MessageFlags.Loading);
	const text = isLoading ? [thinking(nameIn(app, message.author))] : markdown(message.content, app.names);
	return [
		above(message, app),
		el('span', { class: 'content', attrs: { dir: 'auto' } }, ...text),
		attachments(message.attachments),
		...message.embeds.map((each) => embed(each, app.names)),
		controls(message.components ?? [], app, entry),
	];
}

function tools(entry: Entry, app: App, host: HTMLElement): HTMLElement {
	const open = (event: MouseEvent) => {
		const { left, bottom } = (event.currentTarget as Element).getBoundingClientRect();
		app.openMenu(entry, { x: left, y: bottom }, event.currentTarget as HTMLElement);
	};
	host.addEventListener('contextmenu', (event) => {
		event.preventDefault();
		const { left, top } = host.getBoundingClientRect();
		app.openMenu(entry, event.clientX || event.clientY ? { x: event.clientX, y: event.clientY } : { x: left + 60, y: top + 20 }, host);
	});
	return el('div', { class: 'tools', attrs: { slot: 'reactions' } }, iconButton(icon('Ellipsis'), 'More', open));
}

/** A message as Discord draws it. `follows`: the line above is by the same person, a moment before. */
export function messageElement(entry: Entry, message: APIMessage, app: App, follows: boolean): HTMLElement {
	const author = nameIn(app, message.author);
	const isMine = message.mentions.some(({ id }) => id === app.store.seats[app.store.seat]?.id);
	const isPrivate = has(message, MessageFlags.Ephemeral);
	const attrs = {
		author,
		avatar: faceIn(app, message.author),
		bot: message.author.bot,
		timestamp: timeOf(message.timestamp),
		edited: message.edited_timestamp !== null,
		ephemeral: isPrivate,
		highlight: isMine && !isPrivate,
		'message-body-only': follows,
		'light-theme': document.documentElement.dataset.theme === 'light',
		role: 'article',
		tabindex: -1,
		'aria-label': `${author}, ${timeOf(message.timestamp)}${isPrivate ? ', only you can see this' : ''}`,
	};
	const host = el('discord-message' as 'div', { class: entry.past ? 'past' : '', attrs }, ...body(entry, message, app));
	if (isPrivate && !entry.past) makeDismissable(host, message, app);
	if (entry.trouble) host.append(el('div', { class: 'trouble', text: entry.trouble, attrs: { slot: 'reactions', role: 'alert' } }));
	if (!entry.past) host.append(tools(entry, app, host));
	return host;
}
