/** BTCUSD, ETHUSD_PERP, XBTUSDM, BTC-USD-SWAP, BTC-PERPETUAL, PI_XBTUSD: the coin before the quote. */
const INVERSE_SYMBOL = /^(?:P[IF]_|FI_)?([A-Z0-9]{1,12}?)[-_/:]?(?:USD|PERP)/;

/** The coin that an inverse symbol settles in, BTC for XBT; undefined where the spelling doesn't tell. */
export function coinOf(symbol: string): string | undefined {
	const coin = INVERSE_SYMBOL.exec(symbol.toUpperCase())?.[1];
	return coin === 'XBT' ? 'BTC' : coin;
}
