import type { AccountRisk } from '../core/account.ts';
import type { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import type { Contract } from '../core/position.ts';
import type { MarginRules } from '../core/rules.ts';
import { assertInsideTable, symbolRules } from '../venues/tables.ts';
import { type SymbolRules, VENUE_IDS, type VenueId } from '../venues/types.ts';
import type { AccountInput } from './calc-input.ts';

const tables = new Map<string, SymbolRules>();

const isVenueId = (text: string): text is VenueId => VENUE_IDS.some((id) => id === text);

/** The shipped rules of a symbol, kept for the next line. A venue that is not ours has no table either. Throws no-tiers. */
function shipped(venue: string, symbol: string): SymbolRules {
	const id = venue.toLowerCase();
	if (!isVenueId(id)) throw new DomainError('no-tiers', { venue, symbol });
	const key = `${id} ${symbol}`;
	const known = tables.get(key) ?? symbolRules(id, symbol);
	tables.set(key, known);
	return known;
}

/** Tiers by contracts count the venue's own contracts: in contracts of another size the same tier begins elsewhere. */
function inContractsOf(rules: MarginRules, ratio: Decimal): MarginRules {
	if (rules.tiering !== 'flat-by-contracts' || ratio.eq(1)) return rules;
	return { ...rules, tiers: rules.tiers.map((tier) => ({ ...tier, upTo: tier.upTo?.times(ratio) ?? null })) };
}

/** The shipped rules for a position of calc. Throws no-tiers, bad-input where the venue's contract is of the other kind. */
export function venueRules({ venue, symbol, kind, contractSize }: { readonly venue: string } & Contract): MarginRules {
	const { rules, contract } = shipped(venue, symbol);
	if (contract.kind !== kind) throw new DomainError('bad-input', { field: 'kind', problem: `${symbol} on ${venue} is ${contract.kind}` });
	return inContractsOf(rules, contract.contractSize.div(contractSize));
}

/** A partial table answers only inside its bounds. Throws beyond-table. */
export function assertInsideTables({ positions }: AccountInput, risk: AccountRisk): void {
	for (const [index, { venue, symbol }] of positions.entries()) {
		const computed = risk.positions[index];
		if (venue !== undefined && computed) assertInsideTable(shipped(venue, symbol), computed);
	}
}
