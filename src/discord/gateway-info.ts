import type { REST } from 'discord.js';
import { type APIGatewayBotInfo, Routes } from 'discord-api-types/v10';

const DAY = 86_400_000;
const FULL = { total: 1_000, remaining: 1_000, reset_after: DAY, max_concurrency: 1 };

/** An address with a query of its own: the library puts a second one behind it. */
export const withoutQuery = (url: string): string => url.split('?')[0] ?? url;

/** What a Discord-like server says of its gateway, with what the library can't do without. */
const whole = (info: Partial<APIGatewayBotInfo> & { readonly url: string }): APIGatewayBotInfo => ({
	shards: 1,
	...info,
	url: withoutQuery(info.url),
	session_start_limit: { ...FULL, ...info.session_start_limit },
});

/** The library asks this instance for the gateway's address, and for nothing else. */
export function tolerant(rest: REST): void {
	const get = rest.get.bind(rest);
	rest.get = async (route, options) => {
		const answer = await get(route, options);
		const isInfo = route === Routes.gatewayBot() && typeof answer === 'object' && answer !== null && 'url' in answer;
		return isInfo ? whole(answer as APIGatewayBotInfo) : answer;
	};
}
