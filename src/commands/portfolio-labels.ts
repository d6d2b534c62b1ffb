import type { Shared } from '../scenario/portfolio.ts';
import type { Trade } from '../scenario/trade.ts';
import type { ArgsOf, Options } from './option.ts';
import { MODE_OPTION, TRADE_OPTIONS, tradeOf } from './trade-args.ts';

const OPTIONS = { ...TRADE_OPTIONS, mode: MODE_OPTION } as const satisfies Options;
const LABEL = /(?<=^|[\s,;(])([a-z]{3,10}):("[^"]{1,100}"|[^\s:"]+)/gi;

/** `mark:63k`, or `size:"3 contracts"`, in a text: an option of /margin, written as there. */
export interface Label {
	readonly at: number;
	readonly name: keyof typeof OPTIONS;
	readonly value: string;
}

const isOption = (name: string): name is Label['name'] => Object.hasOwn(OPTIONS, name);

/** The labels of a text, and the text with spaces in their places. */
export function labelsOf(text: string): { readonly labels: readonly Label[]; readonly rest: string } {
	const labels: Label[] = [];
	const rest = text.replace(LABEL, (whole, word: string, value: string, at: number) => {
		const name = word.toLowerCase();
		if (!isOption(name)) return whole;
		labels.push({ at, name, value: value.replace(/[,;)]+$/, '').replaceAll('"', '') });
		const mark = /[,;)]+$/.exec(whole)?.[0] ?? '';
		return ' '.repeat(whole.length - mark.length) + mark;
	});
	return { labels, rest };
}

/** Labels as parts of a trade, read by the options of /margin. Throws as they do. */
export function labelledTrade(labels: readonly Label[], locale: string | undefined): Trade {
	const read = labels.map(({ name, value }) => [name, OPTIONS[name].read(value, name, locale)] as const);
	const { mode, ...args } = Object.fromEntries(read) as Partial<ArgsOf<typeof OPTIONS>>;
	return { ...tradeOf(args), ...(mode && { mode }) };
}

/** What of a trade is said for the whole account. */
export const sharedOf = ({ mode, leverage, venue, contract, maintenanceRate }: Trade): Shared => ({
	...(mode && { mode }),
	...(leverage && { leverage }),
	...(venue && { venue }),
	...(contract && { contract }),
	...(maintenanceRate && { maintenanceRate }),
});
