import { pattern, rule } from './rule.ts';

/** Words of questions about a position, not about where a price goes. */
const POSITION =
	/\b(?:liq\w*|margin|stop|my (?:position|trade|entry|sl|tp|order|long|short)|funding|hedg\w*|mark price|isolated|cross|lose|formula|calculat\w*|premium|how (?:can|do) i|make money)\b/;

export const forecast = [
	rule(
		pattern(
			'\\b(?:will|is|can|could|might|are|does) {market}(?: \\w+){0,2} (?:go|going|hit|reach|pump|dump|crash|moon|drop|rise|fall|recover|bounce|break|explode|hold|come back|bottom|top)\\b',
		),
		POSITION,
	),
	rule(
		/\bprice predictions?\b|\bpredict(?:ion|ions)?\b|\bforecast\b|\bprice targets?\b|\boutlook\b|\btechnical analysis of\b|\bta on\b|\banalysis (?:please|pls)\b/,
		POSITION,
	),
	rule(
		/\bare we (?:in a|going|so back|headed|heading|at the)\b|\b(?:is|are) (?:this|it|that|we)(?: at| near| already| in)? (?:the|a) (?:\w+ )?(?:bottom|top|bull ?run|bull market|bear market|bull trap|bear trap|fakeout|dip|correction)\b|\b(?:bottom|top) in\s*\?/,
		POSITION,
	),
	rule(
		pattern(
			'\\bwhere (?:is|are|do you see|will) (?:{market}|it|we|alts)\\b.{0,20}\\b(?:go\\w*|head\\w*|next|end|eoy|by|be)\\b|\\bwhat (?:price )?will {market} be\\b|\\bwill {coin} be worth\\b',
		),
		POSITION,
	),
	rule(
		/\balt ?season\b|\bbull ?run\b.{0,20}\b(?:over|start|when|still)\b|\bwen (?:moon|lambo|pump)\b|\bwhen (?:will|is|does) (?:it|alts|the market|btc|eth|this) (?:stop|recover|pump|moon|bottom|bounce)\b/,
		POSITION,
	),
	rule(
		/\bbullish or bearish\b|\b(?:pump|dump|up|higher) or (?:dump|pump|down|lower)\b(?! .*\bpay)|\bpump incoming\b|\bnext (?:resistance|support) (?:for|on|level)\b|\bhow (?:low|high|far) (?:will|can|could) (?:btc|bitcoin|eth|sol|xrp|doge|it|this)\b.{0,12}\b(?:go|drop|pump|fall)\b/,
		POSITION,
	),
	rule(
		pattern(
			'^{coin} (?:to|at|above|target|targets|prediction|outlook|thoughts)\\b.{0,25}\\?*$|\\bis {coin} (?:dead|overvalued|undervalued|coming back|going to \\$?\\d)',
		),
		POSITION,
	),
	rule(
		pattern(
			"\\bwhy (?:is|did|are|has) {market}\\b.{0,15}\\b(?:dump\\w*|pump\\w*|crash\\w*|drop\\w*|fall\\w*|ris\\w*|up|down|red|green|tank\\w*)\\b|\\bwhat'?s? (?:is )?moving the market\\b",
		),
		POSITION,
	),
	rule(
		/\b(?:think|expect|see)\b.{0,25}\b(?:pump|dump|moon|new ath|correction|crash|squeeze|at \d+k)\b|\bwill (?:fomc|cpi|the news|the halving)\b|\bgo up (?:today|tomorrow|from here)\b/,
		POSITION,
	),
];
