import { type Decimal, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import type { Account } from '../core/position.ts';
import { type Money, moneyOf } from '../core/quantity.ts';
import { isDollar } from './pair.ts';
import type { Portfolio } from './portfolio.ts';
import type { Place } from './portfolio-setup.ts';
import { settled } from './size.ts';

/** Positions that are valued in one asset. */
export interface Book {
	readonly places: readonly Place[];
	readonly account: Account;
}

/** The account with everything that a computation needs. */
export interface Books {
	/** What stands on the wallet or comes out of it. */
	readonly main: Book;
	/** Isolated coin-margined positions beside dollars: each on a margin in its own coin, which is no part of the wallet. */
	readonly apart: readonly Book[];
	/** The whole wallet. */
	readonly balance?: Money;
	/** Of the main book: taken off the wallet. */
	readonly isolatedMargins: Money;
}

const isInverse = ({ setup }: Place): boolean => setup.market.contract.kind === 'inverse';
const isCross = ({ setup }: Place): boolean => setup.mode === 'cross';
const coinOf = ({ setup }: Place): string => setup.market.settle;

/** What the wallet is in: dollars beside coins where a position is in dollars, else the coin. Throws two-coins. */
function settleOf(places: readonly Place[], { balance }: Portfolio): string {
	const linear = places.filter((place) => !isInverse(place));
	if (linear.length > 0) {
		const said = balance?.asset;
		return said !== undefined && said !== 'USD' && isDollar(said) ? said : (linear[0]?.setup.market.settle ?? 'USDT');
	}
	const coins = [...new Set(places.filter(isCross).map(coinOf))];
	if (coins.length > 1) throw new DomainError('two-coins', { coins });
	const [first] = places;
	return coins[0] ?? balance?.asset ?? (first ? coinOf(first) : 'USDT');
}

const marginsOf = (places: readonly Place[]): Decimal =>
	places.reduce((sum, { setup }) => (setup.mode === 'isolated' ? sum.plus(setup.isolatedMargin ?? 0) : sum), ZERO);

/** Of a cross position, in the wallet's asset. */
const initialMarginOf = ({ setup: { initialMargin = ZERO, market, entryPrice } }: Place, settle: string): Decimal =>
	market.settle !== settle && market.contract.kind === 'inverse' ? initialMargin.times(entryPrice) : initialMargin;

/** Margins come out of the wallet. An open cross position may need more than there is by now, a new one may not. */
function assertAffordable(places: readonly Place[], balance: Decimal, asset: string): void {
	const isolated = marginsOf(places);
	const isNew = places.every(({ holding }) => holding.mark === undefined);
	const cross = isNew ? places.filter(isCross).reduce((sum, place) => sum.plus(initialMarginOf(place, asset)), ZERO) : ZERO;
	const mode = isolated.gt(balance) ? 'isolated' : 'all';
	const margins = mode === 'isolated' ? isolated : isolated.plus(cross);
	if (margins.gt(balance)) {
		throw new DomainError('margins-above-balance', { margins: margins.toFixed(), balance: balance.toFixed(), asset, mode });
	}
}

/** Sorts positions by what they stand on. Throws no-wallet-balance, margins-above-balance, wrong-asset, two-coins. */
export function booksOf(portfolio: Portfolio, places: readonly Place[]): Books {
	const settle = settleOf(places, portfolio);
	const isApart = (place: Place) => !isCross(place) && isInverse(place) && coinOf(place) !== settle;
	const own = places.filter((place) => !isApart(place));
	const balance = settled(portfolio.balance, 'balance', { settle });
	const isolated = marginsOf(own);
	const beside = own.filter(isCross).reduce((sum, { holding }) => sum.plus(settled(holding.beside, 'others', { settle }) ?? 0), ZERO);
	if (balance) assertAffordable(own, balance, settle);
	else if (own.some(isCross)) throw new DomainError('missing-figures', { fields: ['balance'], mode: 'cross' });
	const account: Account = {
		settle,
		positions: own.map(({ position }) => position),
		...(balance && { walletBalance: moneyOf(balance.minus(isolated).plus(beside), settle) }),
	};
	return {
		main: { places: own, account },
		apart: places.filter(isApart).map((place) => ({ places: [place], account: { settle: coinOf(place), positions: [place.position] } })),
		...(balance && { balance: moneyOf(balance, settle) }),
		isolatedMargins: moneyOf(isolated, settle),
	};
}
