import { InteractionType } from 'discord-api-types/v10';
import type { Exchange, OpenModal } from '../interactions/exchange.ts';
import { ownersIn } from '../interactions/payload.ts';
import { allComponents } from '../rules/components.ts';
import type { Json } from '../rules/problem.ts';
import type { State } from '../state.ts';
import { numbered } from '../world/components.ts';
import type { Channel } from '../world/types.ts';
import { begin } from './begin.ts';
import { chosen, type FieldValues, submittedRow } from './fields.ts';
import { KINDS_OF_SELECT, ownersFrom } from './press.ts';
import { insist } from './refusal.ts';
import { resolveIds } from './resolved.ts';
import { channelFor, type Self } from './self.ts';

interface Submission {
	readonly fields: readonly Json[];
	readonly values: FieldValues;
}

function resolvedOf(state: State, channel: Channel, { fields, values }: Submission): object | undefined {
	const tables = fields.flatMap((field) => {
		const kinds = KINDS_OF_SELECT[field.type as number];
		return kinds ? (resolveIds(state, channel, { ids: chosen(field, values), kinds }) ?? []) : [];
	});
	return tables.length > 0 ? Object.assign({}, ...tables) : undefined;
}

/** Fills in a modal and sends it. */
export function submitModal(self: Self, open: OpenModal, values: FieldValues): Exchange {
	const { state, user } = self;
	const channel = channelFor(self, open.channelId);
	const rows = numbered(open.modal.components as unknown as Json[]);
	const placed = allComponents(rows).map(({ component }) => component);
	const fields = placed.filter((component) => component.custom_id !== undefined);
	for (const id of Object.keys(values))
		insist(
			fields.some((field) => field.custom_id === id),
			`There is no field “${id}”.`,
		);
	const resolved = resolvedOf(state, channel, { fields, values });
	const source = open.messageId ? state.messages.get(channel.id, open.messageId) : undefined;
	const owners = source ? ownersFrom(self, source) : ownersIn(state, { user, channel }, [0, 1]);
	const components = rows.map((row) => submittedRow(row, values));
	const data = { custom_id: open.modal.custom_id, components, ...(resolved && { resolved }) };
	return begin(state, { type: InteractionType.ModalSubmit, user, channel, owners, source }, data);
}
