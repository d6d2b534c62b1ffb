import type { APIEmbed, APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { readCustomId } from '../../src/commands/ownership.ts';
import type { Exchange, OpenModal, Seen } from '../../src/local-discord/interactions/exchange.ts';
import type { FieldValues } from '../../src/local-discord/people/fields.ts';
import type { Person } from '../../src/local-discord/people/person.ts';

/** Something on a message that a person can press, or one choice of a menu. */
export interface Control {
	readonly customId: string;
	/** `handler` and `state` of the custom_id. */
	readonly handler: string;
	readonly state: string;
	readonly label: string;
	/** What to choose, where it is a menu. */
	readonly value?: string;
}

type Part = { readonly type: number; readonly custom_id?: string; readonly label?: string; readonly disabled?: boolean };
type Choice = { readonly value: string; readonly default?: boolean };
type Menu = Part & { readonly options?: readonly Choice[]; readonly placeholder?: string };

function partsOf(component: APIMessageTopLevelComponent): readonly Menu[] {
	return 'components' in component ? (component.components as readonly Menu[]) : [];
}

function controlsIn({ custom_id: customId, label = '', placeholder = '', options, disabled }: Menu): Control[] {
	if (customId === undefined || disabled) return [];
	const id = readCustomId(customId);
	if (!id) throw new Error(`“${customId}” is no custom_id of ours`);
	const { handler, state } = id;
	if (!options) return [{ customId, handler, state, label }];
	return options.filter((option) => !option.default).map(({ value }) => ({ customId, handler, state, label: placeholder, value }));
}

/** Everything on a message that can be used: each button, and each choice of each menu. */
export const controlsOf = ({ components = [] }: APIMessage): Control[] => components.flatMap(partsOf).flatMap(controlsIn);

/** The same button or choice under another person's copy of a message, whose custom_ids differ. */
export const nameOf = ({ handler, label, value }: Control): string => [handler, label, ...(value === undefined ? [] : [value])].join(' | ');

/** One kind of button, whatever figure or title its label tells. */
export const kindOf = ({ handler, label, value }: Control): string =>
	`${handler} ${value === undefined ? label.replaceAll(/→ .*|Post: .*|[\d.,]+/g, '') : 'menu'}`;

const textsOf = ({ title, description, fields = [], footer }: APIEmbed): (string | undefined)[] => [
	title,
	description,
	...fields.flatMap(({ name, value }) => [name, value]),
	footer?.text,
];

/** All that is to be read in a message. */
export const textOf = ({ content, embeds }: Pick<APIMessage, 'content' | 'embeds'>): string =>
	[content, ...embeds.flatMap(textsOf)].filter((text) => text).join('\n');

export const press = (person: Person, message: APIMessage, { customId, value }: Control): Exchange =>
	value === undefined ? person.click(message, customId) : person.select(message, customId, [value]);

/** What people write into the forms, by the beginning of their title; a field without a word here keeps what it came with, one that a form has not is left out. */
const WRITTEN: Readonly<Record<string, FieldValues>> = {
	'Put it right': { trade: 'long 0.25 btc', entry: '61000', leverage: '10', balance: '9000 usdt' },
	// a card's own options
	'/': { leverage: '5', balance: '9000 usdt' },
	'Your numbers': { size: '0.25 btc', entry: '61000', leverage: '10', balance: '9000 usdt', side: 'long' },
	'Add a position': { kind: 'short cross', size: '3 sol', entry: '150', leverage: '5' },
	'Edit position': { leverage: '8' },
	'Balance and venue': { balance: '9000 usdt', leverage: '7' },
	'The account as text': { text: 'cross 9000 usdt: long 0.25 btc 61000 10x' },
	'Stress test': { move: '-25%' },
};

/** Fills in a form and sends it. */
export function fillIn(person: Person, open: OpenModal): Exchange {
	const { title } = open.modal;
	const [, fields] = Object.entries(WRITTEN).find(([beginning]) => title.startsWith(beginning)) ?? [];
	if (!fields) throw new Error(`What is to be written into “${title}”? It has no line here.`);
	const present = JSON.stringify(open.modal.components);
	const fitting = Object.entries(fields).filter(([id]) => present.includes(`"custom_id":"${id}"`));
	return person.submitModal(open, Object.fromEntries(fitting));
}

/** The message that is seen; throws where none is. */
export function messageOf(seen: Seen): APIMessage {
	if (seen.kind === 'message' || seen.kind === 'updated') return seen.message;
	throw new Error(seen.kind === 'failed' ? seen.text : `no message but: ${seen.kind}`);
}

/** A message as it stands on somebody's screen now. */
export function asItStands(person: Person, { id, channel_id }: APIMessage): APIMessage {
	const found = person.messages(channel_id).find((message) => message.id === id);
	if (!found) throw new Error('The message is gone');
	return found;
}
