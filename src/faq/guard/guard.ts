import { clean } from '../text/normalize.ts';
import { advice } from './advice.ts';
import { forecast } from './forecast.ts';
import { injection } from './injection.ts';
import { livePrice } from './live-price.ts';
import type { Rule } from './rule.ts';
import { secrets } from './secrets.ts';
import { support } from './support.ts';
import { tax } from './tax.ts';

/** By kind, most serious first: a text that fits two kinds gets the first. */
const RULES = { injection, secrets, tax, support, advice, forecast, 'live-price': livePrice } satisfies Record<string, readonly Rule[]>;
export type GuardKind = keyof typeof RULES;

const KINDS = Object.keys(RULES) as readonly GuardKind[];

/** What a text asks for that the bot never gives, or undefined. It looks at the words alone: the same text always gets the same kind. */
export function guardOf(text: string): GuardKind | undefined {
	const line = clean(text);
	return KINDS.find((kind) => RULES[kind].some(({ when, unless }) => when.test(line) && !unless?.test(line)));
}
