import type { Exchange } from 'ccxt';
import { failureOf } from './ccxt-failure.ts';
import { ccxtMarketOf } from './ccxt-market.ts';
import { fundingOf, intervalsOf, listingOf, tickerOf, tiersOf } from './ccxt-parse.ts';
import { type CcxtVenue, SETUPS, type Setup } from './ccxt-setup.ts';
import { known } from './figure.ts';
import { statusFailure } from './http.ts';
import { listed } from './read.ts';
import { shared } from './shared.ts';
import type { Listing, Source, SourceOptions } from './types.ts';

/** One request at a time, none for demo markets, and a list that survives the loss of its spare parts. */
function tame(exchange: Exchange, { skip, spare, empty, list }: Setup): void {
	const send = exchange.fetch.bind(exchange);
	let last: Promise<unknown> = Promise.resolve();
	exchange.fetch = (...request: Parameters<typeof send>) => {
		const [url] = request;
		if (skip?.test(url)) return Promise.resolve(empty);
		const sent = last.then(() => send(...request));
		const answer = spare?.test(url) ? sent.catch(() => empty) : sent;
		last = answer.catch(() => undefined);
		return answer;
	};
	// ccxt goes by the words in an answer before its status
	const read = exchange.onRestResponse.bind(exchange);
	exchange.onRestResponse = (...response: Parameters<typeof read>) => {
		const [status, , url, , headers] = response;
		const retryAfter = headers?.['retry-after'] ?? headers?.['Retry-After'];
		if (status === 429 || status === 418 || status >= 500) throw statusFailure(url, status, retryAfter);
		return read(...response);
	};
	exchange.has.fetchCurrencies = false;
	if (list) exchange.fetchMarkets = (exchange as unknown as Record<typeof list, Exchange['fetchMarkets']>)[list].bind(exchange);
}

/** The list that one question needed serves the next one too. */
const LIST_SHARED_MS = 60_000;

interface Opened {
	readonly exchange: Exchange;
	/** Reads the venue's whole list. */
	readonly list: () => ReturnType<Exchange['loadMarkets']>;
}

/** ccxt is loaded here and nowhere else: it costs a second and about 100 MB. */
async function open(setup: Setup, { proxyUrl, timeoutMs, now, credentials }: SourceOptions): Promise<Opened> {
	const { default: ccxt } = await import('ccxt');
	const exchange: Exchange = new ccxt[setup.exchange]({
		timeout: timeoutMs,
		options: setup.options,
		...(proxyUrl && { proxyUrl }),
		...credentials,
	});
	// figures as text, so that none passes through a double once more
	Object.assign(exchange, { number: String });
	tame(exchange, setup);
	return { exchange, list: shared(() => exchange.loadMarkets(true), LIST_SHARED_MS, now) };
}

/** The unified symbol of a market: from the venue's list, or from what is known of it while that was not read. */
async function unifiedOf({ exchange, list }: Opened, symbol: string, hint?: Listing): Promise<string> {
	const find = () => exchange.markets_by_id?.[symbol]?.find(({ swap }: { swap?: unknown }) => swap === true)?.symbol as string | undefined;
	const found = find();
	if (found) return found;
	if (hint) exchange.setMarkets([...Object.values(exchange.markets ?? {}), ccxtMarketOf(hint)]);
	else await list();
	return listed(find(), symbol);
}

/** Where a venue has no tiers of one market, all are asked for and the one is picked. */
const tierRows: Question<unknown> = async (exchange, unified) => {
	if (exchange.has.fetchMarketLeverageTiers === true) return exchange.fetchMarketLeverageTiers(unified);
	return (await exchange.fetchLeverageTiers([unified]))[unified];
};

type Question<T> = (exchange: Exchange, unified: string) => Promise<T>;

/** The figures of a venue by ccxt's public methods. */
export function ccxtSource(venue: CcxtVenue, options: SourceOptions): Source {
	const setup = SETUPS[venue];
	let opened: Promise<Opened> | undefined;
	let intervals: Promise<ReadonlyMap<string, string>> | undefined;
	const use = async <T>(question: (opened: Opened) => Promise<T>): Promise<T> => {
		try {
			opened ??= open(setup, options);
			return await question(await opened);
		} catch (error) {
			throw failureOf(error);
		}
	};
	const ask = <T>(symbol: string, hint: Listing | undefined, question: Question<T>): Promise<T> =>
		use(async (open) => question(open.exchange, await unifiedOf(open, symbol, hint)));
	const intervalOf: Question<string | undefined> = async (exchange, unified) => {
		intervals ??= exchange.fetchFundingIntervals().then(intervalsOf);
		// a symbol that the list leaves out pays every 8 hours; without the list nothing is said
		return intervals
			.then((hours) => hours.get(unified) ?? '8')
			.catch(() => {
				intervals = undefined;
				return undefined;
			});
	};
	const funding: Source['funding'] = (symbol, hint) =>
		ask(symbol, hint, async (exchange, unified) => {
			const quote = fundingOf(await exchange.fetchFundingRate(unified));
			return { ...quote, ...(setup.intervals && known({ fundingIntervalHours: await intervalOf(exchange, unified) })) };
		});
	const { mark } = setup;
	const offersTiers = setup.tiers === undefined || (setup.tiers === 'signed' && options.credentials);
	return {
		listings: () => use(async ({ list }) => Object.values(await list()).flatMap(listingOf)),
		funding,
		quote: mark ? (symbol, hint) => ask(symbol, hint, async (exchange, unified) => tickerOf(await exchange[mark](unified))) : funding,
		...(offersTiers && {
			tiers: (symbol, hint) => ask(symbol, hint, async (exchange, unified) => tiersOf(await tierRows(exchange, unified))),
		}),
	};
}
