import { DomainError } from '../core/error.ts';
import type { Services } from './services.ts';
import type { Choice, Localized } from './types.ts';

/** What autocomplete may look at: the other options as typed so far, by name. */
interface SuggestContext {
	readonly given: Readonly<Record<string, string>>;
	readonly services: Services;
}

/** One option, declared once: its registration, its parsing to a domain type and its autocomplete come from here. */
export interface Option<T, Required extends boolean = boolean> {
	readonly type: 'text' | 'flag';
	/** ≤ 100 code points. */
	readonly description: string;
	readonly required: Required;
	/** Fixed values; excludes `suggest`. */
	readonly choices?: readonly Choice[];
	readonly maxLength?: number;
	readonly localized?: Localized;
	/** A sentence: in a typed line it keeps words that only look like another command's option. */
	readonly sentence?: boolean;
	/** `locale` settles 1,234 against 1.234. Throws DomainError. */
	readonly read: (raw: string, field: string, locale?: string) => T;
	readonly suggest?: (typed: string, context: SuggestContext) => readonly Choice[];
}

export type Options = Readonly<Record<string, Option<unknown>>>;
type Value<O> = O extends Option<infer T> ? T : never;
type RequiredKeys<O extends Options> = { [K in keyof O]: O[K] extends Option<unknown, true> ? K : never }[keyof O];

/** The arguments that `run` gets, derived from the option schema. */
export type ArgsOf<O extends Options> = { readonly [K in RequiredKeys<O>]: Value<O[K]> } & {
	readonly [K in Exclude<keyof O, RequiredKeys<O>>]?: Value<O[K]>;
};

const YES = new Set(['true', 'yes', 'y', '1', 'on']);
const NO = new Set(['false', 'no', 'n', '0', 'off']);

function readFlag(raw: string, field: string): boolean {
	const word = raw.trim().toLowerCase();
	if (YES.has(word)) return true;
	if (NO.has(word)) return false;
	throw new DomainError('not-a-choice', { field, input: raw, choices: ['true', 'false'] });
}

/** A value, its name, or a beginning that only one of them has. */
function readChoice(choices: readonly Choice[]): Option<string>['read'] {
	return (raw, field) => {
		const word = raw.trim().toLowerCase();
		const spelled = (choice: Choice) => [choice.value.toLowerCase(), choice.name.toLowerCase()];
		const exact = choices.filter((choice) => spelled(choice).includes(word));
		const begun = choices.filter((choice) => word !== '' && spelled(choice).some((name) => name.startsWith(word)));
		const found = exact[0] ?? (begun.length === 1 ? begun[0] : undefined);
		if (!found) throw new DomainError('not-a-choice', { field, input: raw, choices: choices.map(({ value }) => value) });
		return found.value;
	};
}

export const required = <T>(option: Omit<Option<T>, 'required'>): Option<T, true> => ({ ...option, required: true });

/** The same option, but it may be left out. */
export const optional = <T>(option: Option<T>): Option<T, false> => ({ ...option, required: false });

/** Builders. Each is required unless wrapped in `optional()`. */
export const option = {
	text: (description: string, maxLength = 6_000): Option<string, true> =>
		required({ type: 'text', description, maxLength, sentence: true, read: (raw) => raw.trim() }),
	flag: (description: string): Option<boolean, true> => required({ type: 'flag', description, read: readFlag }),
	choice: <const V extends string>(
		description: string,
		choices: readonly { readonly name: string; readonly value: V }[],
	): Option<V, true> => required({ type: 'text', description, choices, read: readChoice(choices) as (raw: string, field: string) => V }),
};
