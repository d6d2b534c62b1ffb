import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { venueChoices, whatIfLabel } from '../embeds/what-if.ts';
import { basisOf } from '../scenario/card-basis.ts';
import { computed } from '../scenario/card-computed.ts';
import { CHANGES, changedCard } from '../scenario/card-what-if.ts';
import type { Card } from '../scenario/plan.ts';
import { tradableOn } from '../scenario/table.ts';
import type { Context } from './services.ts';
import { cardState } from './state.ts';
import type { Reply, Row } from './types.ts';
import { unlessRefused } from './unless-refused.ts';

/** Could it be computed? Buttons that lead to a contradiction are shown, but cannot be pressed. */
const leadsSomewhere = (card: Card | undefined): boolean => card !== undefined && unlessRefused(() => computed(card)) !== undefined;

const button = (label: string, customId: string, disabled = false): APIButtonComponentWithCustomId => ({
	type: ComponentType.Button,
	style: ButtonStyle.Secondary,
	label,
	custom_id: customId,
	...(disabled && { disabled }),
});

const row = (components: Row['components']): Row => ({ type: ComponentType.ActionRow, components });

function changeButtons(card: Card, state: string): APIButtonComponentWithCustomId[] {
	const basis = unlessRefused(() => basisOf(card));
	if (!basis) return [];
	return CHANGES[card.name].map((change, index) => {
		const changed = changedCard(card, change, basis);
		const label = whatIfLabel(change, { card: card.name, basis, changed: changed?.plan.trade });
		return button(label, `if:${index.toString(36)}${state}`, !leadsSomewhere(changed));
	});
}

function venueRow({ plan: { trade, venues } }: Card, state: string): Row[] {
	const options = venues ? [] : venueChoices(tradableOn(trade), trade.venue);
	if (options.length < 2) return [];
	const placeholder = 'The same on another venue';
	return [row([{ type: ComponentType.StringSelect, custom_id: `if-venue:${state}`, placeholder, options: [...options] }])];
}

/** Under a result: one thing changed by a press, the message edited in place; how it was worked out; and a form to put it right. */
export function withWhatIf(reply: Reply, card: Card, context: Context): Reply {
	const state = cardState(card, context);
	const buttons = [...changeButtons(card, state), button('Show the work', `work:${state}`), button('Fix', `fix:${state}`)];
	const rows = [buttons.slice(0, 5), buttons.slice(5)].filter((part) => part.length > 0).map(row);
	return { ...reply, components: [...rows, ...venueRow(card, state), ...(reply.components ?? [])] };
}
