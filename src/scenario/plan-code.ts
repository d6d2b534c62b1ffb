import { ONE } from '../core/decimal.ts';
import { priceOf } from '../core/quantity.ts';
import { amountIn, amountText, CodeError, choiceIn, decimalIn, decoded, encoded, type Fields, SEPARATOR } from './code.ts';
import type { Rung } from './ladder.ts';
import type { Plan } from './plan.ts';
import { decodeTrade, encodeTrade, venueIn } from './trade-code.ts';

const PART = '@';

/** `64000,63000` in equal parts, `64000@0.3,63000@0.7`. */
function rungsText(rungs: readonly Rung[]): string {
	const equal = rungs.every(({ part }) => part.eq(ONE.div(rungs.length)));
	return rungs.map(({ price, part }) => `${price.toFixed()}${equal ? '' : `${PART}${part.toFixed()}`}`).join(',');
}

function rungsIn(text: string): Rung[] {
	const rungs = text.split(',');
	return rungs.map((rung) => {
		const [price = '', part, ...more] = rung.split(PART);
		if (more.length > 0) throw new CodeError(text);
		return { price: priceOf(decimalIn(price)), part: part === undefined ? ONE.div(rungs.length) : decimalIn(part) };
	});
}

const OWN: { readonly [O in NonNullable<Plan['ofVenue']>]: string } = { rate: 'r', 'rate-and-interval': 'i' };

/** What is said beside the trade, by capital letters. */
const MORE: Fields<Omit<Plan, 'trade'>> = {
	R: { write: ({ riskRate }) => riskRate?.toFixed(), read: (text) => ({ riskRate: decimalIn(text) }) },
	A: { write: ({ riskAmount }) => riskAmount && amountText(riskAmount), read: (text) => ({ riskAmount: amountIn(text) }) },
	E: { write: ({ entries }) => entries && rungsText(entries), read: (text) => ({ entries: rungsIn(text) }) },
	S: { write: ({ slippage }) => slippage?.toFixed(), read: (text) => ({ slippage: decimalIn(text) }) },
	C: { write: ({ cushion }) => cushion?.toFixed(), read: (text) => ({ cushion: decimalIn(text) }) },
	T: { write: ({ step }) => step?.toFixed(), read: (text) => ({ step: decimalIn(text) }) },
	M: { write: ({ minimum }) => minimum?.toFixed(), read: (text) => ({ minimum: decimalIn(text) }) },
	F: { write: ({ rate }) => rate?.toFixed(), read: (text) => ({ rate: decimalIn(text) }) },
	I: { write: ({ intervalHours }) => intervalHours?.toFixed(), read: (text) => ({ intervalHours: decimalIn(text) }) },
	L: {
		write: ({ ofVenue }) => ofVenue && OWN[ofVenue],
		read: (text) => ({ ofVenue: choiceIn(text, { r: 'rate', i: 'rate-and-interval' }) }),
	},
	H: { write: ({ hours }) => hours?.toFixed(), read: (text) => ({ hours: decimalIn(text) }) },
	X: { write: ({ exits }) => exits && rungsText(exits), read: (text) => ({ exits: rungsIn(text) }) },
	P: { write: ({ fundingPaid }) => fundingPaid && amountText(fundingPaid), read: (text) => ({ fundingPaid: amountIn(text) }) },
	O: { write: ({ targetRoe }) => targetRoe?.toFixed(), read: (text) => ({ targetRoe: decimalIn(text) }) },
	W: { write: ({ winRate }) => winRate?.toFixed(), read: (text) => ({ winRate: decimalIn(text) }) },
	V: { write: ({ venues }) => venues?.join(','), read: (text) => ({ venues: text.split(',').map(venueIn) }) },
};

const isMore = (part: string): boolean => /^[A-Z]/.test(part);

export const encodePlan = ({ trade, ...more }: Plan): string =>
	[encodeTrade(trade), encoded(MORE, more)].filter((code) => code !== '').join(SEPARATOR);

/** Undefined where the text is none of ours. */
export function decodePlan(code: string): Plan | undefined {
	const parts = code.split(SEPARATOR);
	const [said, beside] = [parts.filter((part) => !isMore(part)), parts.filter(isMore)];
	const trade = said.length > 0 ? decodeTrade(said.join(SEPARATOR)) : {};
	const more = beside.length > 0 ? decoded(MORE, beside.join(SEPARATOR)) : {};
	return trade && more && { trade, ...more };
}
