import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { DomainError } from '../core/error.ts';
import { errorEmbed } from '../embeds/error.ts';
import { bugEmbed, tooFastEmbed } from '../embeds/notice.ts';
import { completionsOf } from './autocomplete.ts';
import { finished } from './finish.ts';
import { commands } from './index.ts';
import { askerOf, isOnOpenMessage } from './interaction.ts';
import { readLine } from './line.ts';
import { planOf, privately, whereOf } from './plan.ts';
import { ASKS_BACK, type Routed, route, type Said } from './route.ts';
import type { Context, Services } from './services.ts';
import type { Answer, Asker, Awaitable, Reply, Response, Result, Visibility } from './types.ts';

/** The trader's failures are explained; ours are logged, and the person sees the id only. */
function failure(error: unknown, { log, newId }: Services, where: string): Reply {
	if (error instanceof DomainError) return privately(errorEmbed(error));
	const id = newId();
	log.error({ id, where, err: error }, 'bug');
	return privately(bugEmbed(id));
}

/** The one place that catches. */
function attempt<T>(run: () => Awaitable<T>, failed: (error: unknown) => T): Awaitable<T> {
	try {
		const result = run();
		return result instanceof Promise ? result.catch(failed) : result;
	} catch (error) {
		return failed(error);
	}
}

interface Place {
	/** For the log. */
	readonly where: string;
	/** On a message that everybody sees. */
	readonly isOpen?: boolean;
}

/** A late part that fails is logged and left out: the reply stands without it. */
const finish = (result: Result, context: Context, { where, isOpen = false }: Place): Response =>
	finished(result, {
		isOpen,
		userId: context.asker.userId,
		pictures: context.pictures,
		lateFailure: (error) => void failure(error, context, `${where}, late part`),
	});

const isPrivate = (response: Response): boolean => 'reply' in response && response.reply.visibility === 'private';

function answered(response: Awaitable<Response>, visibility: Visibility, updates: boolean): Answer {
	if (response instanceof Promise) return { visibility, updates, response };
	return { visibility: isPrivate(response) ? 'private' : visibility, updates: response.kind === 'update', response };
}

/** Answers one raw interaction. Never throws, never rejects. */
export function answerInteraction(interaction: APIInteraction, services: Services): Answer {
	if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
		return answered({ kind: 'choices', choices: completionsOf(interaction, services) }, 'private', false);
	}
	const context: Context = { ...services, asker: askerOf(interaction), spoken: false };
	const where = whereOf(interaction);
	const place: Place = { where, isOpen: isOnOpenMessage(interaction) };
	const failed = (error: unknown): Response => ({ kind: 'reply', reply: failure(error, services, where) });
	if (services.cooldown(context.asker.userId, services.clock()) !== 'ok') {
		return answered({ kind: 'reply', reply: privately(tooFastEmbed()) }, 'private', false);
	}
	let visibility: Visibility = 'private';
	let updates = false;
	const response = attempt(() => {
		const plan = planOf(interaction, context);
		visibility = plan.visibility;
		updates = plan.updates ?? false;
		const result = plan.run();
		return result instanceof Promise ? result.then((value) => finish(value, context, place)) : finish(result, context, place);
	}, failed);
	return answered(response, visibility, updates);
}

async function answerCommandLine(text: string, context: Context): Promise<Routed> {
	const { command, given } = readLine(text, commands);
	const result = await command.bind(given, context).run();
	const response = finish(result, context, { where: `/${command.name}` });
	const { reply = null, later } = 'reply' in response ? response : {};
	return {
		route: command.route ?? 'calculate',
		reading: null,
		assumed: reply?.assumed ?? [],
		faq: { decision: 'none', entries: [] },
		reply,
		...(later && { later }),
	};
}

async function answerSentence(said: Said, context: Context): Promise<Routed> {
	const routed = await route(said, context);
	const response = routed.reply && finish(routed.reply, context, { where: 'sentence' });
	if (!response || !('reply' in response)) return { ...routed, reply: null };
	return { ...routed, reply: response.reply, ...(response.later && { later: response.later }) };
}

/** Answers a typed line: a slash command, or anything that a person says. Never rejects. */
export async function answerText(said: Said, asker: Asker, services: Services): Promise<Routed> {
	const context: Context = { ...services, asker, spoken: true };
	const isCommand = said.text.trimStart().startsWith('/');
	return attempt(
		() => (isCommand ? answerCommandLine(said.text, context) : answerSentence(said, context)),
		(error) => ({
			route: error instanceof DomainError && !ASKS_BACK.includes(error.code) ? 'contradiction' : 'clarify',
			reading: null,
			assumed: [],
			faq: { decision: 'none', entries: [] },
			reply: failure(error, services, isCommand ? 'typed command' : 'sentence'),
		}),
	);
}
