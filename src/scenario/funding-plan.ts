import { Decimal, ONE } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { fundingPayment, settlementsIn } from '../core/funding.ts';
import { type Money, moneyOf, rateOf } from '../core/quantity.ts';
import { VENUES } from '../venues/index.ts';
import { assertPossible } from './check.ts';
import { type FundingInMode, fundingInMode } from './funding-mode.ts';
import { marketOf, marketWithoutRules } from './market.ts';
import { missingOf } from './missing.ts';
import type { Assumption, Market } from './setup.ts';
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
	const modes = (['isolated', 'cross'] as const).flatMap((mode) => fundingInMode(trade, mode, { each, settlements }));
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
