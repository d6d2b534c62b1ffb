import { BotAccountPatchRequestSchema } from 'discord-api-spec/zod';
import { asText } from '../rules/problem.ts';
import { checkSchema } from '../rules/schema.ts';
import type { State } from '../state.ts';
import { applicationPayload } from '../world/application-payload.ts';
import { userPayload } from '../world/payloads.ts';
import { Refusal } from './errors.ts';
import { ok, route } from './route.ts';

const gatewayUrl = (state: State) => `${state.origin.replace('http', 'ws')}/gateway`;

function gatewayBot(state: State) {
	const { identifies } = state.gateway;
	const { identifiesADay, maxConcurrency, shards } = state.settings;
	const session_start_limit = {
		total: identifiesADay,
		remaining: identifies.remaining,
		reset_after: identifies.resetAfter,
		max_concurrency: maxConcurrency,
	};
	return ok({ url: gatewayUrl(state), shards, session_start_limit });
}

const self = (state: State) => ({ ...userPayload(state.bot), mfa_enabled: false, verified: true, email: null, locale: state.bot.locale });

/** Who the bot is, and where its gateway is. */
export const IDENTITY = [
	{ ...route('GET /gateway', (state) => ok({ url: gatewayUrl(state) })), needsToken: false },
	route('GET /gateway/bot', gatewayBot, { requests: 2, per: 5_000 }),
	route('GET /users/@me', (state) => ok(self(state))),
	route('PATCH /users/@me', (state, request) => {
		request.verify(() => checkSchema(BotAccountPatchRequestSchema, request.body));
		return ok(self(state));
	}),
	route('GET /users/:user', (state, { params }) => {
		const user = state.world.users.get(asText(params.user));
		if (!user) throw new Refusal('unknown-user');
		return ok(userPayload(user));
	}),
	route('GET /oauth2/applications/@me', (state) => ok(applicationPayload(state))),
	route('GET /applications/@me', (state) => ok(applicationPayload(state))),
];
