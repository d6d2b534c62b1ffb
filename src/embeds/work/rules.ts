import type { APIEmbedField } from 'discord-api-types/v10';
import { ONE } from '../../core/decimal.ts';
import type { MarginRules } from '../../core/rules.ts';
import type { Place } from '../../scenario/portfolio-setup.ts';
import type { Market } from '../../scenario/setup.ts';
import { formerOf } from '../../scenario/table.ts';
import type { Trade } from '../../scenario/trade.ts';
import type { Fact } from '../../venues/types.ts';
import { block } from '../fields.ts';
import { percent } from '../format.ts';
import { CAVEATS } from '../setup.ts';
import { plain, quoted } from '../text.ts';

export const sourced = (name: string, value: string, { source, asOf, unconfirmed }: Fact<unknown>): string =>
	`• ${name}: ${value} (${plain(source, 120)}, ${asOf}${unconfirmed ? ', not confirmed' : ''})`;

const TIERING: { readonly [T in MarginRules['tiering']]: string } = {
	marginal: 'each part of the value at the rate of its own tier (rate · value − amount)',
	flat: 'all of the value at the rate of its tier',
	'flat-by-contracts': 'all of the value at the rate of its tier, by the number of contracts',
};

/** By whose rules a liquidation price came about, each with its source and date. */
export function rulesWords({ rules, table, venue }: Market, trade: Trade): string {
	if (!venue)
		return `One maintenance rate for every size, counted at the mark price, no fee counted in: ${percent(rules.tiers[0]?.rate ?? ONE)}`;
	const { maintenanceBasis, tiering, triggerFeeRate } = (formerOf(venue, trade) ?? venue).margin;
	const caveat = table?.caveat ? `, ${CAVEATS[table.caveat]}` : '';
	return [
		sourced(`${venue.name}, maintenance counted on`, `value at ${rules.maintenanceBasis}`, maintenanceBasis),
		trade.maintenanceRate ? '• Rate: yours, for every size' : sourced('Tiers', TIERING[rules.tiering], tiering),
		sourced('Fee counted in', percent(rules.triggerFeeRate), triggerFeeRate),
		sourced('Price that liquidates', venue.triggerPrice.is, venue.triggerPrice),
		table && !trade.maintenanceRate && `• Table: ${quoted(table.contract.symbol)} of ${table.asOf}, ${plain(table.source, 160)}${caveat}`,
	]
		.filter((line) => line)
		.join('\n');
}

const MOST_LINES = 8;

/** The same of several positions: each line once. */
export function rulesOfAll(places: readonly Place[]): string {
	const lines = [...new Set(places.flatMap(({ setup, holding }) => rulesWords(setup.market, holding).split('\n')))];
	return [...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? [`and ${lines.length - MOST_LINES} lines more`] : [])].join('\n');
}

/** What no formula here has in it. */
export const leftOut = (what: string): APIEmbedField[] => block('Not included', `${what} The venue’s own screen decides.`);

/** From which the card is made again; nothing where it would be too long. */
export const resultIdField = (id: string | undefined): APIEmbedField[] =>
	block('Result id', id === undefined ? '' : `\`${id}\`\n\`/margin id:\` makes this card again from it, any time.`);
