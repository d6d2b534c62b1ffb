import type { Side } from '../../core/position.ts';

/** What a mark stands for: gives it its shape, its colour and, where it brings no label, its words. */
export type Role =
	| 'entry'
	| 'mark'
	| 'stop'
	| 'target'
	| 'break-even'
	| 'isolated'
	| 'cross'
	| 'liquidation'
	| 'bankruptcy'
	| 'crash'
	| 'rally'
	| 'now'
	| 'end';

/**
 * What all pictures have. Plain data: it crosses to a worker by copy.
 *
 * Text is drawn as it is given, already formatted (embeds/format.ts) and with its unit; numbers are doubles and only say where to draw.
 * Any text may be somebody's: it is cleaned and, where it doesn't fit, made smaller, then cut with an ellipsis.
 */
interface Common {
	/** E.g. “0.5 BTCUSDT at 64,000.00”. The side is added by word and mark. */
	readonly title: string;
	readonly side?: Side;
	/** Second line, e.g. “Binance, isolated 20× beside cross”. */
	readonly subtitle?: string;
	/** Small print below, at most two lines: “Crashes: last price, not mark.” */
	readonly note?: string;
}

/** One line of the list beside or below a picture. */
interface Listed {
	readonly role: Role;
	/** The role's own words where left out: “Liquidation, isolated”. */
	readonly label?: string;
	/** The figure: “61,123.50”, or “none”. */
	readonly text: string;
	/** What belongs to it: “−4.49 %”, “5.00 : 1”. */
	readonly detail?: string;
}

/** A price on a ruler; without `at` it is listed below and not drawn (“Liquidation, cross: none”). */
export interface RulerMark extends Listed {
	readonly at?: number;
}

/** Prices of one trade, true to scale, highest on top; the axis is broken, and says so, where one is out of all proportion. */
export interface RulerSpec extends Common {
	readonly kind: 'ruler';
	/** Moves in percent, below and above 0, instead of prices. */
	readonly of?: 'moves';
	/** What the numbers along the axis are in: “USDT”. */
	readonly unit: string;
	/** Up to 12 are drawn, the first ones; the rest is counted. */
	readonly marks: readonly RulerMark[];
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Which of the lines: isolated is solid, cross dashed, account (everything together) solid in a colour of its own. */
export type LineStyle = 'isolated' | 'cross' | 'account';

export interface ChartLine {
	readonly style: LineStyle;
	/** The style's own word where left out: “Isolated”. */
	readonly label?: string;
	/** What the line comes to: “at most −640.00 USDT”. */
	readonly text: string;
	/** By x, at least two; a jump is two points with one x. */
	readonly points: readonly Point[];
	/** Level that it never falls below: a dotted line. */
	readonly floor?: number;
}

/** A numbered mark on a line chart; `y` puts a marker on the line there. */
export interface ChartMark extends Listed {
	readonly x: number;
	readonly y?: number;
}

/** What a trade comes to at every price, in each mode, with the points where it is liquidated. */
export interface PayoffSpec extends Common {
	readonly kind: 'payoff';
	/** “Price, USDT” */
	readonly xLabel: string;
	/** “Profit or loss, USDT” */
	readonly yLabel: string;
	readonly lines: readonly ChartLine[];
	/** Up to 8 are drawn, the first ones; the rest is counted. One beyond the lines’ ends is listed as off the chart. */
	readonly marks: readonly ChartMark[];
}

/** What an account comes to on the way of a move: x is the share of the move from 0 to 1, as in core/stress.ts. */
export interface StressSpec extends Common {
	readonly kind: 'stress';
	/** “Share of the move” where left out. */
	readonly xLabel?: string;
	/** “Equity, USDT” */
	readonly yLabel: string;
	readonly lines: readonly ChartLine[];
	/** “now” and “end” first, then the liquidations in their order: up to 8 are drawn, the first ones; the rest is counted. */
	readonly marks: readonly ChartMark[];
}

export type PictureSpec = RulerSpec | PayoffSpec | StressSpec;
