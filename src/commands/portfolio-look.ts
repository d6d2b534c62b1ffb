import { lookUpOf } from '../scenario/look-up.ts';
import { completed, type Portfolio } from '../scenario/portfolio.ts';
import { look, lookAndRender } from './look.ts';
import type { Context } from './services.ts';
import type { Awaitable, Reply, Response, Result } from './types.ts';

/** Every position with the live price that stands for its entry and its venue's own table, where they are wanted. */
async function lookAll(portfolio: Portfolio, { live }: Context, patienceMs: number) {
	const looked = await Promise.all(portfolio.positions.map((holding) => look(completed(portfolio, holding), live, { patienceMs })));
	return {
		portfolio: { ...portfolio, positions: looked.map(({ trade }) => trade) },
		isPending: looked.some(({ isPending }) => isPending),
	};
}

export interface Render {
	readonly kind: 'reply' | 'update';
	readonly reply: (portfolio: Portfolio) => Reply;
}

const inKind = (kind: Render['kind'], result: Result): Response => {
	if (!('kind' in result)) return { kind, reply: result };
	return result.kind === 'reply' ? { ...result, kind } : result;
};

/** A reply about an account, with live figures where they are on and wanted; else in the same tick. */
export function figuredAll(portfolio: Portfolio, context: Context, { kind, reply }: Render): Awaitable<Response> {
	const listingsOf = () => [];
	const wants = context.live.isOn && portfolio.positions.some((holding) => lookUpOf(completed(portfolio, holding), { listingsOf }));
	if (!wants) return { kind, reply: reply(portfolio) };
	return lookAndRender(
		(patienceMs) => lookAll(portfolio, context, patienceMs),
		(looked) => reply(looked.portfolio),
	).then((result) => inKind(kind, result));
}
