import { type Draft, figuresOf } from './draft.ts';
import type { Fields } from './fields.ts';
import type { Intent, Reading } from './reading.ts';
import type { Role } from './role.ts';

interface Facts {
	readonly draft: Draft;
	readonly reading: Omit<Reading, 'intent'>;
	readonly compares: boolean;
	readonly is: (...roles: readonly Role[]) => boolean;
	readonly isSignal: boolean;
}

/** A pasted signal: several lines, or tagged, with labels and more than an entry and a stop. */
function looksLikeSignal({ items, figures }: Draft): boolean {
	const labels = items.filter((item) => item.kind === 'cue' && item.label).length;
	const lines = items.filter((item) => item.kind === 'separator' && item.text === '\n').length;
	const priced = figures.filter(({ role }) => role === 'stop' || role === 'target').length;
	return priced > 0 && (labels >= 2 || lines >= 2);
}

/** In this order: the first that holds is what is asked. */
const RULES: readonly (readonly [Intent, (facts: Facts) => boolean])[] = [
	['kelly', ({ draft, is }) => draft.has('kelly') || (is('winrate') && is('rr'))],
	[
		'funding_breakeven',
		({ draft, is }) => draft.has('funding') && (draft.has('howLong', 'eats') || (draft.has('breakeven') && !is('hold'))),
	],
	['funding', ({ draft, is }) => is('fundingRate') || (draft.has('funding') && !is('stop', 'target'))],
	['max_leverage', ({ draft }) => draft.has('maxLev')],
	['breakeven', ({ draft, is }) => draft.has('breakeven') && !is('target')],
	['stress', ({ draft, is }) => is('shock') || draft.items.some(({ kind }) => kind === 'event')],
	[
		'size',
		({ draft, is, isSignal }) =>
			is('riskPct', 'riskAmount') || (draft.has('howMuch', 'risk') && is('stop', 'stopPct') && !is('base', 'quote', 'margin') && !isSignal),
	],
	[
		'max_open',
		({ draft, reading, is }) =>
			draft.has('maxOpen') ||
			(draft.has('max') && draft.has('canOpen', 'notional', 'worth', 'long', 'short') && !is('stop')) ||
			(draft.has('howMuch') && draft.has('canOpen') && !is('stop')) ||
			(draft.has('howMuch') && reading.size === undefined && reading.balance !== undefined && is('leverage')),
	],
	['size', ({ draft, reading }) => draft.has('howMuch') && reading.size === undefined && !draft.has('own', 'pnl', 'liq')],
	['compare', ({ compares }) => compares],
	['target', ({ draft, is }) => draft.has('double') && draft.has('own', 'price') && is('leverage')],
	['target', ({ draft, is }) => is('roe', 'profit') && draft.has('what', 'price', 'target', 'to', 'exit', 'roe') && !is('exit')],
	[
		'stop_vs_liq',
		({ draft, is, isSignal }) =>
			is('stop', 'stopPct') && draft.has('liq') && draft.has('before', 'or', 'vs', 'above', 'below') && !isSignal,
	],
	[
		'rr',
		({ draft, is, isSignal }) =>
			!isSignal &&
			is('stop', 'stopPct') &&
			is('target', 'targetPct') &&
			(draft.has('rr') || !is('base', 'quote', 'margin', 'contracts', 'leverage')),
	],
	['rr', ({ draft, is }) => draft.has('rr') && (is('stop', 'target') || draft.has('what'))],
	['pnl', ({ draft, is }) => is('exit') && !(draft.has('liq') && !draft.has('pnl'))],
	['pnl', ({ draft, is, isSignal }) => draft.has('pnl', 'roe') && !isSignal && is('target', 'price', 'entry')],
	['stress', ({ draft, is }) => draft.has('survive') && is('base', 'quote', 'margin', 'balance', 'leverage')],
	['portfolio', ({ reading }) => reading.positions !== undefined],
];

/** All fields and what is asked. To double one's margin is to win a hundred percent of it. */
export function askedOf(draft: Draft, fields: Fields): Reading {
	const reading: Reading = { ...fields.reading, intent: intentOf(draft, fields) };
	const doubles = reading.intent === 'target' && draft.has('double') && !reading.target_roe_pct && !reading.target_profit;
	return doubles ? { ...reading, target_roe_pct: '100' } : reading;
}

/** What the text asks for, given that it is a scenario at all. */
export function intentOf(draft: Draft, { reading, compares }: Fields): Intent {
	const facts: Facts = {
		draft,
		reading,
		compares,
		is: (...roles) => roles.some((role) => figuresOf(draft, role).length > 0),
		isSignal: looksLikeSignal(draft),
	};
	return RULES.find(([, holds]) => holds(facts))?.[0] ?? 'margin';
}
