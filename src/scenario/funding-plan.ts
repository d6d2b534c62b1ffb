import { type AccountRisk, accountRisk, type PositionRisk } from '../core/account.ts';
import { Decimal, ONE, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { fundingPayment, riskAfterFunding, settlementsIn, settlementsToLiquidation } from '../core/funding.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';
import type { MarginMode } from '../core/position.ts';
import { type Money, moneyOf, rateOf } from '../core/quantity.ts';
import { VENUES } from '../venues/index.ts';
import { assertInsideTable } from '../venues/tables.ts';
import { accountOf } from './account-of.ts';
import { assertPossible } from './check.ts';
import { marketOf, marketWithoutRules } from './market.ts';
import { missingOf } from './missing.ts';
import type { Assumption, Market, Setup } from './setup.ts';
import { setupOf } from './setup-of.ts';
import { exposureOf } from './size.ts';
import type { LiveEntry, MissingFigure, Trade } from './trade.ts';

/** What funding costs a trade, as said. */
export interface FundingPlan {
	readonly trade: Trade;
	/** Fraction per interval; > 0: longs pay shorts. */
	readonly rate?: Decimal;
	readonly intervalHours?: Decimal;
	readonly hours?: Decimal;
	/** `rate` was not said: it is the venue's of now. */
	readonly liveRate?: LiveEntry;
	/** What a venue's own answer stands for here: on another venue it would be another. */
	readonly ofVenue?: 'rate' | 'rate-and-interval';
}

/** What the payments do to the trade in one mode. */
export interface FundingInMode {
	readonly setup: Setup;
	/** Isolated: the margin. Cross: the balance. */
	readonly backing: Money;
	/** At the mark, before any payment. */
	readonly risk: PositionRisk;
	/** Free balance that pays first; 0 where there is none, or the venue does not take it. */
	readonly free: Decimal;
	readonly before: LiquidationOutcome;
	readonly afterOne: LiquidationOutcome;
	/** After all of them; missing without a holding time. */
	readonly afterAll?: LiquidationOutcome;
	/** The payment that liquidates at a price that stands still; missing where none does. */
	readonly liquidatingPayment?: Decimal;
	/** The venue takes it from the free balance first (known or not) and puts it there: the isolated margin stays while that lasts. */
	readonly balanceFirst: boolean;
}

export interface FundingResult {
	readonly plan: FundingPlan;
	readonly market: Market;
	/** At the price that is settled on, in the settle asset. */
	readonly notional: Money;
	readonly intervalHours: Decimal;
	readonly settlements?: Decimal;
	/** > 0 received, < 0 paid; each of them, a day, a year, and over the holding time. */
	readonly each: Money;
	readonly perDay: Money;
	readonly perYear: Money;
	readonly total?: Money;
	/** Rate a year, of notional, without compounding. */
	readonly yearlyRate: Decimal;
	readonly modes: readonly FundingInMode[];
	readonly assumed: readonly Assumption[];
}

const HOURS_A_DAY = 24;
const DAYS_A_YEAR = 365;
const USUAL_HOURS = 8;

function missingForFunding({ trade, rate }: FundingPlan): MissingFigure[] {
	const needed: readonly MissingFigure[] = ['side', 'size', 'size-unit', 'entry', 'symbol'];
	return [...missingOf(trade, []).filter((figure) => needed.includes(figure)), ...(rate ? [] : ['rate' as const])];
}

const paidFor = (each: Money, settlements: Decimal): Decimal => each.amount.neg().times(settlements);

function inMode(plan: FundingPlan, mode: MarginMode, each: Money, settlements: Decimal | undefined): FundingInMode[] {
	if (missingOf(plan.trade, [mode]).length > 0) return [];
	const setup = setupOf({ ...plan.trade, mode }, mode);
	const account = accountOf(setup);
	const [position] = account.positions;
	const before = accountRisk(account).positions[0];
	if (!position || !before) throw new Error('an account without its position');
	if (setup.market.table) assertInsideTable(setup.market.table, before);
	const balanceFirst = mode === 'isolated' && (plan.trade.venue ? (VENUES[plan.trade.venue].funding.balanceFirst ?? false) : false);
	const free = balanceFirst ? Decimal.max(setup.balance?.minus(setup.isolatedMargin ?? ZERO) ?? ZERO, ZERO) : ZERO;
	const after = (count: Decimal): LiquidationOutcome => {
		const total = paidFor(each, count);
		const received = balanceFirst ? ZERO : total;
		const paid = total.gt(0) ? Decimal.max(total.minus(free), ZERO) : received;
		const risk: AccountRisk = riskAfterFunding(account, position, { paid });
		return risk.positions[0]?.liquidation ?? before.liquidation;
	};
	const { equity, requirement } = before.standing;
	const liquidatingPayment = settlementsToLiquidation({
		equity: equity.amount.plus(free),
		requirement: requirement.amount,
		paid: each.amount.neg(),
	});
	const backing = position.collateral.mode === 'isolated' ? position.collateral.margin : (account.walletBalance ?? equity);
	return [
		{
			setup,
			backing,
			risk: before,
			free,
			before: before.liquidation,
			afterOne: after(ONE),
			...(settlements && { afterAll: after(settlements) }),
			...(liquidatingPayment && { liquidatingPayment }),
			balanceFirst,
		},
	];
}

/** Throws missing-figures, not-positive, beyond-table, and what setupOf throws. */
export function fundingResultOf(plan: FundingPlan): FundingResult {
	const { trade, rate, hours } = plan;
	assertPossible(trade);
	const missing = missingForFunding(plan);
	if (missing.length > 0 || !rate) throw new DomainError('missing-figures', { fields: missing, mode: '' });
	const alone = missingOf(trade, ['isolated']).length > 0 && missingOf(trade, ['cross']).length > 0;
	const market = alone ? marketWithoutRules(trade) : marketOf(trade);
	const usual = trade.venue ? new Decimal(VENUES[trade.venue].funding.intervalHours.is) : new Decimal(USUAL_HOURS);
	const intervalHours = plan.intervalHours ?? usual;
	const entry = trade.mark ?? trade.entry ?? ONE;
	const size = trade.size ?? { unit: 'margin' as const, amount: new Decimal(0), ...trade.margin };
	const exposure = exposureOf(size, { market, entry: trade.entry ?? entry, leverage: trade.leverage });
	const notional = moneyOf(market.contract.kind === 'linear' ? exposure.times(entry) : exposure.div(entry), market.settle);
	const each = fundingPayment({ side: trade.side ?? 'long', notional, fundingRate: rateOf(rate) });
	const settlements = hours && settlementsIn(hours, intervalHours);
	const aDay = new Decimal(HOURS_A_DAY).div(intervalHours);
	const times = (factor: Decimal): Money => moneyOf(each.amount.times(factor), each.asset);
	const modes = (['isolated', 'cross'] as const).flatMap((mode) => inMode(plan, mode, each, settlements));
	return {
		plan,
		market,
		notional,
		intervalHours,
		...(settlements && { settlements, total: times(settlements) }),
		each,
		perDay: times(aDay),
		perYear: times(aDay.times(DAYS_A_YEAR)),
		yearlyRate: rate.times(aDay).times(DAYS_A_YEAR),
		modes,
		assumed: [
			...(plan.liveRate ? [{ kind: 'live-rate', rate: rateOf(rate), hours: intervalHours, ...plan.liveRate } as const] : []),
			...(plan.intervalHours ? [] : [{ kind: 'interval', hours: usual, ...(trade.venue && { venue: VENUES[trade.venue] }) } as const]),
			// Fees are no part of funding.
			...(modes[0]?.setup.assumed ?? market.assumed).filter(({ kind }) => kind !== 'taker-fee' && kind !== 'fee-paid'),
		],
	};
}
