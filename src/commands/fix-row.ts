import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Reply, Row } from './types.ts';

const fixRow = (label: string): Row => ({
	type: ComponentType.ActionRow,
	components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label, custom_id: 'fix:' }],
});

/** With a button that opens the form. */
export const withFix = (reply: Reply, label: string): Reply => ({ ...reply, components: [fixRow(label), ...(reply.components ?? [])] });
