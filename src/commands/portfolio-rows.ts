import { type APIButtonComponent, type APISelectMenuOption, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { PAGE_SIZE, pagesOf } from '../embeds/portfolio.ts';
import { holdingWords } from '../embeds/portfolio-begin.ts';
import { completed, MOST_POSITIONS, type Portfolio } from '../scenario/portfolio.ts';
import { needsBalance } from '../scenario/portfolio-setup.ts';
import { whatIfRow } from './account-rows.ts';
import { stateOf, type View } from './portfolio-kept.ts';
import type { Row } from './types.ts';

interface Press {
	readonly what: string;
	readonly label: string;
	readonly disabled?: boolean;
	readonly style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger;
}

const button = (view: View, { what, label, disabled = false, style = ButtonStyle.Secondary }: Press): APIButtonComponent => ({
	type: ComponentType.Button,
	style,
	label,
	custom_id: `portfolio:${stateOf(what, view)}`,
	...(disabled && { disabled }),
});

const row = (components: APIButtonComponent[]): Row => ({ type: ComponentType.ActionRow, components });

/** "2. ▼ Short 4 ETH, isolated". */
const labelOf = (portfolio: Portfolio, index: number): string =>
	`${index + 1}. ${holdingWords(completed(portfolio, portfolio.positions[index] ?? {}))}`;

function pickRow(view: View): Row {
	const { portfolio, page, picked } = view;
	const first = page * PAGE_SIZE;
	const options = portfolio.positions.slice(first, first + PAGE_SIZE).map((_, at): APISelectMenuOption => {
		const index = first + at;
		return { label: labelOf(portfolio, index), value: String(index), ...(index === picked && { default: true }) };
	});
	const placeholder = 'Pick a position to edit or remove';
	const custom_id = `portfolio:${stateOf('pick', view)}`;
	return { type: ComponentType.ActionRow, components: [{ type: ComponentType.StringSelect, custom_id, placeholder, options }] };
}

function editRow(view: View): Row {
	const { portfolio, picked } = view;
	const number = picked === undefined ? '' : ` ${picked + 1}`;
	const isFull = portfolio.positions.length >= MOST_POSITIONS;
	return row([
		button(view, { what: 'add', label: 'Add position', disabled: isFull, style: ButtonStyle.Primary }),
		button(view, { what: 'edit', label: `Edit${number}`, disabled: picked === undefined }),
		button(view, { what: 'remove', label: `Remove${number}`, disabled: picked === undefined, style: ButtonStyle.Danger }),
		button(view, { what: 'account', label: 'Balance and venue' }),
		button(view, { what: 'text', label: 'Edit as text' }),
	]);
}

function pageButtons(view: View): APIButtonComponent[] {
	const pages = pagesOf(view.portfolio.positions.length);
	if (pages < 2) return [];
	return [
		button(view, { what: 'back', label: '◀ Page', disabled: view.page === 0 }),
		button(view, { what: 'next', label: 'Page ▶', disabled: view.page >= pages - 1 }),
	];
}

/** Under an account: pick, edit, change all of it, turn the page, stress it. */
export function rowsOf(view: View): Row[] {
	if (view.portfolio.positions.length === 0) return [editRow(view)];
	const stress = button(view, { what: 'stress', label: 'Stress test' });
	const work = button(view, { what: 'work', label: 'Show the work', disabled: needsBalance(view.portfolio) });
	const whatIf = whatIfRow(view.portfolio, `portfolio:${stateOf('if', view)}`);
	return [pickRow(view), editRow(view), whatIf, row([...pageButtons(view), stress, work])];
}
