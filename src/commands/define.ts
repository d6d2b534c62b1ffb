import { DomainError } from '../core/error.ts';
import type { ArgsOf, Options } from './option.ts';
import type { Context } from './services.ts';
import type { Awaitable, Localized, Result, Visibility } from './types.ts';

/** What a person types, by option name. */
export type Given = Readonly<Record<string, string>>;

/** How `ask --json` files the answer of a command. */
export type Route = 'calculate' | 'clarify' | 'contradiction' | 'faq' | 'refuse' | 'silent';

/** A command is a value; it never sees an interaction. */
export interface Command<O extends Options = Options> {
	readonly name: string;
	readonly description: string;
	readonly options: O;
	/** As a person would type it; the tests run it, `/help` shows it. */
	readonly example: { readonly [K in keyof O]?: string };
	/** Who sees the answer; private if left out. Decided before `run`, since a deferral fixes it. */
	readonly visibility?: (args: ArgsOf<O>, context: Context) => Visibility;
	/** calculate if left out. */
	readonly route?: Route;
	readonly localized?: Localized;
	/** Discord's permission bits, as a decimal string: who may use it by default. */
	readonly defaultMemberPermissions?: string;
	readonly run: (args: ArgsOf<O>, context: Context) => Awaitable<Result>;
}

/** A command of any options: what lists hold. `bind` keeps the types of `run` together with those of its options. */
export interface AnyCommand extends Pick<Command, 'name' | 'description' | 'options' | 'route' | 'localized' | 'defaultMemberPermissions'> {
	readonly example: Given;
	/** Reads what was typed (throws DomainError) and gives what is then to be done. */
	readonly bind: (given: Given, context: Context) => { readonly visibility: Visibility; readonly run: () => Awaitable<Result> };
}

/** Reads every option to its domain type. Unknown, missing and unreadable ones are the trader's to fix. */
function argsOf<O extends Options>({ name, options }: Command<O>, given: Given, locale: string): ArgsOf<O> {
	const known = Object.keys(options);
	const stranger = Object.keys(given).find((field) => !known.includes(field));
	if (stranger !== undefined) throw new DomainError('unknown-option', { command: name, input: stranger, known });
	const missing = known.filter((field) => options[field]?.required && given[field] === undefined);
	if (missing.length > 0) throw new DomainError('missing-options', { command: name, fields: missing });
	const read = known.flatMap((field) => {
		const raw = given[field];
		return raw === undefined ? [] : [[field, options[field]?.read(raw, field, locale)] as const];
	});
	return Object.fromEntries(read) as ArgsOf<O>;
}

/** Ties the argument types of `run` to the options. */
export function defineCommand<const O extends Options>(command: Command<O>): AnyCommand {
	return {
		...command,
		example: command.example as Given,
		bind: (given, context) => {
			const args = argsOf(command, given, context.asker.locale);
			return { visibility: command.visibility?.(args, context) ?? 'private', run: () => command.run(args, context) };
		},
	};
}
