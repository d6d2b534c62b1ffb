import { Decimal } from '../core/decimal.ts';
import type { Amount } from './trade.ts';

/**
 * Facts as a short exact text, for a button or a result id: `sl;bBTC;z0.5b;e64000`. A letter says which field it is; figures are plain
 * decimals.
 */
export const SEPARATOR = ';';
/** An average of three prices has as many digits as are counted with. */
const FIGURE = '\\d{1,60}(?:\\.\\d{1,100})?';
const NUMBER = new RegExp(`^-?${FIGURE}$`);
const AMOUNT = new RegExp(`^(-?${FIGURE})(?::([A-Z0-9]{1,20}))?$`);
export const SIZE = new RegExp(`^(-?${FIGURE})([bqmc]?)(?::([A-Z0-9]{1,20}))?$`);

/** The text is none of ours: the caller says that the button or id cannot be read. */
export class CodeError extends Error {}

export const amountText = ({ amount, asset }: Amount, unit = ''): string => `${amount.toFixed()}${unit}${asset ? `:${asset}` : ''}`;

export function decimalIn(text: string): Decimal {
	if (!NUMBER.test(text)) throw new CodeError(text);
	return new Decimal(text);
}

export function amountIn(text: string): Amount {
	const [, figure, asset] = AMOUNT.exec(text) ?? [];
	if (figure === undefined) throw new CodeError(text);
	return { amount: new Decimal(figure), ...(asset && { asset }) };
}

export function choiceIn<const T extends string>(text: string, choices: Readonly<Record<string, T>>): T {
	const found = Object.hasOwn(choices, text) ? choices[text] : undefined;
	if (found === undefined) throw new CodeError(text);
	return found;
}

/** A part of the code by its letter: what it holds, as text and back. `read` throws CodeError. */
export interface Field<T> {
	readonly write: (value: T) => string | undefined;
	readonly read: (text: string) => Partial<T>;
}

export type Fields<T> = Readonly<Record<string, Field<T>>>;

export function encoded<T>(fields: Fields<T>, value: T): string {
	return Object.entries(fields)
		.flatMap(([letter, { write }]) => {
			const text = write(value);
			return text === undefined ? [] : [`${letter}${text}`];
		})
		.join(SEPARATOR);
}

/** Undefined where the text is none of ours. */
export function decoded<T>(fields: Fields<T>, code: string): T | undefined {
	try {
		const parts = code.split(SEPARATOR).map((part) => {
			const letter = part.slice(0, 1);
			const field = Object.hasOwn(fields, letter) ? fields[letter] : undefined;
			if (!field) throw new CodeError(part);
			return field.read(part.slice(1));
		});
		return Object.assign({}, ...parts);
	} catch (error) {
		if (error instanceof CodeError) return undefined;
		throw error;
	}
}
