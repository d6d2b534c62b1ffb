import type { LocalDiscord } from '../local-discord/index.ts';
import { type Deed, type OpenForms, perform } from './deeds.ts';
import { EXAMPLES } from './examples.ts';
import type { Done, FromServer, Room, Welcome } from './protocol.ts';

type Person = ReturnType<LocalDiscord['person']>;
type Send = (event: FromServer) => void;

/** One browser's own channel, the two people in it, and whoever watches. */
export interface Session {
	join(send: Send): () => void;
	welcome(): Welcome;
	/** Answers on all open pages of the session: a deed's number says whose it is. */
	act(deed: Deed, answer: Send): void;
}

interface House {
	readonly discord: LocalDiscord;
	readonly run: string;
	readonly isOnline: () => boolean;
}

const NAMES = ['Ada', 'Ben'];

function roomsOf(person: Person, botName: string): Room[] {
	return person.channels().map(({ id, guildId, name }) => ({
		id,
		kind: guildId ? 'channel' : 'dm',
		name: guildId ? name : botName,
		commands: person.commands(id),
		messages: person.messages(id),
	}));
}

/** Whether what somebody sees is of use to the page: suggestions travel with the deed that asked. */
const isShown = (kind: string) => kind !== 'choices' && kind !== 'commands';

/** Makes a server with a channel, and two people with a DM each. */
export function createSession({ discord, run, isOnline }: House): Session {
	const guild = discord.world.addGuild('Trading desk', ['general']);
	const people = NAMES.map((name) => discord.person(name, { guildIds: [guild.id] }));
	const forms: OpenForms = new Map();
	const watchers = new Set<Send>();
	const tell: Send = (event) => {
		for (const send of watchers) send(event);
	};
	for (const [seat, person] of people.entries()) {
		void person.dm;
		person.watch((sighting) => {
			if (isShown(sighting.kind)) tell({ kind: 'seen', seat, sighting });
			if (sighting.kind !== 'commands') return;
			for (const { id } of person.channels()) tell({ kind: 'commands', seat, room: id, commands: person.commands(id) });
		});
	}
	async function follow(exchange: ReturnType<Person['slash']>, done: Done, answer: Send): Promise<void> {
		if (done.interactionId) answer(done);
		const first = await exchange.first;
		if (first.kind === 'modal') forms.set(first.open.interactionId, first.open);
		if (first.kind === 'choices') answer({ ...done, choices: first.choices });
		else if (!done.interactionId) answer({ ...done, refused: first.kind === 'failed' ? first.text : 'No options match your search.' });
		answer({ kind: 'taken', interactionId: exchange.id });
	}
	return {
		join(send) {
			watchers.add(send);
			return () => void watchers.delete(send);
		},
		welcome: () => ({
			kind: 'welcome',
			run,
			bot: { id: discord.bot.id, name: discord.bot.name },
			online: isOnline(),
			seats: people.map((person) => ({ id: person.user.id, name: person.user.name, rooms: roomsOf(person, discord.bot.name) })),
			examples: EXAMPLES,
		}),
		act(deed, answer) {
			const done: Done = { kind: 'done', deed: deed.deed };
			try {
				const person = people[deed.seat];
				if (!person) throw new Error('Nobody sits there.');
				const outcome = perform(person, forms, deed);
				if (!('exchange' in outcome)) return answer({ ...done, ...outcome });
				const isShownLater = deed.do !== 'suggest';
				void follow(outcome.exchange, { ...done, ...(isShownLater && { interactionId: outcome.exchange.id }) }, answer);
			} catch (error) {
				answer({ ...done, refused: error instanceof Error ? error.message : String(error) });
			}
		},
	};
}
