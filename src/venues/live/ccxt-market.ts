import { known } from './figure.ts';
import type { Listing } from './types.ts';

/**
 * A market in ccxt's structure from what we know of it, so that a price can be asked for without first reading
 * the venue's whole list (megabytes), and also while that list is not to be had.
 */
export function ccxtMarketOf({ symbol: id, base, quote, kind, contractSize, tick, step }: Listing) {
	const settle = kind === 'linear' ? quote : base;
	return {
		id,
		symbol: `${base}/${quote}:${settle}`,
		base,
		quote,
		settle,
		baseId: base,
		quoteId: quote,
		// only Gate puts it into an address, in lower case
		settleId: settle.toLowerCase(),
		type: 'swap',
		spot: false,
		margin: false,
		swap: true,
		future: false,
		option: false,
		contract: true,
		active: true,
		linear: kind === 'linear',
		inverse: kind === 'inverse',
		contractSize,
		precision: known({ price: tick, amount: step }),
		limits: {},
		// OKX asks for tiers by underlying
		info: { symbol: id, uly: `${base}-${quote}` },
	};
}
