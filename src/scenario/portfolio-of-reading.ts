import { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { priceOf, rateOf } from '../core/quantity.ts';
import { stressEvents } from '../venues/stress-events.ts';
import { tradeOfReading } from './from-reading.ts';
import { NO_POSITIONS, type Portfolio, withPosition } from './portfolio.ts';
import type { Reading } from './sentence/reading.ts';
import type { SaidMoves } from './stress-move.ts';

/** The positions of a sentence on the wallet that it names. Throws unknown-venue, twin-positions. */
export function portfolioOfReading(reading: Reading): Portfolio {
	const { positions, ...account } = reading;
	const { balance, ...whole } = tradeOfReading(account);
	const wallet = balance && { balance };
	if (!positions) return { ...NO_POSITIONS, ...wallet, positions: [whole] };
	const { mode, leverage, venue, contract, beside } = whole;
	const shared = { ...(mode && { mode }), ...(leverage && { leverage }), ...(venue && { venue }), ...(contract && { contract }) };
	const said = positions.map((position) => tradeOfReading({ ...position, intent: 'margin' }));
	// what else stands on the wallet is said once, with the first of them
	const holdings = said.map((trade, index) => ({ ...trade, ...(index === 0 && beside && { beside }) }));
	return holdings.reduce<Portfolio>(withPosition, { ...NO_POSITIONS, ...wallet, shared });
}

const rate = (percent: string) => rateOf(new Decimal(percent).div(100));

/** What a sentence lets prices do. Throws missing-figures where it says nothing of it. */
export function movesOfReading({ shocks = {}, shock_pct, scenario_price, stress_event }: Reading): SaidMoves {
	const coins = Object.entries(shocks).map(([base, percent]) => ({ base, to: { kind: 'move', rate: rate(percent) } as const }));
	const event = stressEvents().find(({ id }) => id === stress_event);
	if (coins.length === 0 && shock_pct === undefined && scenario_price === undefined && !event) {
		throw new DomainError('missing-figures', { fields: ['move'], mode: '' });
	}
	return {
		coins,
		...(shock_pct !== undefined && { common: rate(shock_pct) }),
		...(scenario_price !== undefined && { price: priceOf(new Decimal(scenario_price)) }),
		...(event && { event }),
	};
}
