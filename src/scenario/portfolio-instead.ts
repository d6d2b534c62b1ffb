import { ZERO } from '../core/decimal.ts';
import { type Money, moneyOf } from '../core/quantity.ts';
import { type Assessment, assess } from './assess.ts';
import type { Line, PortfolioAssessment } from './portfolio-assess.ts';
import { setupOf } from './setup-of.ts';

/** A cross position as it would be isolated, on the margin of its leverage. */
export interface Instead {
	readonly assessment: Assessment;
	readonly lost: Money;
	/** Of the whole balance; missing where its margin is in another coin. */
	readonly stays?: Money;
}

/** undefined: it is isolated already, or nothing says how much margin it would have. */
export function isolatedInstead({ place }: Line, { books }: PortfolioAssessment): Instead | undefined {
	const { holding, setup } = place;
	if (setup.mode === 'isolated' || !setup.initialMargin) return undefined;
	const { extraMargin: _extra, ...trade } = holding;
	const assessment = assess(setupOf({ ...trade, mark: setup.markPrice, mode: 'isolated' }, 'isolated'));
	const lost = moneyOf(assessment.setup.isolatedMargin ?? setup.initialMargin, setup.market.settle);
	const { balance } = books;
	const stays = balance?.asset === lost.asset ? balance.amount.minus(lost.amount) : undefined;
	return { assessment, lost, ...(stays?.gt(0) && { stays: moneyOf(stays, lost.asset) }) };
}

/** What all positions would put at stake if each were isolated, and what of the balance would stay whatever happens. */
export function allIsolated({ cross, books }: PortfolioAssessment): { readonly lost: Money; readonly stays: Money } | undefined {
	const { balance, isolatedMargins } = books;
	if (!cross?.initialMargins || !balance) return undefined;
	const lost = cross.initialMargins.amount.plus(isolatedMargins.amount);
	const stays = balance.amount.minus(lost);
	return stays.gt(ZERO) ? { lost: moneyOf(lost, balance.asset), stays: moneyOf(stays, balance.asset) } : undefined;
}
