import { DomainError } from '../core/error.ts';
import { type Holding, NO_POSITIONS, nameOf, type Portfolio, type Shared, withPosition } from '../scenario/portfolio.ts';
import { type Piece, type PieceOptions, pieceOf } from '../scenario/portfolio-reading.ts';
import { readPositions } from '../scenario/sentence/read.ts';
import { labelledTrade, labelsOf, sharedOf } from './portfolio-labels.ts';

interface TextLine {
	readonly text: string;
	readonly isTitle: boolean;
}

/** `my bags: long …` has a title that says nothing; `cross 10k: long …` one that does. */
const isIdle = (title: string, locale: string | undefined): boolean => !/\d/.test(title) && !pieceOf(title, { locale }).isRead;

/** A line, or what stands between two semicolons; and what stands before the colon that opens a list. */
function linesOf(text: string, locale: string | undefined): TextLine[] {
	const lines = text.split(/[\n;]+/).flatMap((line): TextLine[] => {
		const [, title, rest] = /^([^:]{1,200}):(?=\s|$)(.*)$/s.exec(line) ?? [];
		if (title === undefined || rest === undefined) return [{ text: line, isTitle: false }];
		return [...(isIdle(title, locale) ? [] : [{ text: title, isTitle: true }]), { text: rest, isTitle: false }];
	});
	return lines.map(({ text: line, isTitle }) => ({ text: line.trim(), isTitle })).filter((line) => line.text !== '');
}

/** A line cut at its positions. */
function cutAtPositions(line: string): string[] {
	const { rest } = labelsOf(line);
	const { segments } = readPositions(rest);
	const starts = [0, ...segments.slice(1).map(({ from }) => from)];
	return starts.map((from, index) => line.slice(from, starts[index + 1]));
}

interface Labelled extends Piece {
	readonly text: string;
	readonly trade?: Holding;
}

/** One part of a line with its labels. */
function partOf(text: string, { locale, isTitle }: PieceOptions): Labelled {
	const { labels, rest } = labelsOf(text);
	const piece = pieceOf(rest.trim(), { locale, isTitle });
	const said = labelledTrade(labels, locale);
	const isPosition = piece.trade !== undefined || said.side !== undefined || said.base !== undefined || said.size !== undefined;
	const { balance = piece.balance, ...own } = said;
	const twoReadings = [...(piece.trade?.twoReadings ?? []), ...(own.twoReadings ?? [])];
	const marks = twoReadings.length > 0 && { twoReadings };
	return {
		...piece,
		text,
		shared: { ...piece.shared, ...sharedOf(own) },
		...(isPosition && { trade: { ...piece.trade, ...own, ...marks, ...(piece.aside.length > 0 && { aside: piece.aside }) } }),
		...(balance && { balance }),
		isRead: piece.isRead || labels.length > 0,
	};
}

interface Line {
	readonly shared: Shared;
	readonly balance?: Portfolio['balance'];
	readonly holdings: readonly Holding[];
}

/** Words behind the positions are for all of them; for the last alone where another has its own. */
function lineFrom(parts: readonly Labelled[]): Line {
	const positions = parts.filter(({ trade }) => trade);
	const behind = parts.filter(({ trade }) => !trade).map(({ shared }) => shared);
	const isOwn = (words: Shared) => Object.keys(words).some((field) => positions.some(({ shared }) => field in shared));
	const forLast: Shared = Object.assign({}, ...behind.filter(isOwn));
	const forAll: Shared = Object.assign({}, ...behind.filter((words) => !isOwn(words)));
	// `…, short 0.3 btc 65k cross 3k`: a mode beside the balance is the account's
	const mode = positions.length > 1 ? positions.find(({ balance, shared }) => balance && shared.mode)?.shared.mode : undefined;
	const balance = parts.find((part) => part.balance)?.balance;
	return {
		shared: { ...(mode && { mode }), ...forAll },
		...(balance && { balance }),
		holdings: positions.map(({ trade, shared }, index) => ({ ...trade, ...(index === positions.length - 1 && forLast), ...shared })),
	};
}

/** The positions of a line; behind several of them, at each comma, what is said for all: `…, cross, wallet 5k`. */
function partsOf(line: string, locale: string | undefined): Labelled[] {
	const positions = cutAtPositions(line);
	const [last = '', ...others] = (positions.at(-1) ?? '').split(/,(?=\s*[^\s\d]|\s+\d+x\b)/i);
	const behind = positions.length > 1 ? others.map((part) => partOf(part, { locale })) : [];
	const isSplit = behind.length > 0 && behind.every(({ isRead, isBare }) => isRead && !isBare);
	const texts = isSplit ? [...positions.slice(0, -1), last] : positions;
	return [...texts.map((part) => partOf(part, { locale })), ...(isSplit ? behind : [])];
}

function lineOf({ text, isTitle }: TextLine, locale: string | undefined): Line {
	const parts = isTitle ? [partOf(text, { locale, isTitle })] : partsOf(text, locale);
	const strange = parts.find(({ isRead }) => !isRead);
	if (strange) throw new DomainError('unclear-position', { input: strange.text, because: 'nothing' });
	return lineFrom(parts);
}

/** Adds what one line says. */
function withLine(portfolio: Portfolio, { shared, balance, holdings }: Line): Portfolio {
	if (balance && portfolio.balance && !balance.amount.eq(portfolio.balance.amount)) {
		throw new DomainError('two-balances', { first: portfolio.balance.amount.toFixed(), second: balance.amount.toFixed() });
	}
	const known: Portfolio = { ...portfolio, ...(balance && { balance }), shared: { ...portfolio.shared, ...shared } };
	return holdings.reduce<Portfolio>(inherit, known);
}

/** `long 0.5 btc 64k, 0.3 eth 3k`: a position without a side goes on with the side before. */
function inherit(portfolio: Portfolio, holding: Holding): Portfolio {
	const side = holding.side ?? portfolio.positions.at(-1)?.side;
	if (!side) throw new DomainError('missing-figures', { fields: ['side'], mode: '' }, nameOf(portfolio.positions.length));
	return withPosition(portfolio, { ...holding, side });
}

/** `cross 10k: long 0.5 btc 64k, short 4 eth 3100 20x isolated` → what was said. Throws what can't be read, and where. */
export function portfolioFrom(text: string, locale?: string): Portfolio {
	return linesOf(text, locale)
		.map((line) => lineOf(line, locale))
		.reduce(withLine, NO_POSITIONS);
}
