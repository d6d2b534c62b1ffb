import type { Assigned } from './assigned.ts';
import { type Draft, figuresOf } from './draft.ts';
import { type Item, isCue, type Quantity, type Span } from './item.ts';
import { spanOf } from './position.ts';
import type { Field, Reading } from './reading.ts';
import type { Role } from './role.ts';
import { PRICE_BANDS } from './tickers.ts';
import { isHuge } from './topic.ts';

/** Fields that belong to the account or the question, and the role that fills each. */
const FIELDS: readonly (readonly [Field, Role])[] = [
	['balance', 'balance'],
	['extra_margin', 'extra'],
	['collateral', 'collateral'],
	['locked_isolated', 'locked'],
	['other_upnl', 'upnl'],
	['other_mm', 'mm'],
	['rr', 'rr'],
	['risk_pct', 'riskPct'],
	['risk_amount', 'riskAmount'],
	['alloc_pct', 'alloc'],
	['funding_rate_pct', 'fundingRate'],
	['funding_interval_h', 'interval'],
	['hold_hours', 'hold'],
	['taker_fee_pct', 'fee'],
	['win_rate_pct', 'winrate'],
	['target_roe_pct', 'roe'],
	['target_profit', 'profit'],
	['scenario_price', 'price'],
];

export interface AccountDraft {
	readonly reading: Partial<Reading>;
	readonly spans: Readonly<Record<string, Span>>;
}

/** A loss is written with or without its minus. */
function upnlOf(draft: Draft, { quantity, cue }: Assigned): string {
	const label = cue === undefined ? undefined : draft.items[cue];
	const isLoss = quantity.sign === undefined && (isCue(label, 'upnlLoss') || draft.has('lose'));
	return (isLoss ? quantity.value.neg() : quantity.value).toFixed();
}

/** Down is negative. */
function signed(draft: Draft, { at, quantity, cue }: Assigned): string {
	const label = cue === undefined ? undefined : draft.items[cue];
	const near = draft.items.slice(Math.max(0, at - 3), at + 3);
	const move = near.some((item) => isCue(item, 'drop', 'rise'))
		? undefined
		: draft.items.slice(0, at).findLast((item) => isCue(item, 'drop', 'rise'));
	const isDown = isCue(label, 'drop') || isCue(move, 'drop') || (!isCue(label, 'rise') && near.some((item) => isCue(item, 'drop')));
	return (isDown && quantity.value.gt(0) ? quantity.value.neg() : quantity.value).toFixed();
}

/** The coin whose move a shock is: right before it, or before its verb. */
function shockedCoin(items: readonly Item[], at: number): string | undefined {
	for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
		const item = items[index];
		if (item?.kind === 'coin') return item.base;
		if (item?.kind === 'quantity' || item?.kind === 'separator') return undefined;
	}
	const next = items[at + 1];
	return next?.kind === 'coin' ? next.base : undefined;
}

function shocksOf(draft: Draft): Partial<Reading> {
	const figures = figuresOf(draft, 'shock');
	const [first] = figures;
	if (!first) return {};
	if (figures.length === 1) {
		// `my eth, if btc drops 10%`: said of one coin, it is no move of the others
		const coin = shockedCoin(draft.items, first.at);
		const isOther = coin !== undefined && draft.segments.some(({ base }) => base !== undefined && base !== coin);
		return isOther ? { shocks: { [coin]: signed(draft, first) } } : { shock_pct: signed(draft, first) };
	}
	const named = figures.flatMap((figure): [string, string][] => {
		const coin = shockedCoin(draft.items, figure.at);
		return coin === undefined ? [] : [[coin, signed(draft, figure)]];
	});
	return named.length > 1 ? { shocks: Object.fromEntries(named) } : { shock_pct: signed(draft, first) };
}

/** A currency where it is written; a coin where the money is in coins. */
function assetOf({ unit, asset, value }: Quantity): string | undefined {
	const isCoins = unit === 'coin' && asset !== undefined && !isHuge(PRICE_BANDS.get(asset), value);
	return unit === 'money' || isCoins ? asset : undefined;
}

function venuesOf({ items }: Draft): Partial<Reading> {
	const ids = [...new Set(items.flatMap((item) => (item.kind === 'venue' ? [item.id] : [])))];
	const [first] = ids;
	return first === undefined ? {} : { exchange: ids.length === 1 ? first : ids };
}

/** The fields that are said once for the whole text. `others`: figures that turned out to be the account's money. */
export function accountOf(draft: Draft, others: readonly Assigned[]): AccountDraft {
	const reading: Partial<Reading> = { ...shocksOf(draft), ...venuesOf(draft) };
	const spans: Record<string, Span> = {};
	for (const [field, role] of FIELDS) {
		const [figure] = role === 'balance' ? [...figuresOf(draft, role), ...others] : figuresOf(draft, role);
		if (!figure) continue;
		Object.assign(reading, { [field]: role === 'upnl' ? upnlOf(draft, figure) : figure.quantity.value.toFixed() });
		const asset = role === 'balance' ? assetOf(figure.quantity) : undefined;
		if (asset !== undefined) reading.balance_ccy = asset;
		spans[field] = spanOf(draft, figure);
	}
	const event = draft.items.find((item) => item.kind === 'event');
	if (event?.kind === 'event') reading.stress_event = event.id;
	if (draft.has('inverse') || draft.items.some((item) => item.kind === 'coin' && item.inverse)) reading.contract = 'inverse';
	return { reading, spans };
}
