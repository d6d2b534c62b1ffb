import type { IncomingMessage } from 'node:http';
import type { Mistreatment } from '../faults/rest.ts';
import type { Logged } from '../log.ts';
import { asJson, errorTree, type Problem } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { type Body, readBody } from './body.ts';
import { Refusal } from './errors.ts';
import type { Limits } from './limits.ts';
import type { ApiRequest } from './route.ts';
import type { Match } from './router.ts';

export interface Outcome {
	readonly status: number;
	readonly body?: unknown;
	readonly headers: Readonly<Record<string, string>>;
}

interface Incoming {
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

/** What is learnt of a payload while it is handled, for the log. */
interface Findings {
	problems: readonly Problem[] | undefined;
	unknown: readonly string[];
}

let checked = 0;

function apiRequest(state: State, { query }: Incoming, match: Match, { json, uploads }: Body, findings: Findings): ApiRequest {
	const { validateEvery } = state.settings;
	const refuse = (problems: readonly Problem[]) => {
		if (problems.length === 0) return;
		findings.problems = [...(findings.problems ?? []), ...problems];
		throw new Refusal('invalid-form-body', errorTree(problems));
	};
	return {
		params: match.params,
		query,
		body: json,
		json: asJson(json),
		uploads,
		refuse,
		verify(check) {
			if (validateEvery === 0 || checked++ % validateEvery !== 0) return;
			const verdict = check();
			findings.problems ??= [];
			findings.unknown = verdict.unknown;
			refuse(verdict.problems);
		},
	};
}

/** Whatever keeps a request from its route: the path, the version, the token. */
function gate(state: State, { request, version, match, isKnown }: Incoming): Match {
	if (version !== 'v10' && version !== 'v9') throw new Refusal('invalid-api-version');
	if (!match) throw new Refusal(isKnown ? 'method-not-allowed' : 'not-found');
	if (match.route.needsToken && request.headers.authorization !== `Bot ${state.settings.token}`) throw new Refusal('unauthorized');
	return match;
}

function limited(retryAfter: number, scope: string, headers: Outcome['headers']): Outcome {
	const isGlobal = scope === 'global';
	const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal };
	const extra = {
		'retry-after': String(Math.ceil(retryAfter)),
		'x-ratelimit-scope': scope,
		...(isGlobal && { 'x-ratelimit-global': 'true' }),
	};
	return { status: 429, body, headers: { ...headers, ...extra } };
}

function faulty(how: Mistreatment | undefined): Outcome | undefined {
	if (how?.kind === 'rate-limit')
		return limited(how.retryAfter, how.scope ?? 'user', { 'x-ratelimit-reset-after': String(how.retryAfter) });
	if (how?.kind === 'status') return { status: how.status, body: { message: `${how.status}: Fault`, code: 0 }, headers: {} };
	return undefined;
}

async function run(state: State, limits: Limits, incoming: Incoming, findings: Findings, body: Body): Promise<Outcome> {
	const match = gate(state, incoming);
	const verdict = limits.take(match);
	if (verdict.retryAfter !== undefined) return limited(verdict.retryAfter, verdict.global ? 'global' : 'user', verdict.headers);
	const answer = await match.route.handle(state, apiRequest(state, incoming, match, body, findings));
	return { ...answer, headers: verdict.headers };
}

function refused(cause: unknown): Outcome {
	if (!(cause instanceof Refusal)) throw cause;
	const { message, code, errors } = cause;
	return { status: cause.status, body: { message, code, ...(errors && { errors }) }, headers: {} };
}

/** From a request to what is answered; everything that came is logged. */
export async function handleApi(state: State, limits: Limits, incoming: Incoming): Promise<Outcome> {
	const findings: Findings = { problems: undefined, unknown: [] };
	const { requestLimit, attachmentLimit } = state.settings;
	let body: Body = { json: undefined, uploads: [] };
	let outcome: Outcome;
	try {
		body = await readBody(incoming.request, { request: requestLimit, file: attachmentLimit });
		outcome = faulty(incoming.how) ?? (await run(state, limits, incoming, findings, body));
	} catch (cause) {
		outcome = refused(cause);
	}
	state.log.add(logged(state, incoming, body, findings, outcome));
	return outcome;
}

function logged(
	state: State,
	{ url, method, match }: Incoming,
	{ json, uploads }: Body,
	findings: Findings,
	{ status, body }: Outcome,
): Logged {
	const code = asJson(body).code;
	return {
		at: state.clock.now(),
		over: 'rest',
		route: match?.route.name ?? `${method} ?`,
		path: url,
		body: json,
		files: uploads.map((upload) => upload.name),
		status,
		...(status >= 400 && typeof code === 'number' && { code }),
		...(findings.problems && { problems: findings.problems }),
		unknown: findings.unknown,
	};
}
