import type { PositionReading, Reading } from './reading.ts';

/** What an answer can't do without, and what may come from a price or a stated default. */
export interface Needs {
	readonly missing: readonly string[];
	readonly fillable: readonly string[];
}

export const hasEntry = ({ entry, entry_range, entries }: PositionReading) =>
	entry !== undefined || entry_range !== undefined || entries !== undefined;
const without = (reading: PositionReading, fields: readonly (keyof PositionReading)[]): string[] =>
	fields.filter((field) => reading[field] === undefined);

/** Size, or a share of the balance that is put in. */
const sizeOf = ({ size, alloc_pct, balance }: Reading): string[] =>
	size !== undefined || (alloc_pct !== undefined && balance !== undefined) ? [] : ['size'];
const money = ({ balance, collateral }: Reading): string[] => (balance === undefined && collateral === undefined ? ['balance'] : []);

function positionNeeds(reading: Reading): string[] {
	if (reading.positions) return [...new Set(reading.positions.flatMap((position) => without(position, ['side', 'symbol', 'size'])))];
	return [...without(reading, ['side', 'symbol']), ...sizeOf(reading)];
}

/** isolated: side, coin, size, leverage. cross: side, coin, size, balance. */
function marginNeeds(reading: Reading): string[] {
	const isCross = reading.mode === 'cross' || (reading.positions !== undefined && reading.mode === undefined);
	if (isCross) return [...positionNeeds(reading), ...money(reading)];
	const ownsLeverage = reading.positions?.every(({ leverage }) => leverage !== undefined);
	return [...positionNeeds(reading), ...(reading.leverage === undefined && !ownsLeverage ? ['leverage'] : [])];
}

function compareNeeds(reading: Reading): string[] {
	const comparesModes = !Array.isArray(reading.leverage) && !Array.isArray(reading.exchange);
	return comparesModes
		? [...new Set([...positionNeeds(reading), ...without(reading, ['leverage']), ...money(reading)])]
		: marginNeeds(reading);
}

/** A risk in money, or percent of a balance; and a stop. */
function sizingNeeds(reading: Reading): string[] {
	const risk = reading.risk_amount !== undefined ? [] : [...(reading.risk_pct === undefined ? ['risk_pct'] : []), ...money(reading)];
	const stop = reading.stop === undefined && reading.stop_pct === undefined ? ['stop'] : [];
	const price = reading.stop !== undefined && !hasEntry(reading) && reading.symbol === undefined ? ['symbol'] : [];
	return [...risk, ...stop, ...price];
}

const MISSING: { readonly [I in Reading['intent']]: (reading: Reading) => string[] } = {
	margin: marginNeeds,
	compare: compareNeeds,
	portfolio: marginNeeds,
	size: sizingNeeds,
	funding: (reading) => [
		...(reading.side === undefined ? ['side'] : []),
		...(reading.size_unit === 'base' && !reading.entry && !reading.symbol ? ['symbol'] : []),
		...sizeOf(reading),
	],
	pnl: (reading) => [
		...without(reading, ['side']),
		...(hasEntry(reading) ? [] : ['entry']),
		...(reading.exit === undefined &&
		reading.targets === undefined &&
		reading.target_pct === undefined &&
		reading.scenario_price === undefined
			? ['exit']
			: []),
		...(reading.leverage === undefined ? sizeOf(reading) : []),
	],
	rr: (reading) => [
		...(reading.stop === undefined && reading.stop_pct === undefined ? ['stop'] : []),
		...(reading.targets === undefined && reading.target_pct === undefined ? ['target'] : []),
		...(hasEntry(reading) || (reading.stop_pct !== undefined && reading.target_pct !== undefined) || reading.symbol !== undefined
			? []
			: ['entry']),
	],
	target: (reading) => [
		...without(reading, ['side']),
		...(reading.target_roe_pct !== undefined ? without(reading, ['leverage']) : sizeOf(reading)),
	],
	breakeven: (reading) => [...without(reading, ['side']), ...(hasEntry(reading) || reading.symbol !== undefined ? [] : ['entry'])],
	stop_vs_liq: (reading) => [
		...without(reading, ['side']),
		...(reading.mode === 'cross' ? [...sizeOf(reading), ...money(reading)] : without(reading, ['leverage'])),
		...(reading.stop === undefined && reading.stop_pct === undefined ? ['stop'] : []),
	],
	max_open: (reading) => [...money(reading), ...without(reading, ['leverage'])],
	max_leverage: (reading) => [
		...without(reading, ['side']),
		...(reading.stop === undefined && reading.stop_pct === undefined && reading.scenario_price === undefined && reading.size === undefined
			? ['stop']
			: []),
	],
	funding_breakeven: () => [],
	stress: (reading) => [
		...marginNeeds(reading),
		...((reading.shock_pct ?? reading.shocks ?? reading.stress_event ?? reading.scenario_price) ? [] : ['shock_pct']),
	],
	kelly: (reading) => [...(reading.win_rate_pct === undefined ? ['win_rate_pct'] : []), ...(reading.rr === undefined ? ['rr'] : [])],
	faq: () => [],
	advice: () => [],
	none: () => [],
};

/** Fields that a price feed or a stated default fills. */
function fillableOf(reading: Reading): string[] {
	const positions = reading.positions ?? [reading];
	const fields = positions.every(hasEntry) || ['kelly', 'max_open'].includes(reading.intent) ? [] : ['entry'];
	if (reading.mode === undefined && ['margin', 'stress', 'portfolio', 'stop_vs_liq'].includes(reading.intent)) fields.push('mode');
	if (reading.mode === 'cross' && reading.leverage === undefined) fields.push('leverage');
	if (reading.intent.startsWith('funding') && reading.funding_rate_pct === undefined) fields.push('funding_rate_pct');
	if (reading.intent === 'funding' && reading.hold_hours === undefined) fields.push('hold_hours');
	return fields;
}

/** What is missing from a reading, by the table of docs/decisions/0004-reading-sentences.md. */
export function needsOf(reading: Reading): Needs {
	return { missing: [...new Set(MISSING[reading.intent](reading))], fillable: fillableOf(reading) };
}
