import { type Holding, NO_POSITIONS, type Portfolio } from '../scenario/portfolio.ts';
import { pieceOf } from '../scenario/portfolio-reading.ts';
import { baseOf } from '../scenario/table.ts';
import { type Label, labelledTrade, sharedOf } from './portfolio-labels.ts';
import { portfolioFrom } from './portfolio-text.ts';

type Fields = Readonly<Record<string, string>>;

const filled = (fields: Fields, names: readonly Label['name'][]): Label[] =>
	names.flatMap((name) => {
		const value = fields[name]?.trim();
		return value ? [{ at: 0, name, value }] : [];
	});

/** What a form cannot show and an edit must not lose. */
const hiddenOf = ({
	quote,
	contract,
	venue,
	margin,
	extraMargin,
	beside,
	maintenanceRate,
	maintenanceAmount,
	opened,
}: Holding): Holding => ({
	...(quote && { quote }),
	...(contract && { contract }),
	...(venue && { venue }),
	...(margin && { margin }),
	...(extraMargin && { extraMargin }),
	...(beside && { beside }),
	...(maintenanceRate && { maintenanceRate }),
	...(maintenanceAmount && { maintenanceAmount }),
	...(opened && { opened }),
});

/** A sent form as a position. `before`: the position that it edits; of another coin nothing is kept. */
export function positionFrom(fields: Fields, { locale, before }: { locale: string; before?: Holding | undefined }): Holding {
	const [side = '', mode = ''] = (fields.kind ?? '').split(' ');
	const { trade } = pieceOf(`${side} ${fields.size ?? ''}`, { locale });
	const labels: Label[] = [{ at: 0, name: 'mode', value: mode }, ...filled(fields, ['entry', 'leverage', 'mark'])];
	const own: Holding = { ...trade, ...labelledTrade(labels, locale) };
	const isSame = before !== undefined && baseOf(before) === baseOf(own);
	return { ...(isSame && hiddenOf(before)), ...own };
}

/** The account with what a sent form says of it; an empty field takes away what was there. */
export function accountFrom(fields: Fields, portfolio: Portfolio, locale: string): Portfolio {
	const { balance, ...said } = labelledTrade(filled(fields, ['balance', 'venue', 'leverage']), locale);
	const { venue: _venue, leverage: _leverage, ...shared } = portfolio.shared;
	return { positions: portfolio.positions, shared: { ...shared, ...sharedOf(said) }, ...(balance && { balance }) };
}

/** The whole account, written anew. */
export const accountFromText = (fields: Fields, locale: string): Portfolio => {
	const text = fields.text ?? '';
	return text.trim() === '' ? NO_POSITIONS : portfolioFrom(text, locale);
};
