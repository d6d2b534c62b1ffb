import { findVenue } from '../venues/find.ts';
import { VENUES } from '../venues/index.ts';
import type { Live } from '../venues/live/live.ts';
import { listedSymbols, resolveSymbol, symbolRules } from '../venues/tables.ts';
import { VENUE_IDS, type VenueId } from '../venues/types.ts';
import type { Option } from './option.ts';
import { ranked } from './rank.ts';
import type { Choice } from './types.ts';

type Suggest = NonNullable<Option<unknown>['suggest']>;

const MAX_TICKER = 20;
const STEPS = [1, 2, 3, 5, 10, 15, 20, 25, 50, 75, 100, 125, 150];
/** Whose markets are shown before a venue is named. */
const SHOWN: VenueId = 'binance';

const asChoice = (text: string): Choice => ({ name: text, value: text });

/** What is not in a table can be asked for all the same. */
const asTyped = (typed: string): Choice[] => {
	const ticker = typed.trim().toUpperCase();
	return /^[A-Z0-9][A-Z0-9/_.-]*$/.test(ticker) && ticker.length <= MAX_TICKER ? [asChoice(ticker)] : [];
};

const chosenVenue = (given: Readonly<Record<string, string>>): VenueId => (given.venue && findVenue(given.venue)) || SHOWN;

/** What the venue lists now, where that is known; else the markets with a shipped risk table. A list is named as the venue names it and read by coin and quote. */
function marketsOf(venue: VenueId, live: Live): Choice[] {
	const now = live.listings(venue).map(({ symbol, base, quote }) => ({ name: symbol, value: `${base}/${quote}` }));
	return now.length > 0 ? now : listedSymbols(venue).map(asChoice);
}

/** Markets of the venue that was chosen; without one, Binance's. */
export const suggestSymbol: Suggest = (typed, { given, services }) => {
	const listed = ranked(typed, marketsOf(chosenVenue(given), services.live));
	return listed.some(({ value }) => value === typed.trim().toUpperCase()) ? listed : [...listed, ...asTyped(typed)];
};

export const suggestVenue: Suggest = (typed) =>
	ranked(
		typed,
		VENUE_IDS.map((id) => ({ name: VENUES[id].name, value: id })),
	);

/** The most that the chosen market may be opened with; undefined where no table says. */
function highestOf(given: Readonly<Record<string, string>>): number | undefined {
	const venue = chosenVenue(given);
	const symbol = given.symbol?.trim().toUpperCase();
	const listed = symbol && (listedSymbols(venue).find((name) => name.toUpperCase() === symbol) ?? resolveSymbol(venue, symbol));
	return listed ? symbolRules(venue, listed).rules.tiers[0]?.maxLeverage?.toNumber() : undefined;
}

export const suggestLeverage: Suggest = (typed, { given }) => {
	const highest = given.venue || given.symbol ? highestOf(given) : undefined;
	const steps = STEPS.filter((step) => step <= (highest ?? 150)).map((step) => ({ name: `${step}×`, value: String(step) }));
	const wanted = typed.replace(/[x×\s]/gi, '');
	const own =
		/^\d{1,4}(\.\d{1,2})?$/.test(wanted) && !steps.some(({ value }) => value === wanted) ? [{ name: `${wanted}×`, value: wanted }] : [];
	return [...own, ...ranked(wanted, steps)];
};
