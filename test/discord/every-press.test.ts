import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { handlers } from '../../src/commands/index.ts';
import { readCustomId } from '../../src/commands/ownership.ts';
import type { Seen } from '../../src/local-discord/interactions/exchange.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import { type Engine, engineStage } from './engine.ts';
import { type Expected, expectedOf, isInMemory, PRESSED } from './pressed.ts';
import { SOURCES, type Source } from './sources.ts';
import { asItStands, type Control, controlsOf, fillIn, kindOf, messageOf, nameOf, press, textOf } from './walk.ts';

const NOT_YOURS = /^These buttons are somebody else’s/;
const EXPIRED = /^This button has expired/;
/** Presses one after the other; a longer way is walked only to kinds of buttons that were not there before. */
const LONGEST_WAY = 8;

interface Spot {
	readonly person: Person;
	readonly message: APIMessage;
}

function named(message: APIMessage, name: string): Control {
	const found = controlsOf(message).find((control) => nameOf(control) === name);
	if (!found) throw new Error(`“${name}” is not under “${textOf(message).slice(0, 60)}”`);
	return found;
}

const idOf = (customId: string): Pick<Control, 'handler' | 'state'> => {
	const id = readCustomId(customId);
	if (!id) throw new Error(customId);
	return id;
};

/** What is to be seen after a press: where it stands, and what it says. */
function check(seen: Seen, expected: Exclude<Expected, { shows: 'form' }>, { person, message }: Spot): void {
	const { shows, says, differs, orWhyNot } = expected;
	const shown = messageOf(seen);
	if (orWhyNot && seen.kind === 'message') {
		check(seen, { shows: 'private', says: orWhyNot }, { person, message });
		return;
	}
	expect(textOf(shown)).toMatch(says);
	if (shows === 'edited') {
		expect(seen.kind).toBe('updated');
		expect(shown.id).toBe(message.id);
		if (differs) expect(textOf(shown)).not.toBe(textOf(message));
		return;
	}
	expect(seen).toMatchObject({ kind: 'message', ephemeral: shows === 'private' });
	expect(shown.id).not.toBe(message.id);
	expect(textOf(asItStands(person, message))).toBe(textOf(message));
}

/** Presses, fills in the form if one opens, and checks each step. */
async function use(control: Control, spot: Spot): Promise<{ readonly message: APIMessage; readonly used: readonly string[] }> {
	const { person, message } = spot;
	const seen = await press(person, message, control).settled;
	const expected = expectedOf(control);
	if (expected.shows !== 'form') {
		check(seen, expected, spot);
		return { message: messageOf(seen), used: [control.handler] };
	}
	if (seen.kind !== 'modal') throw new Error(`${nameOf(control)} opens no form: ${textOf(messageOf(seen))}`);
	expect(seen.open.modal.title).toMatch(expected.title);
	const sent = idOf(seen.open.modal.custom_id);
	const then = expectedOf(sent);
	if (then.shows === 'form') throw new Error('A form may not follow a form');
	const answered = await fillIn(person, seen.open).settled;
	check(answered, then, spot);
	return { message: messageOf(answered), used: [control.handler, sent.handler] };
}

async function reach(engine: Engine, begin: Source, way: readonly string[]): Promise<Spot> {
	const person = engine.newcomer();
	let message = await begin(engine, person);
	for (const name of way) ({ message } = await use(named(message, name), { person, message }));
	return { person, message };
}

/** Uses everything under a message, and everything new under what that leads to. Gives the handlers that answered. */
async function walk(engine: Engine, begin: Source): Promise<ReadonlySet<string>> {
	const [kinds, handled] = [new Set<string>(), new Set<string>()];
	const ways: string[][] = [[]];
	for (const way of ways) {
		const { message } = await reach(engine, begin, way);
		for (const control of controlsOf(message)) {
			if (way.length > 0 && kinds.has(kindOf(control))) continue;
			kinds.add(kindOf(control));
			const spot = await reach(engine, begin, way);
			const result = await use(named(spot.message, nameOf(control)), spot);
			for (const handler of result.used) handled.add(handler);
			const leadsOn = controlsOf(result.message).some((next) => !kinds.has(kindOf(next)));
			if (leadsOn && way.length < LONGEST_WAY) ways.push([...way, nameOf(control)]);
		}
	}
	return handled;
}

const sources = Object.entries(SOURCES);

/** One control of each kind under a message. */
const oneOfEachKind = (message: APIMessage): Control[] => [
	...new Map(controlsOf(message).map((control) => [kindOf(control), control])).values(),
];

describe('everything that can be pressed', { timeout: 120_000 }, () => {
	const handled = new Set<string>();

	test('every handler has a line that says what it does, and no line is about a handler that is gone', () => {
		expect(Object.keys(PRESSED).toSorted()).toEqual(handlers.map(({ name }) => name).toSorted());
	});

	test.each(sources)('by its owner, under %s', async (_, begin) => {
		const engine = await engineStage();
		for (const handler of await walk(engine, begin)) handled.add(handler);
		expect(engine.discord.log.refused()).toEqual([]);
	});

	test('every handler was used on the way', () => {
		expect(handlers.map(({ name }) => name).filter((name) => !handled.has(name))).toEqual([]);
	});

	test('by somebody else: an answer of their own where anyone may, else a kind word; the message stays as it is', async () => {
		const engine = await engineStage();
		const [pressed, closed] = [new Set<string>(), new Set<string>()];
		for (const [, begin] of sources) {
			const { message } = await reach(engine, begin, []);
			for (const control of controlsOf(message)) {
				const other = engine.newcomer();
				if (!other.messages(engine.general).some(({ id }) => id === message.id)) continue;
				pressed.add(control.handler);
				const spot = { person: other, message: asItStands(other, message) };
				const isForAll = handlers.find(({ name }) => name === control.handler)?.anyone === true;
				if (isForAll) await use(control, spot);
				else check(await press(other, message, control).settled, { shows: 'private', says: NOT_YOURS }, spot);
				if (!isForAll) closed.add(control.handler);
			}
		}
		expect([...closed]).toEqual(expect.arrayContaining(['fix', 'if', 'if-venue', 'portfolio', 'stress']));
		expect([...pressed].filter((name) => !closed.has(name))).toEqual(
			expect.arrayContaining(['faq-see', 'faq-sources', 'faq-vote', 'work']),
		);
	});

	test('after the bot has started anew: what its custom_id carries works, what was in memory has kindly expired', async () => {
		const engine = await engineStage();
		const before: { readonly control: Control; readonly spot: Spot }[] = [];
		for (const [, begin] of sources) {
			for (const control of oneOfEachKind((await reach(engine, begin, [])).message)) {
				const spot = await reach(engine, begin, []);
				before.push({ spot, control: named(spot.message, nameOf(control)) });
			}
		}
		await engine.restart();
		for (const { control, spot } of before) {
			if (isInMemory(control)) check(await press(spot.person, spot.message, control).settled, { shows: 'private', says: EXPIRED }, spot);
			else await use(control, spot);
		}
		const expired = before.filter(({ control }) => isInMemory(control)).map(({ control }) => control.handler);
		expect([...new Set(expired)].toSorted()).toEqual(['faq-post', 'fix', 'if', 'if-venue', 'portfolio', 'stress', 'work']);
		expect(new Set(before.map(({ control }) => control.handler)).size).toBeGreaterThan(10);
	});
});
