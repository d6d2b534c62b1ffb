import { LINE } from './palette.ts';
import type { LineStyle } from './spec.ts';

/** An account alone is a whole line; beside another it is told from it without colour too. */
const ACCOUNT_BESIDE = [14, 6, 2, 6] as const;

/** How a line is drawn among so many, and what that is called. */
export function strokeOf(style: LineStyle, count: number): { readonly dash?: readonly number[]; readonly word: string } {
	if (style === 'account' && count > 1) return { dash: ACCOUNT_BESIDE, word: 'dash-dotted' };
	const { dash } = LINE[style];
	return dash ? { dash, word: 'dashed' } : { word: 'solid' };
}
