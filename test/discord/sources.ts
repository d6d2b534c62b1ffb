import type { APIMessage } from 'discord-api-types/v10';
import { commands } from '../../src/commands/index.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import { commandOf, type Engine } from './engine.ts';
import { messageOf } from './walk.ts';

/** A way to a message of the bot's with something to press under it. */
export type Source = (engine: Engine, person: Person) => Promise<APIMessage>;

const MANY = Array.from({ length: 12 }, (_, n) => `long 0.0${n + 10} btc ${60_000 + n * 100} 10x`).join(', ');
/** More than a custom_id has room for. */
const LONG_TRADE = {
	side: 'long',
	size: '0.123456789 btc',
	entry: '64123.456789',
	leverage: '12.345',
	mode: 'isolated',
	stop: '63111.123456',
	target: '71111.123456',
	fee: '0.04567%',
	mmr: '0.4567%',
};

/** Public, where the command has a say in it: then others can press as well. */
const openly = (options: object) => ('private' in options ? { private: false } : {});

const byExample = commands.map(({ name, options }): [string, Source] => [
	`/${name}`,
	async (engine, person) => messageOf(await engine.run(person, commandOf(name), openly(options))),
]);

const slash =
	(name: string, values: Record<string, string | boolean>): Source =>
	async ({ general }, person) =>
		messageOf(await person.slash(general, name, values).settled);

/** Every command by its example, and what only something else leads to. */
export const SOURCES: Readonly<Record<string, Source>> = {
	...Object.fromEntries(byExample),
	'/margin in private': slash('margin', { side: 'long', size: '1 btc', entry: '64k', leverage: '10' }),
	'/margin of a trade too long for a custom_id': slash('margin', { ...LONG_TRADE, private: false }),
	'/portfolio of two pages': slash('portfolio', { positions: `cross 90k: ${MANY}`, private: false }),
	'/portfolio of nothing': slash('portfolio', { private: false }),
	'/faq of all topics': slash('faq', { private: false }),
	'/faq that is not sure': slash('faq', { question: 'cross stop', private: false }),
	'a sentence': ({ talk }, person) => talk(person, 'long 0.5 btc at 64k 20x iso, 2000 wallet'),
	'a sentence that lacks something': ({ talk }, person) => talk(person, 'long 0.5 btc at 64k'),
	'a question': ({ talk }, person) => talk(person, 'what is isolated margin?'),
	'Check this trade': ({ menu }, person) => menu(person, 'LONG BTC 62000, 10x isolated, stop 60000, tp 66000', 'Check this trade'),
	'Answer with FAQ': ({ menu }, person) => menu(person, 'what is isolated margin?', 'Answer with FAQ'),
	'Answer with FAQ that is not sure': ({ menu }, person) => menu(person, 'cross stop', 'Answer with FAQ'),
};
