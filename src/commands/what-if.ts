import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { DomainError } from '../core/error.ts';
import { expiredEmbed } from '../embeds/notice.ts';
import { venueChoices, whatIfLabel } from '../embeds/what-if.ts';
import { assess } from '../scenario/assess.ts';
import type { Setup } from '../scenario/setup.ts';
import { setupOf } from '../scenario/setup-of.ts';
import { tradableOn } from '../scenario/table.ts';
import type { Trade } from '../scenario/trade.ts';
import { decodeTrade, encodeTrade } from '../scenario/trade-code.ts';
import { WHAT_IFS, type WhatIf, whatIf } from '../scenario/what-if.ts';
import type { Handler } from './handler.ts';
import { inPlace } from './in-place.ts';
import type { Context } from './services.ts';
import type { Awaitable, Reply, Result, Row } from './types.ts';

/** Which reply a button makes anew. */
export type Card = 'margin' | 'compare';
const CARDS: Readonly<Record<string, Card>> = { m: 'margin', c: 'compare' };
/** 100 characters less the owner, the longest handler's name and what stands before the code. */
const LONGEST_CODE = 72;
const KEPT = '*';

/** Both modes stand in a comparison already. */
const changesOn = (card: Card | undefined): readonly WhatIf[] => WHAT_IFS.filter((change) => card === 'margin' || change !== 'mode');

/** The trade in a custom_id; a long one in bounded memory, by a key. */
export function stateOf(trade: Trade, { kept, newId }: Context): string {
	const code = encodeTrade(trade);
	if (code.length <= LONGEST_CODE) return code;
	const key = newId();
	kept.remember(key, code);
	return `${KEPT}${key}`;
}

/** Undefined where the button is older than what is remembered, or than this engine's spelling. */
export function tradeOfState(state: string, { kept }: Pick<Context, 'kept'>): Trade | undefined {
	const code = state.startsWith(KEPT) ? kept.recall(state.slice(1)) : state;
	return code === undefined ? undefined : decodeTrade(code);
}

/** Could it be computed? Buttons that lead to a contradiction are shown, but cannot be pressed. */
function leadsSomewhere(trade: Trade | undefined): boolean {
	if (!trade) return false;
	try {
		assess(setupOf(trade));
		return true;
	} catch (error) {
		if (error instanceof DomainError) return false;
		throw error;
	}
}

const button = (label: string, customId: string, disabled = false): APIButtonComponentWithCustomId => ({
	type: ComponentType.Button,
	style: ButtonStyle.Secondary,
	label,
	custom_id: customId,
	...(disabled && { disabled }),
});

const row = (components: Row['components']): Row => ({ type: ComponentType.ActionRow, components });

function venueRow(setup: Setup, prefix: string): Row[] {
	const options = venueChoices(tradableOn(setup.trade), setup.trade.venue);
	if (options.length < 2) return [];
	return [
		row([
			{
				type: ComponentType.StringSelect,
				custom_id: `if-venue:${prefix}`,
				placeholder: 'The same on another venue',
				options: [...options],
			},
		]),
	];
}

/** Under a result: one thing changed by a press, the message edited in place; and how it was worked out. */
export function withWhatIf(reply: Reply, { card, setup }: { readonly card: Card; readonly setup: Setup }, context: Context): Reply {
	const letter = card[0] ?? '';
	const state = stateOf(setup.trade, context);
	const changes = changesOn(card);
	const buttons = changes.map((change, index) => {
		const changed = whatIf(setup, change);
		return button(whatIfLabel(setup, change, changed), `if:${letter}${index.toString(36)}${state}`, !leadsSomewhere(changed));
	});
	const work = button('Show the work', `work:${letter}${state}`);
	const fix = button('Fix', `fix:${state}`);
	const components = [...buttons, work, fix];
	return {
		...reply,
		components: [
			row(components.slice(0, 5)),
			row(components.slice(5)),
			...venueRow(setup, `${letter}${state}`),
			...(reply.components ?? []),
		],
	};
}

export type Render = (trade: Trade, card: Card, context: Context) => Awaitable<Result>;

const gone = (): Result => ({ embeds: [expiredEmbed()], visibility: 'private' });

function changedBy(change: WhatIf | undefined, trade: Trade | undefined): Trade | undefined {
	return change && trade && whatIf(setupOf(trade), change);
}

/** The two handlers; `render` makes the card (handed in, since the cards carry the buttons). */
export const whatIfHandlers = (render: Render): readonly Handler[] => [
	{
		name: 'if',
		updates: true,
		run: ({ state }, context) => {
			const card = CARDS[state[0] ?? ''];
			const changes = changesOn(card);
			const trade = changedBy(changes[Number.parseInt(state[1] ?? '', 36)], tradeOfState(state.slice(2), context));
			return card && trade ? inPlace(render(trade, card, context)) : gone();
		},
	},
	{
		name: 'if-venue',
		updates: true,
		run: ({ state, values }, context) => {
			const card = CARDS[state[0] ?? ''];
			const trade = tradeOfState(state.slice(1), context);
			if (!card || !trade) return gone();
			const { venue: _before, ...rest } = trade;
			const chosen = tradableOn(rest).find((id) => id === values[0]);
			return inPlace(render({ ...rest, ...(chosen && { venue: chosen }) }, card, context));
		},
	},
];
