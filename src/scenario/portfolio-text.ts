import type { Decimal } from '../core/decimal.ts';
import type { Holding, Portfolio, Shared } from './portfolio.ts';
import { readPositions } from './sentence/read.ts';
import { baseOf } from './table.ts';
import type { Amount, TradeSize } from './trade.ts';

/** A figure that no locale reads another way: three digits behind a mark could be a group, four can't. */
export const exact = (value: Decimal): string => {
	const text = value.toFixed();
	return /\.\d{3}$/.test(text) ? `${text}0` : text;
};

export const moneyText = ({ amount, asset }: Amount): string => `${exact(amount)}${asset ? ` ${asset}` : ''}`;
const label = (name: string, value: string | undefined | false): string[] => (value ? [`${name}:${value.replaceAll(' ', '')}`] : []);

const UNITS: { readonly [U in NonNullable<TradeSize['unit']>]: (size: TradeSize, base: string, quote: string) => string } = {
	base: ({ amount }, base) => `${exact(amount)} ${base}`,
	quote: (size, base, quote) => `${exact(size.amount)} ${size.asset ?? quote} of ${base}`,
	margin: (size, base, quote) => `${exact(size.amount)} ${size.asset ?? quote} margin ${base}`,
	contracts: ({ amount }, base) => `${exact(amount)} contracts ${base}`,
};

const UNIT_WORDS = { quote: 'notional', margin: 'margin', contracts: 'contracts' } as const;

/** A size with its coin, as a person would write it: `0.5 BTC`, `1000 USDT of BTC`. */
export function sizeTextOf(holding: Holding): string {
	const { size, contract } = holding;
	const quote = holding.quote ?? (contract === 'inverse' ? 'USD' : 'USDT');
	const base = baseOf(holding) ?? '';
	if (!size) return base;
	const unit = size.unit ?? (size.asset === undefined || size.asset === base ? 'base' : 'quote');
	return UNITS[unit](size, base, quote);
}

/** The same by labels, where the sentence is not read back as it was (a coin that no list names). */
function sizeLine(holding: Holding): string {
	const text = `${holding.side} ${sizeTextOf(holding)}`;
	const { size } = holding;
	const { reading, unread } = readPositions(text);
	const isWhole = reading.error === undefined && reading.positions === undefined && unread.length === 0;
	if (isWhole && reading.symbol === baseOf(holding) && reading.size !== undefined && size?.amount.eq(reading.size)) return text;
	const unit = size?.unit === undefined || size.unit === 'base' ? (size?.asset ?? '') : UNIT_WORDS[size.unit];
	const written = size && `size:"${exact(size.amount)} ${unit}"`;
	return [holding.side, ...(written ? [written] : []), ...label('symbol', baseOf(holding))].join(' ');
}

const sharedText = ({ mode, leverage, venue, contract, maintenanceRate }: Shared): string[] => [
	...label('leverage', leverage && exact(leverage)),
	...label('mode', mode),
	...label('venue', venue),
	...label('contract', contract),
	...label('mmr', maintenanceRate && `${exact(maintenanceRate.times(100))}%`),
];

function lineOf(holding: Holding): string {
	const { quote, entry, mark, margin, extraMargin, beside, maintenanceAmount, opened } = holding;
	return [
		sizeLine(holding),
		...label('symbol', quote && `${baseOf(holding) ?? ''}${quote}`),
		...label('entry', entry && exact(entry)),
		...label('mark', mark && exact(mark)),
		...label('margin', margin && moneyText(margin)),
		...label('extra', extraMargin && moneyText(extraMargin)),
		...label('others', beside && moneyText(beside)),
		...sharedText(holding),
		...label('cum', maintenanceAmount && moneyText(maintenanceAmount)),
		...label('opened', opened),
	].join(' ');
}

/** An account as text that is read back as the same account: the account on the first line, a position on each line below. */
export function textOf({ balance, shared, positions }: Portfolio): string {
	const account = [...label('balance', balance && moneyText(balance)), ...sharedText(shared)].join(' ');
	return [account, ...positions.map(lineOf)].filter((line) => line !== '').join('\n');
}
