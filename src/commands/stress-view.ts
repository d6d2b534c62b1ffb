import { stressAssumed, stressEmbed } from '../embeds/stress.ts';
import { stressChart } from '../embeds/stress-chart.ts';
import { stressWorkEmbed } from '../embeds/work/stress.ts';
import type { Portfolio } from '../scenario/portfolio.ts';
import { assessStress } from '../scenario/stress.ts';
import type { SaidMoves } from '../scenario/stress-move.ts';
import { afterwards, keepMoves, type View } from './portfolio-kept.ts';
import { figuredAll } from './portfolio-look.ts';
import type { Shown } from './portfolio-view.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import { stressRows } from './stress-rows.ts';
import type { Awaitable, Reply, Response } from './types.ts';

/** What a move does to an account, with buttons for other moves. Throws what is missing or contradicts itself. */
export function showStress(view: View, said: SaidMoves, context: Context, { kind, visibility = 'private' }: Shown): Awaitable<Response> {
	const reply = (portfolio: Portfolio): Reply => {
		const assessment = assessStress(portfolio, said);
		const spec = stressChart(assessment);
		const words: Reply = {
			embeds: [stressEmbed(assessment)],
			components: stressRows(view),
			assumed: stressAssumed(assessment),
			visibility,
		};
		return withShare({ ...words, ...(spec && { draw: [spec] }) }, context);
	};
	// what can't be computed leaves the move that stands on the screen
	return afterwards(figuredAll(view.portfolio, context, { kind, reply }), () => keepMoves(view, said, context));
}

/** How its figures come about, privately to whoever may press. */
export const showStressWork = ({ portfolio: said }: View, moves: SaidMoves, context: Context): Awaitable<Response> =>
	figuredAll(said, context, {
		kind: 'reply',
		reply: (portfolio) => ({ embeds: [stressWorkEmbed(assessStress(portfolio, moves))], visibility: 'private' }),
	});
