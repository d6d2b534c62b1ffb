import { Decimal, ONE, ZERO } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import type { Contract } from '../core/position.ts';
import { type Rate, rateOf } from '../core/quantity.ts';
import type { MarginRules } from '../core/rules.ts';
import { genericRules } from '../venues/generic.ts';
import { VENUES } from '../venues/index.ts';
import type { SymbolRules, Venue, VenueId } from '../venues/types.ts';
import { isDollar } from './pair.ts';
import type { Assumption, Market } from './setup.ts';
import { baseOf, formerOf, kindOf, tableOf } from './table.ts';
import type { Trade } from './trade.ts';

/** What an inverse contract settles in where no coin was named: a word, no asset that could be typed. */
export const UNNAMED_COIN = 'coin';

/** Where nothing better is known: what most venues ask of a small position in a large coin. Always named as an assumption. */
const ASSUMED_RATE: Rate = rateOf(new Decimal('0.005'));
const ASSUMED_VENUE: VenueId = 'binance';

/** The rules of a venue with one rate for every size, as the trader gave it. */
const flatRules = ({ margin }: Venue, rate: Rate): MarginRules => ({
	maintenanceBasis: margin.maintenanceBasis.is,
	tiering: 'flat',
	triggerFeeRate: margin.triggerFeeRate.is,
	tiers: [{ upTo: null, rate, amount: ZERO }],
});

/** The stablecoin that was written, else what the table is quoted in. */
function quoteOf(trade: Trade, table: SymbolRules | undefined): string {
	const written = [trade.quote, trade.balance?.asset, trade.size?.asset, trade.margin?.asset];
	return written.find((asset) => asset !== undefined && asset !== 'USD' && isDollar(asset)) ?? trade.quote ?? table?.quote ?? 'USDT';
}

/** An amount belongs to a rate: the trader knows both, or neither. */
function withAmount(rules: MarginRules, { maintenanceRate, maintenanceAmount }: Trade): MarginRules {
	if (!maintenanceAmount) return rules;
	if (!maintenanceRate) throw new DomainError('missing-figures', { fields: ['mmr'], mode: '' });
	return { ...rules, tiering: 'marginal', tiers: rules.tiers.map((tier) => ({ ...tier, amount: maintenanceAmount.amount })) };
}

interface Ruled {
	readonly rules: MarginRules;
	readonly contract?: Contract;
	readonly table?: SymbolRules;
	readonly venue?: Venue;
	readonly assumed?: Assumption;
}

function ruledByVenue(trade: Trade, id: VenueId): Ruled {
	const venue = VENUES[id];
	const table = tableOf(id, trade, false);
	const contract = table && { contract: table.contract };
	if (trade.maintenanceRate) return { rules: flatRules(venue, rateOf(trade.maintenanceRate)), venue, ...contract };
	if (table) return { rules: table.rules, table, venue, ...contract };
	const base = baseOf(trade);
	if (base === undefined) throw new DomainError('missing-figures', { fields: ['symbol'], mode: trade.mode ?? '' });
	throw new DomainError('no-tiers', { venue: venue.name, symbol: `${base}${trade.quote ?? ''}` });
}

/** A venue that was named is never guessed for; without one, Binance's table or one rate, named as an assumption. */
function ruled(trade: Trade): Ruled {
	if (trade.venue) return ruledByVenue(trade, trade.venue);
	if (trade.maintenanceRate) return { rules: genericRules(rateOf(trade.maintenanceRate)) };
	const table = kindOf(trade) === 'linear' ? tableOf(ASSUMED_VENUE, trade, true) : undefined;
	if (table) {
		return { rules: table.rules, contract: table.contract, table, venue: VENUES[ASSUMED_VENUE], assumed: { kind: 'venue-table', table } };
	}
	return {
		rules: genericRules(ASSUMED_RATE),
		assumed: { kind: 'flat-rate', rate: ASSUMED_RATE, base: baseOf(trade), inverse: kindOf(trade) === 'inverse' },
	};
}

/** What is traded and by which rules. Throws no-tiers, missing-figures. */
export function marketOf(trade: Trade): Market {
	const base = baseOf(trade);
	const { rules, contract, table, venue, assumed } = ruled(trade);
	const kind = contract?.kind ?? kindOf(trade);
	const quote = kind === 'inverse' ? (table?.quote ?? 'USD') : quoteOf(trade, table);
	const former = venue && table && formerOf(venue, trade);
	const guessedLinear = kind === 'linear' && trade.quote === 'USD' && trade.contract === undefined && !trade.venue && base;
	return {
		contract: contract ?? { symbol: `${base ?? ''}${quote}`, kind, contractSize: ONE },
		rules: withAmount(rules, trade),
		base,
		quote,
		settle: kind === 'linear' ? quote : (base ?? UNNAMED_COIN),
		...(table && { table }),
		...(venue && { venue }),
		assumed: [
			...(assumed ? [assumed] : []),
			...(guessedLinear ? [{ kind: 'linear', base: guessedLinear } as const] : []),
			...(former && venue ? [{ kind: 'former-rules', venue, differs: former.differs } as const] : []),
		],
	};
}

/** The market where only prices and fees count and no rate is looked at: a venue without a table for the symbol will do. */
export const marketWithoutRules = (trade: Trade): Market => marketOf({ maintenanceRate: ASSUMED_RATE, ...trade });
