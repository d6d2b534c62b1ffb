/** What people call the exchanges. Ids as in the tables; those without a table keep their own name, so that the reply can say so. */
const NAMES = `binance=binance bnce=binance binancefutures=binance bybit=bybit bybt=bybit okx=okx okex=okx bitget=bitget gate=gate gateio=gate
kucoin=kucoin hyperliquid=hyperliquid hyperliq=hyperliquid hl=hyperliquid dydx=dydx bitmex=bitmex deribit=deribit mexc=mexc phemex=phemex bingx=bingx
htx=htx huobi=htx kraken=kraken coinbase=coinbase bitfinex=bitfinex blofin=blofin weex=weex lbank=lbank coinex=coinex bitmart=bitmart toobit=toobit
бинанс=binance бинансе=binance байбит=bybit байбите=bybit окх=okx битгет=bitget 币安=binance 幣安=binance 欧易=okx 바이낸스=binance 바이비트=bybit バイナンス=binance`;

export const VENUE_NAMES: readonly (readonly [name: string, id: string])[] = NAMES.split(/\s+/).map((pair) => {
	const [name = '', id = ''] = pair.split('=');
	return [name, id];
});
