import { conceptAt } from './lexicon/index.ts';
import { moneyOf, type Source } from './source.ts';
import type { Token } from './token.ts';

/** Behind a figure that is no size: `SL: 102 300 SOL` are two. */
function endsFigure({ tokens, languages }: Source, at: number): boolean {
	const concept = conceptAt(languages, tokens, at)?.value ?? '';
	return tokens[at] === undefined || tokens[at]?.kind === 'break' || ['lev', 'iso', 'cross', 'stop', 'target'].includes(concept);
}

/** `@2 955.5`, `| 61 800 |`: nothing else that two figures side by side could be. */
function standsAlone(source: Source, at: number): boolean {
	const { tokens } = source;
	const [before, behind] = [tokens[at - 1], tokens[at + 2]];
	const isLed = before?.kind === 'mark' && (before.text === '@' || moneyOf(before) !== undefined);
	if (tokens[at]?.gap === false && isLed) return tokens[at + 1]?.text.includes('.') || endsFigure(source, at + 2);
	const isCell = (token: Token | undefined) => token?.kind === 'mark' && ['|', '-', '–', '—'].includes(token.text) && token.gap;
	const isEdge = (token: Token | undefined) => token === undefined || token.kind === 'break' || isCell(token);
	return tokens[at]?.gap === true && isEdge(before) && isEdge(behind) && isCell(before);
}

/** `entry price: 2 975 lev: 10`: a label has one figure, and no figure follows. */
function isLabelled(source: Source, at: number): boolean {
	const { tokens, languages } = source;
	const label = [':', '='].includes(tokens[at - 1]?.text ?? '') ? conceptAt(languages, tokens, at - 2)?.value : undefined;
	return label !== undefined && ['entry', 'price', 'balance'].includes(label) && endsFigure(source, at + 2);
}

/** Digits of one figure that stand apart: `10 000`. Elsewhere only where the writer sets groups apart so. */
export function groupsAt(source: Source, at: number): { readonly text: string; readonly next: number } {
	const { tokens, joinsGroups } = source;
	let text = tokens[at]?.text ?? '';
	let next = at + 1;
	while (/^[1-9]\d{0,2}( \d{3})*$/.test(text)) {
		const token = tokens[next];
		const before = tokens[next - 1];
		if (token?.kind !== 'number' || !before || token.from - before.to !== 1 || !/^\d{3}([.,]\d+)?$/.test(token.text)) break;
		if (!joinsGroups && !token.text.startsWith('0') && !standsAlone(source, at) && !isLabelled(source, at)) break;
		text = `${text} ${token.text}`;
		next++;
	}
	return { text, next };
}
