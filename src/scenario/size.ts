import { type Decimal, ONE } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { isDollar } from './pair.ts';
import type { Market } from './setup.ts';
import type { Amount, SizeUnit, TradeSize } from './trade.ts';

/** An amount in the settle asset; any dollar counts as the quote's. Throws wrong-asset. */
export function settled(amount: Amount | undefined, field: string, { settle }: Pick<Market, 'settle'>): Decimal | undefined {
	const asset = amount?.asset;
	const fits = asset === undefined || asset === settle || (isDollar(asset) && isDollar(settle));
	if (!fits) throw new DomainError('wrong-asset', { field, asset, wanted: settle });
	return amount?.amount;
}

/** What the size counts: as written, else by its asset, else coins. Throws size-asset-conflict, wrong-asset. */
function unitOf(size: TradeSize, market: Market): SizeUnit {
	const { unit, asset } = size;
	if (unit === 'margin') {
		settled(size, 'size', market);
		return 'margin';
	}
	if (asset === undefined) return unit ?? 'base';
	if (asset === market.base) return 'base';
	if (asset === market.quote || (isDollar(asset) && isDollar(market.quote))) return 'quote';
	throw market.base === undefined || isDollar(asset)
		? new DomainError('wrong-asset', { field: 'size', asset, wanted: market.quote })
		: new DomainError('size-asset-conflict', { asset, base: market.base });
}

interface Sizing {
	readonly market: Market;
	readonly entry: Decimal;
	readonly leverage: Decimal | undefined;
}

/** Coins (linear) or quote units (inverse) from a size in any unit; a margin is worth leverage times as much. */
export function exposureOf(size: TradeSize, { market, entry, leverage = ONE }: Sizing): Decimal {
	const unit = unitOf(size, market);
	const linear = market.contract.kind === 'linear';
	if (unit === 'contracts') {
		if (!market.table) throw new DomainError('missing-figures', { fields: ['size-unit'], mode: '' });
		return size.amount.times(market.contract.contractSize);
	}
	const amount = unit === 'margin' ? size.amount.times(leverage) : size.amount;
	const inQuote = unit === 'quote' || (unit === 'margin' && linear);
	if (linear) return inQuote ? amount.div(entry) : amount;
	return inQuote ? amount : amount.times(entry);
}
