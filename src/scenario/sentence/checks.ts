import { Decimal } from '../../core/decimal.ts';
import type { PositionReading, Reading, ReadingError } from './reading.ts';

/** Above every exchange's offer for a coin. */
const HIGHEST_LEVERAGE = 200;

const numbers = (...figures: readonly (string | undefined)[]): Decimal[] =>
	figures.flatMap((figure) => (figure === undefined || figure === 'market' ? [] : [new Decimal(figure)]));

const leverages = ({ leverage }: PositionReading): Decimal[] => numbers(...(Array.isArray(leverage) ? leverage : [leverage]));

const entriesOf = ({ entry, entry_range, entries }: PositionReading): Decimal[] =>
	numbers(entry, ...(entry_range ?? []), ...(entries ?? []));

/** Is a price on the losing side of every entry? */
const isBeyond = (side: 'long' | 'short', price: Decimal, entries: readonly Decimal[]): boolean =>
	entries.every((entry) => (side === 'long' ? price.lt(entry) : price.gt(entry)));

function stopProblem(position: PositionReading): ReadingError | undefined {
	const { side, stop, entry_range } = position;
	const entries = entriesOf(position);
	if (position.stop_pct !== undefined && new Decimal(position.stop_pct).isZero()) return 'zero_stop_distance';
	if (stop === undefined || entries.length === 0) return undefined;
	const price = new Decimal(stop);
	if (entries.length === 1 && entries[0]?.eq(price)) return 'zero_stop_distance';
	const [low, high] = entry_range ?? [];
	if (low !== undefined && high !== undefined && price.gte(low) && price.lte(high)) return 'stop_inside_entry_range';
	return side && !isBeyond(side, price, entries) ? 'stop_wrong_side' : undefined;
}

function targetProblem(position: PositionReading): ReadingError | undefined {
	const { side, targets = [] } = position;
	const entries = entriesOf(position);
	const other = side === 'long' ? 'short' : 'long';
	const isWrong =
		side !== undefined && entries.length > 0 && targets.some((target) => !isBeyond(other, new Decimal(target), entries.slice(0, 1)));
	return isWrong ? 'target_wrong_side' : undefined;
}

function leverageProblem(position: PositionReading): ReadingError | undefined {
	const all = leverages(position);
	if (all.some((leverage) => leverage.isNegative())) return 'negative_leverage';
	if (all.some((leverage) => leverage.lt(1))) return 'leverage_below_one';
	return all.some((leverage) => leverage.gt(HIGHEST_LEVERAGE)) ? 'leverage_too_high' : undefined;
}

function signProblem(position: PositionReading): ReadingError | undefined {
	const prices = [...entriesOf(position), ...numbers(position.stop, position.exit, ...(position.targets ?? []))];
	if (numbers(position.size).some((size) => size.lte(0))) return 'non_positive_size';
	return prices.some((price) => price.lte(0)) ? 'non_positive_price' : undefined;
}

const positionProblem = (position: PositionReading): ReadingError | undefined =>
	signProblem(position) ?? leverageProblem(position) ?? stopProblem(position) ?? targetProblem(position);

/** Own money that a position needs at the start, in its settle asset; undefined where that can't be told. */
function initialMargin(position: PositionReading, { leverage: shared, contract }: Reading): Decimal | undefined {
	const { size, size_unit } = position;
	if (size === undefined) return undefined;
	const [entry] = entriesOf(position);
	const isInverse = contract === 'inverse';
	if (size_unit === 'margin') return new Decimal(size);
	const [leverage] = leverages({ leverage: position.leverage ?? shared } as PositionReading);
	if (!leverage || leverage.lte(0) || size_unit === 'contracts') return undefined;
	if (size_unit === 'quote') return isInverse ? entry && new Decimal(size).div(entry).div(leverage) : new Decimal(size).div(leverage);
	return isInverse ? new Decimal(size).div(leverage) : entry && new Decimal(size).times(entry).div(leverage);
}

/** The position can't be opened with the money that is there. */
function exceedsBalance(reading: Reading): boolean {
	const { balance, balance_ccy, contract, intent } = reading;
	if (balance === undefined || ['size', 'max_open', 'kelly', 'max_leverage'].includes(intent)) return false;
	const isCoinMoney = balance_ccy !== undefined && balance_ccy === reading.symbol;
	if (isCoinMoney !== (contract === 'inverse')) return false;
	const margins = (reading.positions ?? [reading]).map((position) => initialMargin(position, reading));
	const needed = margins.reduce((sum: Decimal, margin) => sum.plus(margin ?? 0), new Decimal(0));
	return needed.gt(new Decimal(balance).plus(reading.extra_margin ?? 0));
}

/** The first contradiction or impossible value of a reading whose fields are each clear. */
export function problemOf(reading: Reading): ReadingError | undefined {
	const [risk] = numbers(reading.risk_pct);
	const [amount] = numbers(reading.risk_amount);
	if (risk && (risk.lte(0) || risk.gt(100))) return 'risk_pct_out_of_range';
	const own = (reading.positions ?? []).map(positionProblem).find((problem) => problem !== undefined);
	const found = positionProblem(reading) ?? own;
	if (found) return found;
	if (amount?.lte(0)) return 'risk_pct_out_of_range';
	return exceedsBalance(reading) ? 'margin_exceeds_balance' : undefined;
}
