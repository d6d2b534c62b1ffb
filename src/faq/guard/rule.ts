/**
 * One way of asking for what the bot never gives. Rules read cleaned text: lower case, plain quotes, nothing invisible.
 * They name the request (“should i buy”), not its subject: “is it safe to use 100x” is a question for the FAQ.
 */
export interface Rule {
	readonly when: RegExp;
	/** Words that make it a question for the FAQ after all. */
	readonly unless?: RegExp;
}

export const rule = (when: RegExp, unless?: RegExp): Rule => (unless ? { when, unless } : { when });

/** `{coin}` in a pattern stands for the coins that people name, and so on. */
const PARTS: Readonly<Record<string, string>> = {
	coin: '(?:btc|bitcoin|eth|ether|ethereum|sol|solana|xrp|ripple|doge|dogecoin|ada|cardano|bnb|avax|link|dot|matic|ltc|shib|pepe|sui|hype)',
	market:
		'(?:btc|bitcoin|eth|ether|ethereum|sol|solana|xrp|ripple|doge|dogecoin|ada|cardano|bnb|avax|link|dot|matic|ltc|shib|pepe|sui|hype|alts|altcoins|memecoins|crypto|the market|price|the price)',
	now: '(?:now|here|today|tonight|tomorrow|rn|right now|this week|this month|at th(?:is|ese) (?:price|level)s?|before (?:fomc|cpi|the news)|through (?:fomc|cpi))',
	me: '(?:i|we|you|u|one)',
};

/** A pattern from its source, with the parts put in. */
export function pattern(source: string): RegExp {
	return new RegExp(
		source.replace(/\{(\w+)\}/g, (_whole, name: string) => PARTS[name] ?? name),
		'u',
	);
}
