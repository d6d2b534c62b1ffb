import { z } from 'zod';
import { FIGURE, known, POSITIVE } from './figure.ts';
import { requestJson } from './http.ts';
import { read, readRows } from './read.ts';
import type { Listing, Quote, Source, SourceOptions } from './types.ts';

const API = 'https://www.deribit.com/api/v2/public';
const INSTRUMENTS = `${API}/get_instruments?currency=any&kind=future&expired=false`;

const INSTRUMENT = z.looseObject({
	instrument_name: z.string(),
	settlement_period: z.literal('perpetual'),
	instrument_type: z.string().optional(),
	base_currency: z.string(),
	quote_currency: z.string(),
	contract_size: POSITIVE.pipe(z.string()),
	tick_size: POSITIVE,
	min_trade_amount: POSITIVE,
	max_leverage: POSITIVE,
});
const LIST = z.looseObject({ result: z.array(z.unknown()) });
const TICKER = z.looseObject({
	result: z.looseObject({ mark_price: POSITIVE, index_price: POSITIVE, current_funding: FIGURE }),
});

/** Inverse contracts are sized in USD, linear ones in the coin. Sizes on Deribit are amounts, not contract counts, so one contract is one unit. */
function listingOf(instrument: z.infer<typeof INSTRUMENT>): Listing {
	const { instrument_name: symbol, base_currency: base, quote_currency: quote, instrument_type: type } = instrument;
	return {
		symbol,
		base,
		quote,
		kind: type === 'linear' || quote !== 'USD' ? 'linear' : 'inverse',
		contractSize: '1',
		...known({ tick: instrument.tick_size, step: instrument.min_trade_amount, maxLeverage: instrument.max_leverage }),
	};
}

export function deribitSource(options: SourceOptions): Source {
	/** Funding accrues all the time; the figure is what eight hours at the current premium cost. */
	const quote = async (symbol: string): Promise<Quote> => {
		const address = `${API}/ticker?instrument_name=${encodeURIComponent(symbol)}`;
		const { result } = read(TICKER, await requestJson(address, options), 'ticker');
		const { mark_price: markPrice, index_price: indexPrice, current_funding: fundingRate } = result;
		return known({ markPrice, indexPrice, fundingRate, ...(fundingRate && { fundingIntervalHours: '8' }) });
	};
	return {
		listings: async () => {
			const { result } = read(LIST, await requestJson(INSTRUMENTS, options), 'get_instruments');
			const perpetuals = result.filter((row) => INSTRUMENT.pick({ settlement_period: true }).safeParse(row).success);
			return readRows(INSTRUMENT, perpetuals, 'get_instruments').map(listingOf);
		},
		quote,
		funding: quote,
	};
}
