import { type APISelectMenuOption, ComponentType } from 'discord-api-types/v10';
import type { MarginMode, Side } from '../core/position.ts';
import { tooLongEmbed } from '../embeds/portfolio-begin.ts';
import { completed, type Holding, type Portfolio } from '../scenario/portfolio.ts';
import { modeOf } from '../scenario/portfolio-setup.ts';
import { exact, moneyText, sizeTextOf, textOf } from '../scenario/portfolio-text.ts';
import { type FormPart, LONGEST_INPUT, type Modal, textInput } from './form.ts';
import type { Response } from './types.ts';

const KINDS: readonly (readonly [side: Side, mode: MarginMode])[] = [
	['long', 'cross'],
	['long', 'isolated'],
	['short', 'cross'],
	['short', 'isolated'],
];

function kindSelect(holding: Holding | undefined): FormPart {
	const options = KINDS.map(([side, mode]): APISelectMenuOption => {
		const isSet = holding?.side === side && modeOf(holding) === mode;
		return { label: `${side}, ${mode}`, value: `${side} ${mode}`, ...(isSet && { default: true }) };
	});
	return {
		type: ComponentType.Label,
		label: 'Side and margin mode',
		description: 'long gains when the price rises; isolated risks its own margin only',
		component: { type: ComponentType.StringSelect, custom_id: 'kind', options },
	};
}

/** The form for a position: empty, or with what is there. */
export function positionForm(customId: string, portfolio: Portfolio, index?: number): Modal {
	const said = index === undefined ? undefined : portfolio.positions[index];
	const holding = said && completed(portfolio, said);
	return {
		custom_id: customId,
		title: index === undefined ? 'Add a position' : `Edit position ${index + 1}`,
		components: [
			kindSelect(holding),
			textInput({
				id: 'size',
				label: 'Size and coin',
				help: '0.5 btc, or 1000 usdt of btc',
				value: holding && sizeTextOf(holding),
				required: true,
			}),
			textInput({
				id: 'entry',
				label: 'Entry price',
				help: 'For example 64000; empty takes a live price where there is one',
				value: said?.entry && exact(said.entry),
			}),
			textInput({
				id: 'leverage',
				label: 'Leverage',
				help: 'Isolated needs it; cross shows more with it',
				value: holding?.leverage && exact(holding.leverage),
			}),
			textInput({
				id: 'mark',
				label: 'Mark price now',
				help: 'Only if the position has been open for a while',
				value: said?.mark && exact(said.mark),
			}),
		],
	};
}

/** The form for what counts for all positions. */
export function accountForm(customId: string, { balance, shared }: Portfolio): Modal {
	return {
		custom_id: customId,
		title: 'Balance and venue',
		components: [
			textInput({
				id: 'balance',
				label: 'Balance',
				help: 'The whole wallet, isolated margins in it',
				value: balance && moneyText(balance),
			}),
			textInput({ id: 'venue', label: 'Venue', help: 'Where you trade, for example bybit: rules differ', value: shared.venue }),
			textInput({ id: 'leverage', label: 'Leverage of positions without their own', value: shared.leverage && exact(shared.leverage) }),
		],
	};
}

/** Opens the whole account as text; says so where it is longer than a form's field. */
export function textOpened(customId: string, portfolio: Portfolio): Response {
	const value = textOf(portfolio);
	if ([...value].length > LONGEST_INPUT) return { kind: 'reply', reply: { embeds: [tooLongEmbed()], visibility: 'private' } };
	const help = 'The account on the first line, then a position a line';
	const text = textInput({ id: 'text', label: 'Account and positions', help, value, required: true, long: true });
	return { kind: 'modal', modal: { custom_id: customId, title: 'The account as text', components: [text] } };
}
