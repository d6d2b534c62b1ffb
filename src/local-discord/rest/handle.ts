import type { IncomingMessage } from 'node:http';
import type { Mistreatment } from '../faults/rest.ts';
import type { Logged } from '../log.ts';
import { asJson, errorTree, type Problem } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { type Body, readBody } from './body.ts';
import { Refusal } from './errors.ts';
import type { Limits } from './limits.ts';
import { faulty, limited, type Outcome, refused } from './outcome.ts';
import type { ApiRequest } from './route.ts';
import type { Match } from './router.ts';

export interface Incoming {
	readonly request: IncomingMessage;
	readonly url: string;
	readonly method: string;
	readonly version: string;
	readonly query: URLSearchParams;
	readonly match: Match | undefined;
	/** The path is there, if not with this method. */
	readonly isKnown: boolean;
	readonly how: Mistreatment | undefined;
}

/** A request on its way, with what is learnt of it for the log. */
interface Case {
	readonly state: State;
	readonly incoming: Incoming;
	body: Body;
	problems: readonly Problem[] | undefined;
	unknown: readonly string[];
}

function apiRequest(now: Case, params: Match['params']): ApiRequest {
	const { settings, log } = now.state;
	const { json, uploads } = now.body;
	const refuse = (problems: readonly Problem[]) => {
		if (problems.length === 0) return;
		now.problems = [...(now.problems ?? []), ...problems];
		throw new Refusal('invalid-form-body', errorTree(problems));
	};
	return {
		params,
		query: now.incoming.query,
		body: json,
		json: asJson(json),
		uploads,
		refuse,
		verify(check) {
			if (settings.validateEvery === 0 || log.total % settings.validateEvery !== 0) return;
			const verdict = check();
			now.problems ??= [];
			now.unknown = verdict.unknown;
			refuse(verdict.problems);
		},
	};
}

/** Whatever keeps a request from its route: the path, the version, the token. */
function gate(state: State, { request, version, match, isKnown }: Incoming): Match {
	const { headers } = request;
	if (!headers['user-agent']) throw new Refusal('no-user-agent');
	if (version !== 'v10' && version !== 'v9') throw new Refusal('invalid-api-version');
	if (!match) throw new Refusal(isKnown ? 'method-not-allowed' : 'not-found');
	const isKnownToken = !state.tokenReset && headers.authorization === `Bot ${state.settings.token}`;
	if (match.route.needsToken && !isKnownToken) throw new Refusal('unauthorized');
	return match;
}

async function run(now: Case, limits: Limits): Promise<Outcome> {
	const match = gate(now.state, now.incoming);
	const verdict = limits.take(match);
	if (verdict.retryAfter !== undefined) return limited(verdict.retryAfter, verdict.global ? 'global' : 'user', verdict.headers);
	try {
		const answer = await match.route.handle(now.state, apiRequest(now, match.params));
		return { ...answer, headers: verdict.headers };
	} catch (cause) {
		return { ...refused(cause), headers: verdict.headers };
	}
}

/** From a request to what is answered; everything that came is logged. */
export async function handleApi(state: State, limits: Limits, incoming: Incoming): Promise<Outcome> {
	const now: Case = { state, incoming, body: { json: undefined, uploads: [] }, problems: undefined, unknown: [] };
	const { requestLimit, attachmentLimit } = state.settings;
	let outcome: Outcome;
	try {
		now.body = await readBody(incoming.request, { request: requestLimit, file: attachmentLimit });
		outcome = faulty(incoming.how) ?? (await run(now, limits));
	} catch (cause) {
		outcome = refused(cause);
	}
	state.log.add(logged(now, outcome));
	return outcome;
}

function logged({ state, incoming, body, problems, unknown }: Case, { status, body: answered }: Outcome): Logged {
	const { code } = asJson(answered);
	return {
		at: state.clock.now(),
		over: 'rest',
		route: incoming.match?.route.name ?? `${incoming.method} ?`,
		path: incoming.url,
		body: body.json,
		files: body.uploads.map(({ name }) => name),
		status,
		...(status >= 400 && typeof code === 'number' && { code }),
		...(problems && { problems }),
		unknown,
	};
}
