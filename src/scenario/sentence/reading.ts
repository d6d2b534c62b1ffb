import type { MarginMode, Side } from '../../core/position.ts';
import type { SizeUnit } from '../trade.ts';
import type { Span } from './item.ts';

export type Intent =
	| 'margin'
	| 'compare'
	| 'size'
	| 'portfolio'
	| 'funding'
	| 'pnl'
	| 'rr'
	| 'target'
	| 'breakeven'
	| 'stop_vs_liq'
	| 'max_open'
	| 'max_leverage'
	| 'funding_breakeven'
	| 'stress'
	| 'kelly'
	| 'faq'
	| 'advice'
	| 'none';

export type ReadingError =
	| 'stop_wrong_side'
	| 'target_wrong_side'
	| 'size_margin_leverage_conflict'
	| 'size_value_conflict'
	| 'two_leverages'
	| 'two_sides'
	| 'two_modes'
	| 'two_sizes'
	| 'negative_leverage'
	| 'leverage_below_one'
	| 'leverage_too_high'
	| 'non_positive_price'
	| 'non_positive_size'
	| 'risk_pct_out_of_range'
	| 'zero_stop_distance'
	| 'margin_exceeds_balance'
	| 'count_mismatch'
	| 'number_out_of_range'
	| 'not_a_number'
	| 'stop_inside_entry_range';

/** A decimal string, so that a reading is plain JSON and loses nothing. */
export type Figure = string;
/** What was said of one position. Only what was said: defaults and market prices are somebody else's. */
export interface PositionReading {
	side?: Side;
	/** Base ticker. */
	symbol?: string;
	quote?: string;
	size?: Figure;
	size_unit?: SizeUnit;
	entry?: Figure | 'market';
	/** Currency of the entry where it is written and is not the quote. */
	entry_ccy?: string;
	entry_range?: [Figure, Figure];
	entries?: Figure[];
	/** [size, price] each; `size` and `entry` are then the sum and the average. */
	fills?: [Figure, Figure][];
	leverage?: Figure | Figure[];
	mode?: MarginMode;
	stop?: Figure;
	/** Distance from the entry in percent, > 0. */
	stop_pct?: Figure;
	/** A lone target that is not numbered. */
	target?: Figure;
	targets?: Figure[];
	/** Distance from the entry in percent. */
	target_pct?: Figure;
	exit?: Figure;
}

/** Everything that a sentence says, in the fields' own names (see docs/decisions/0004-reading-sentences.md). Percentages are percent. */
export interface Reading extends PositionReading {
	intent: Intent;
	balance?: Figure;
	balance_ccy?: string;
	extra_margin?: Figure;
	collateral?: Figure;
	locked_isolated?: Figure;
	other_upnl?: Figure;
	other_mm?: Figure;
	rr?: Figure;
	risk_pct?: Figure;
	risk_amount?: Figure;
	alloc_pct?: Figure;
	funding_rate_pct?: Figure;
	funding_interval_h?: Figure;
	hold_hours?: Figure;
	positions?: PositionReading[];
	exchange?: string | string[];
	contract?: 'inverse';
	hedge?: true;
	scenario_price?: Figure;
	shock_pct?: Figure;
	shocks?: Record<string, Figure>;
	stress_event?: string;
	taker_fee_pct?: Figure;
	win_rate_pct?: Figure;
	target_roe_pct?: Figure;
	target_profit?: Figure;
	missing?: string[];
	fillable?: string[];
	/** Fields whose figure could be another, with what else it could be. The reply asks. */
	ambiguous?: string[];
	alternatives?: Record<string, Figure[]>;
	error?: ReadingError;
}

export type Field = Exclude<keyof Reading, 'intent' | 'missing' | 'fillable' | 'ambiguous' | 'alternatives' | 'error' | 'positions'>;

/** Where a field stands in the text, with its label. Fields of `positions` are named `positions.0.size`. */
export interface FieldSpan extends Span {
	readonly field: string;
	readonly text: string;
}
