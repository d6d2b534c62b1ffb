import type { Assigned } from './assigned.ts';
import type { Draft } from './draft.ts';
import type { Figure } from './reading.ts';
import { PER_POSITION, type Role } from './role.ts';
import { PRICE_BANDS } from './tickers.ts';
import { isHuge } from './topic.ts';

/** Fields whose figure could be another, with what else it could be. */
export type Doubts = Readonly<Record<string, Figure[]>>;

/** Readings whose evidence is this close to the best are as good as it: the reply asks. */
const AS_GOOD = 0.35;

const FIELDS: { readonly [R in Role]?: string } = {
	base: 'size',
	quote: 'size',
	margin: 'size',
	contracts: 'size',
	entry: 'entry',
	leverage: 'leverage',
	balance: 'balance',
	extra: 'extra_margin',
	stop: 'stop',
	stopPct: 'stop_pct',
	target: 'target',
	exit: 'exit',
	riskPct: 'risk_pct',
	riskAmount: 'risk_amount',
	fundingRate: 'funding_rate_pct',
	hold: 'hold_hours',
	alloc: 'alloc_pct',
};

function add(doubts: Record<string, Figure[]>, role: Role, { quantity: { value } }: Assigned): void {
	const field = FIELDS[role];
	if (field === undefined) return;
	doubts[field] = [...new Set([...(doubts[field] ?? []), value.toFixed()])];
}

/** One field, two figures: `wallet 500 … balance 900`. */
function contradicted({ figures }: Draft, doubts: Record<string, Figure[]>): void {
	for (const role of ['balance', 'stop', 'exit', 'riskPct', 'riskAmount', 'extra', 'hold', 'fundingRate'] as const) {
		const all = figures.filter((figure) => figure.role === role);
		const places = new Map<number, Assigned[]>();
		for (const figure of all) {
			const place = PER_POSITION.has(role) ? figure.segment : 0;
			places.set(place, [...(places.get(place) ?? []), figure]);
		}
		for (const same of places.values()) {
			const values = new Set(same.map(({ quantity }) => quantity.value.toFixed()));
			if (values.size > 1) for (const figure of same) add(doubts, role, figure);
		}
	}
}

/** Ten times beyond anything that the coin has traded at: a mark in the wrong place, or thousands left out (`btc at 64`). */
const FAR = 10;

/** A price that the coin never had; a size worth millions that the same marks also read as a small one. */
function unlikely({ figures, segments }: Draft, doubts: Record<string, Figure[]>): void {
	for (const figure of figures) {
		const { value, other } = figure.quantity;
		const band = PRICE_BANDS.get(segments[figure.segment]?.base ?? '');
		const isFar = band !== undefined && value.gt(0) && (value.lt(band.low.div(FAR)) || value.gt(band.high.times(FAR)));
		if (figure.role === 'entry' && isFar) add(doubts, 'entry', figure);
		if (figure.role !== 'base' || !other || !isHuge(band, value) || isHuge(band, other)) continue;
		add(doubts, 'base', figure);
		add(doubts, 'base', { ...figure, quantity: { ...figure.quantity, value: other } });
	}
}

/** What a draft leaves open: another reading with as much evidence, or a field said twice. */
export function doubtsOf(draft: Draft): Doubts {
	const doubts: Record<string, Figure[]> = {};
	for (const rival of draft.rivals) {
		if (draft.score - rival.score >= AS_GOOD) break;
		rival.figures.forEach((figure, index) => {
			const best = draft.figures[index];
			const isSame = best?.role === figure.role && best.quantity.value.eq(figure.quantity.value);
			if (!best || isSame || figure.role === 'none' || figure.role === 'unknown') return;
			add(doubts, best.role, best);
			add(doubts, figure.role, figure);
		});
	}
	contradicted(draft, doubts);
	unlikely(draft, doubts);
	return doubts;
}
