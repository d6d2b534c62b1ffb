import { movesRulerOf } from '../embeds/charts/of-portfolio.ts';
import { pagesOf, portfolioEmbed } from '../embeds/portfolio.ts';
import { assumedOf } from '../embeds/portfolio-assumed.ts';
import { emptyPortfolioEmbed, unfundedEmbed } from '../embeds/portfolio-begin.ts';
import { accountWorkEmbed } from '../embeds/work/account.ts';
import type { Portfolio } from '../scenario/portfolio.ts';
import { assessPortfolio } from '../scenario/portfolio-assess.ts';
import { needsBalance } from '../scenario/portfolio-setup.ts';
import type { View } from './portfolio-kept.ts';
import { figuredAll } from './portfolio-look.ts';
import { rowsOf } from './portfolio-rows.ts';
import type { Context } from './services.ts';
import { withShare } from './share.ts';
import type { Awaitable, Reply, Response, Visibility } from './types.ts';

export interface Shown {
	readonly kind: 'reply' | 'update';
	readonly visibility?: Visibility;
}

/** An account as it is shown: computed, with its buttons. Throws what is missing or contradicts itself. */
export function showView(view: View, context: Context, { kind, visibility = 'private' }: Shown): Awaitable<Response> {
	const last = pagesOf(view.portfolio.positions.length) - 1;
	const shown: View = { ...view, page: Math.min(view.page, last) };
	const components = rowsOf(shown);
	const reply = (portfolio: Portfolio): Reply => {
		if (portfolio.positions.length === 0) return { embeds: [emptyPortfolioEmbed(portfolio)], components, visibility };
		// while it is being built up the balance may come last
		if (kind === 'update' && needsBalance(portfolio)) return { embeds: [unfundedEmbed(portfolio)], components, visibility };
		const assessment = assessPortfolio(portfolio);
		const ruler = movesRulerOf(assessment);
		const embeds = [portfolioEmbed(assessment, shown.page)];
		return withShare({ embeds, components, ...(ruler && { draw: [ruler] }), assumed: assumedOf(assessment), visibility }, context);
	};
	return figuredAll(view.portfolio, context, { kind, reply });
}

/** How the prices of the page on the screen come about. */
export const showAccountWork = ({ portfolio: said, page }: View, context: Context): Awaitable<Response> =>
	figuredAll(said, context, {
		kind: 'reply',
		reply: (portfolio) => ({ embeds: [accountWorkEmbed(assessPortfolio(portfolio), page)], visibility: 'private' }),
	});
