import type { APIEmbed } from 'discord-api-types/v10';
import type { Holding, Portfolio } from '../scenario/portfolio.ts';
import { completed } from '../scenario/portfolio.ts';
import { modeOf } from '../scenario/portfolio-setup.ts';
import { sizeTextOf } from '../scenario/portfolio-text.ts';
import { echo, SIDE } from './format.ts';
import { plain, quoted } from './text.ts';
import { COLOR } from './theme.ts';

/** "Short 4 ETH, isolated", without anything that a label would redraw. */
export function holdingWords(holding: Holding): string {
	const { mark, word } = SIDE[holding.side ?? 'long'];
	return plain(`${mark} ${word} ${sizeTextOf(holding)}, ${modeOf(holding)}`, 80);
}

const balanceWords = ({ balance }: Portfolio): string =>
	balance ? `Read as: balance ${echo(balance.amount)}${balance.asset ? ` ${quoted(balance.asset)}` : ''}\n\n` : '';

const EXAMPLE = '```\ncross 10k\nlong 0.5 btc 64k 20x\nshort 4 eth 3100 10x isolated\n```';

/** Before there is a position: how to begin. */
export const emptyPortfolioEmbed = (portfolio: Portfolio): APIEmbed => ({
	title: 'An account without positions',
	description: `${balanceWords(portfolio)}Press **Add position** and fill in the form, or **Edit as text** and write one position a line, like this:\n${EXAMPLE}`,
	color: COLOR.neutral,
});

/** Positions are there, the balance that they stand on is not. */
export function unfundedEmbed(portfolio: Portfolio): APIEmbed {
	const lines = portfolio.positions.slice(0, 20).map((said, index) => `${index + 1}. ${quoted(holdingWords(completed(portfolio, said)))}`);
	const more = portfolio.positions.length > lines.length ? [`and ${portfolio.positions.length - lines.length} more`] : [];
	return {
		title: 'What is in the wallet?',
		description: `So far:\n${[...lines, ...more].join('\n')}\n\nIn cross margin the whole wallet stands behind them, so nothing can be computed without it. Press **Balance and venue**.`,
		color: COLOR.neutral,
	};
}

/** A form's field has an end. */
export const tooLongEmbed = (): APIEmbed => ({
	title: 'Too much for one text field',
	description: 'Discord’s forms end at 4,000 characters. Pick a position above and edit it by itself.',
	color: COLOR.neutral,
});
