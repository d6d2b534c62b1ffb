import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord-api-types/v10';
import type { Reply, Response } from '../../src/commands/types.ts';
import { testServices } from './services.ts';

export type TestServices = ReturnType<typeof testServices>;

/** Services whose ids differ, as they do outside of tests, and that nobody is too fast for. */
export function countingServices(): TestServices {
	let count = 0;
	return testServices({ newId: () => (count++).toString(16).padStart(8, '0'), cooldown: () => 'ok' });
}

/** The reply of a response; throws where it is none. */
export function replyIn(response: Response): Reply {
	if (!('reply' in response)) throw new Error(response.kind);
	return response.reply;
}

const partsOf = ({ components = [] }: Reply) => components.flatMap((row) => row.components);

/** custom_id of a button by its label; '' where there is none. */
export const buttonId = (reply: Reply, label: string): string =>
	partsOf(reply).find((part): part is APIButtonComponentWithCustomId => 'label' in part && part.label === label)?.custom_id ?? '';

/** A select by what stands in it before anything is picked. */
export const selectOf = (reply: Reply, placeholder: string): APIStringSelectComponent | undefined =>
	partsOf(reply).find((part): part is APIStringSelectComponent => 'options' in part && part.placeholder === placeholder);
