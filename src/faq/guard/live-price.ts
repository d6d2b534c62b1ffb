import { pattern, rule } from './rule.ts';

const MECHANICS =
	/\b(?:my|why|how (?:is|are|does|do|often)|mean\w*|explain\w*|calculat\w*|difference|affect\w*|position|stays?|trigger\w*|contract|quarterly|liquidation price|pay|paid|get|at funding time|collateral|haircut)\b/;

/** Figures of this very moment: slash commands fetch them, the FAQ does not. */
export const livePrice = [
	rule(
		pattern(
			"\\b(?:price|value|quote|chart) (?:of|for) (?:1 |one |a )?\\$?(?:{coin}|gold)\\b|\\b\\$?{coin}(?:'s)? (?:price|chart|quote)s?\\b",
		),
		MECHANICS,
	),
	rule(
		/\b(?:current|latest|today'?s|live)\b.{0,15}\b(?:price|rate|funding|open interest|liquidations?|volume|dominance|market cap|gas|max leverage|mark)\b/,
		/\b(?:my|affect\w*|mean\w*|explain\w*|calculat\w*|why|liquidat\w*|at current leverage)\b|\b(?:mark|index|last) price\b.*\b(?:mark|index|last|latest) price\b/,
	),
	rule(
		pattern(
			'\\b(?:funding|rate|rates|open interest|oi|dominance|gas|volume|spread|liquidations|ratio|price|high|low)\\b.{0,20}\\b(?:rn|right now|atm|at the moment|today|currently|last 24 ?h|now)\\s*\\?*$',
		),
		MECHANICS,
	),
	rule(
		pattern(
			"\\bhow much (?:is|does|did) (?:1 |one |a )?\\$?(?:{coin}|gold)\\b|\\bwhat(?:'s|s| is) (?:{coin}|funding|the funding|the funding rate|oi) (?:at|trading|doing|now|rn|on)\\b",
		),
		MECHANICS,
	),
	rule(
		/\btop (?:gainers|losers)\b|\bbiggest (?:gainers?|losers?|liquidation|liquidations) (?:today|of the day|in)\b|\btrending coins?\b|\btotal liquidations\b|\bhow much was liquidated\b|\b(?:highest|lowest|most negative) funding\b.{0,15}(?:now|coins?|today|$)|\bshow (?:me )?(?:the )?(?:funding rates|\w+ chart)\b/,
	),
	rule(
		pattern(
			'^[!$./]?(?:p|price|c|chart) \\$?\\w{2,6}$|^[!$./]?(?:{coin}|gold)(?: (?:now|rn|price|today))?\\s*\\?+$|^\\$?{coin} (?:rn|now|price)$',
		),
	),
	rule(
		pattern(
			'\\b(?:did|has|is) {coin}\\b.{0,12}\\b(?:cross|close|above|below|over|under) ?(?:at |yesterday|\\$?\\d)|\\bwhat did {coin}\\b|\\b{coin} (?:high|low|close) (?:today|yesterday)\\b|\\bwhat pumped\\b',
		),
		MECHANICS,
	),
	rule(
		/\bfear and greed (?:today|now|index today)\b|\bprice check\b|\b\w+ to (?:inr|usd|eur|gbp) rate\b|\bin (?:usd|euros?)\s*\??$/,
		MECHANICS,
	),
];
