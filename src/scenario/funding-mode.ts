import { type AccountRisk, accountRisk, type PositionRisk } from '../core/account.ts';
import { Decimal, ONE, ZERO } from '../core/decimal.ts';
import { riskAfterFunding, settlementsToLiquidation } from '../core/funding.ts';
import type { LiquidationOutcome } from '../core/outcome.ts';
import type { MarginMode } from '../core/position.ts';
import type { Money } from '../core/quantity.ts';
import { VENUES } from '../venues/index.ts';
import { assertInsideTable } from '../venues/tables.ts';
import { accountOf } from './account-of.ts';
import { missingOf } from './missing.ts';
import type { Setup } from './setup.ts';
import { setupOf } from './setup-of.ts';
import type { Trade } from './trade.ts';

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

const paidFor = (each: Money, settlements: Decimal): Decimal => each.amount.neg().times(settlements);

interface Payments {
	/** > 0 received, < 0 paid. */
	readonly each: Money;
	readonly settlements: Decimal | undefined;
}

/** Nothing where that mode lacks a figure. Throws what setupOf throws, and beyond-table. */
export function fundingInMode(trade: Trade, mode: MarginMode, { each, settlements }: Payments): FundingInMode[] {
	if (missingOf(trade, [mode]).length > 0) return [];
	const setup = setupOf({ ...trade, mode }, mode);
	const account = accountOf(setup);
	const [position] = account.positions;
	const before = accountRisk(account).positions[0];
	if (!position || !before) throw new Error('an account without its position');
	if (setup.market.table) assertInsideTable(setup.market.table, before);
	const balanceFirst = mode === 'isolated' && (trade.venue ? (VENUES[trade.venue].funding.balanceFirst ?? false) : false);
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
