import type { Holding, Portfolio } from './portfolio.ts';
import { decodeTrade, encodeTrade } from './trade-code.ts';

const PARTS = '|';

const holdingCode = ({ parts, ...trade }: Holding): string => `${encodeTrade(trade)}${parts ? `${PARTS}${parts}` : ''}`;

function holdingOf(code: string): Holding | undefined {
	const [text = '', parts] = code.split(PARTS);
	const trade = decodeTrade(text);
	return trade && { ...trade, ...(parts && { parts: Number(parts) }) };
}

/** An account as a short exact text, for memory: its own words on the first line, then a position a line. */
export const encodePortfolio = ({ balance, shared, positions }: Portfolio): string =>
	[encodeTrade({ ...shared, ...(balance && { balance }) }), ...positions.map(holdingCode)].join('\n');

/** undefined where it is none of ours. */
export function decodePortfolio(code: string): Portfolio | undefined {
	const [first = '', ...lines] = code.split('\n');
	const account = first === '' ? {} : decodeTrade(first);
	const positions = lines.map(holdingOf).filter((holding) => holding !== undefined);
	if (!account || positions.length < lines.length) return undefined;
	const { balance, ...shared } = account;
	return { ...(balance && { balance }), shared, positions };
}
