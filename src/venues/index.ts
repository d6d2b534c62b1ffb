import { binance } from './binance.ts';
import { binanceCoin } from './binance-coin.ts';
import { bitget } from './bitget.ts';
import { bitmex } from './bitmex.ts';
import { bybit } from './bybit.ts';
import { deribit } from './deribit.ts';
import { dydx } from './dydx.ts';
import { gate } from './gate.ts';
import { hyperliquid } from './hyperliquid.ts';
import { kucoin } from './kucoin.ts';
import { mexc } from './mexc.ts';
import { okx } from './okx.ts';
import type { Venue, VenueId } from './types.ts';

/** THE list of venues: a new one is a file, a line here and an id in types.ts. */
export const VENUES: { readonly [Id in VenueId]: Venue } = {
	binance,
	'binance-coin': binanceCoin,
	bybit,
	okx,
	bitget,
	gate,
	kucoin,
	hyperliquid,
	dydx,
	bitmex,
	deribit,
	mexc,
};
