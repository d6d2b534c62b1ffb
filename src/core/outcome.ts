import type { Price } from './quantity.ts';

/**
 * Where a position is liquidated, all other positions held at their marks.
 * at-price: the first price below and above the current mark; at least one of them. none: at no price. immediate: at the mark already.
 */
export type LiquidationOutcome =
	| { readonly kind: 'at-price'; readonly below?: Price; readonly above?: Price }
	| { readonly kind: 'none' }
	| { readonly kind: 'immediate' };
