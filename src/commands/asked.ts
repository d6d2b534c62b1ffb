import type { Reading } from '../scenario/sentence/reading.ts';

/** How many figures were read. */
export const figuresIn = (reading: Reading): number =>
	Object.values(reading).filter((value) => typeof value === 'string' && /^-?\d/.test(value)).length;

/** Asks whether, why or what then: a figure in it only sets the scene. One that asks for a figure is worked out. */
const ABOUT_RULES =
	/\b(?:can|could|will|would|do|does|did) (?:i|it|they|you|u|my|the|binance|bybit|okx)\b|\bwhy\b|\bwhat happens\b|\bis (?:it|there|that|my) (?:\w+ )?(?:possible|allowed|safe|affected|gone)\b|\bmax(?:imum)? loss\b/i;
/** What the commands work out: the figures in such a question are wanted. */
const WORKED_OUT: ReadonlySet<string> = new Set([
	'liquidation-price-how-computed',
	'notional-vs-margin',
	'position-sizing',
	'insufficient-margin',
	'funding-calculation',
	'maintenance-margin',
	'pnl-roe',
	'risk-reward',
]);
const ASKS_FOR_FIGURE =
	/\bhow (?:much|many|far|big|high|low)\b|\bwhat(?:'s| is)?\b(?! happens)|\bwhere\b|\b(?:at )?which price\b|\bcalc\w*/i;

const FEW_FIGURES = 2;
const MANY_WORDS = 20;
const A_FEW_WORDS = 5;

/**
 * A question that merely has a figure or two in it and names no position, or a long story: the FAQ may have it, where it is sure.
 * "liq for my short?" is a few words without a figure, and asks after its own trade. "I long 1 btc at 60k, can I lose my whole wallet?"
 * asks how it works, whatever the figures.
 */
export function isRatherAsked(reading: Reading, text: string, topic: string): boolean {
	const figures = figuresIn(reading);
	const namesPosition = reading.side !== undefined && reading.symbol !== undefined;
	const words = text.trim().split(/\s+/).length;
	if (figures === 0) return words > A_FEW_WORDS;
	if (ABOUT_RULES.test(text) && !ASKS_FOR_FIGURE.test(text) && !WORKED_OUT.has(topic)) return true;
	return words > MANY_WORDS || (figures <= FEW_FIGURES && !namesPosition);
}
