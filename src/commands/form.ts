import {
	type APIModalInteractionResponseCallbackData,
	type APITextInputComponent,
	ComponentType,
	TextInputStyle,
} from 'discord-api-types/v10';

export type Modal = APIModalInteractionResponseCallbackData;
export type FormPart = Modal['components'][number];

export interface Input {
	readonly id: string;
	/** ≤ 45 code points. */
	readonly label: string;
	/** ≤ 100 code points. */
	readonly help?: string;
	/** What stands in it at first. */
	readonly value?: string | undefined;
	readonly required?: boolean;
	/** Several lines. */
	readonly long?: boolean;
	/** Characters; 100 in a line if left out. */
	readonly most?: number;
}

/** The most that Discord takes in a field. */
export const LONGEST_INPUT = 4_000;

/** A text field of a form. */
export function textInput({ id, label, help, value, required = false, long = false, most = long ? LONGEST_INPUT : 100 }: Input): FormPart {
	const component: APITextInputComponent = {
		type: ComponentType.TextInput,
		custom_id: id,
		style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
		max_length: most,
		required,
		...(value && { value: value.slice(0, most) }),
	};
	return { type: ComponentType.Label, label, ...(help && { description: help }), component };
}
