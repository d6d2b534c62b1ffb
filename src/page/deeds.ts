import { z } from 'zod';
import type { LocalDiscord } from '../local-discord/index.ts';

type Person = ReturnType<LocalDiscord['person']>;
type Exchange = ReturnType<Person['slash']>;
type Message = ReturnType<Person['say']>;
type Values = NonNullable<Parameters<Person['slash']>[2]>;
type Open = Parameters<Person['submitModal']>[0];

const id = z.string().max(40);
const name = z.string().max(200);
const at = z.object({ id, channel_id: id });
const file = z.object({ name, type: z.string().max(200), data: z.base64() });
const value = z.union([z.string(), z.number(), z.boolean(), file]);
const values = z.record(z.string(), value);
const base = z.object({ deed: z.number(), seat: z.number().int().min(0) });

/** What a person does in front of the page. */
const DEED = z.discriminatedUnion('do', [
	base.extend({
		do: z.literal('say'),
		channelId: id,
		text: z.string(),
		replyTo: at.optional(),
		files: z.array(file).max(10).optional(),
	}),
	base.extend({ do: z.literal('slash'), channelId: id, name, values }),
	/** `/name option:value` as one line. */
	base.extend({ do: z.literal('line'), channelId: id, line: z.string() }),
	base.extend({ do: z.literal('suggest'), channelId: id, name, values, focused: name }),
	base.extend({ do: z.literal('click'), at, customId: name }),
	base.extend({ do: z.literal('select'), at, customId: name, values: z.array(name) }),
	base.extend({
		do: z.literal('submit'),
		interactionId: id,
		fields: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()])),
	}),
	base.extend({ do: z.literal('message-menu'), at, name }),
	base.extend({ do: z.literal('user-menu'), channelId: id, userId: id, name }),
	base.extend({ do: z.literal('dismiss'), at }),
]);

export type Deed = z.infer<typeof DEED>;
export type DeedOf<K extends Deed['do']> = Extract<Deed, { do: K }>;

export function readDeed(text: string): Deed | undefined {
	try {
		return DEED.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}

/** Forms that a person has open, by the interaction that opened them. */
export type OpenForms = Map<string, Open>;

type Outcome = { readonly exchange: Exchange } | { readonly message: Message } | Record<never, never>;

const fileOf = ({ data, ...about }: z.infer<typeof file>) => ({ ...about, data: Buffer.from(data, 'base64') });
const valuesOf = (given: z.infer<typeof values>): Values =>
	Object.fromEntries(Object.entries(given).map(([key, each]) => [key, typeof each === 'object' ? fileOf(each) : each]));

function say(person: Person, { channelId, text, replyTo, files = [] }: DeedOf<'say'>): Outcome {
	return { message: person.say(channelId, text, { files: files.map(fileOf), ...(replyTo && { replyTo }) }) };
}

function line(person: Person, { channelId, line: typed }: DeedOf<'line'>): Outcome {
	const { name: command, values: given, rest } = person.read(channelId, typed);
	if (rest) throw new Error(`“${rest}” belongs to no option of /${command}.`);
	return { exchange: person.slash(channelId, command, given) };
}

function submit(person: Person, forms: OpenForms, { interactionId, fields }: DeedOf<'submit'>): Outcome {
	const open = forms.get(interactionId);
	if (!open) throw new Error('This form is no longer open.');
	return { exchange: person.submitModal(open, fields) };
}

/** Does it as the person; what their client would not send throws. */
export function perform(person: Person, forms: OpenForms, deed: Deed): Outcome {
	switch (deed.do) {
		case 'say':
			return say(person, deed);
		case 'slash':
			return { exchange: person.slash(deed.channelId, deed.name, valuesOf(deed.values)) };
		case 'line':
			return line(person, deed);
		case 'suggest':
			return { exchange: person.autocomplete(deed.channelId, deed.name, { values: valuesOf(deed.values), focused: deed.focused }) };
		case 'click':
			return { exchange: person.click(deed.at, deed.customId) };
		case 'select':
			return { exchange: person.select(deed.at, deed.customId, deed.values) };
		case 'submit':
			return submit(person, forms, deed);
		case 'message-menu':
			return { exchange: person.messageCommand(deed.at, deed.name) };
		case 'user-menu':
			return { exchange: person.userCommand(deed, deed.name) };
		case 'dismiss':
			person.dismiss(deed.at);
			return {};
	}
}
