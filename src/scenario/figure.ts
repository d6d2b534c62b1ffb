import { Decimal } from '../core/decimal.ts';
import { isDigit } from './digits.ts';

/** Which mark the writer uses between units and tenths. */
export type DecimalMark = '.' | ',';

/** `other`: the same marks read the other way (1,234 is 1234 or 1.234). */
export type Figure =
	| { readonly kind: 'figure'; readonly value: Decimal; readonly other?: Decimal }
	| { readonly kind: 'not-a-number' }
	| { readonly kind: 'out-of-range' };

/** Beyond what any market has. */
const MAX_DIGITS = 60;
export const LARGEST: Decimal = new Decimal('1e30');
const NOT_A_NUMBER = { kind: 'not-a-number' } as const;

const count = (text: string, mark: string) => text.split(mark).length - 1;

/** Digits of an integer whose group marks sit where they should: 1,234,567, 1 234, or the Indian 12,34,567. Else undefined. */
function ungrouped(text: string): string | undefined {
	const mark = [...text].find((char) => !isDigit(char));
	if (mark === undefined) return text;
	const groups = text.split(mark);
	const [first = '', ...rest] = groups;
	if (!groups.every((group) => [...group].every(isDigit)) || first === '' || rest.at(-1)?.length !== 3) return undefined;
	const western = first.length <= 3 && rest.every((group) => group.length === 3);
	const indian = mark === ',' && first.length <= 2 && rest.slice(0, -1).every((group) => group.length === 2);
	return western || indian ? groups.join('') : undefined;
}

function figure(whole: string | undefined, fraction: string, other?: string): Figure {
	if (whole === undefined || ![...fraction].every(isDigit) || whole + fraction === '') return NOT_A_NUMBER;
	if (whole.length + fraction.length > MAX_DIGITS) return { kind: 'out-of-range' };
	const value = new Decimal(`${whole || '0'}.${fraction || '0'}`);
	return other === undefined ? { kind: 'figure', value } : { kind: 'figure', value, other: new Decimal(other) };
}

/** One point or comma and no other mark: 12,5 or 1.250 or 1,250. Three digits behind it may be a group. */
function oneMark(text: string, mark: DecimalMark, decimalMark: DecimalMark): Figure {
	const [whole = '', fraction = ''] = text.split(mark);
	const mayGroup = fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0');
	if (!mayGroup) return figure(whole, fraction);
	const joined = whole + fraction;
	return mark === decimalMark ? figure(whole, fraction, joined) : figure(joined, '', `${whole}.${fraction}`);
}

/**
 * Digits with marks (`64,000.5`, `64.000,5`, `1_000`, `1 000`, `62,5`) to a number; no sign, unit or exponent.
 *
 * 1. Points and commas together: the kind that comes last is the decimal mark and may occur once; the other groups.
 * 2. One kind, more than once: it groups.
 * 3. One mark, once: decimal, unless three digits follow one to three that don't start with 0; then the writer's own decimal mark
 *    decides, and the other reading is handed back too.
 * 4. `_`, `'` and spaces always group.
 */
export function figureOf(text: string, decimalMark: DecimalMark = '.'): Figure {
	if (text.length > 200) return { kind: 'out-of-range' };
	const points = count(text, '.');
	const commas = count(text, ',');
	const hasOther = [...text].some((char) => !isDigit(char) && char !== '.' && char !== ',');
	if (points + commas === 1 && !hasOther) return oneMark(text, points === 1 ? '.' : ',', decimalMark);
	const last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
	const lastCount = last === '.' ? points : commas;
	const otherCount = points + commas - lastCount;
	if (lastCount === 1 && (otherCount > 0 || hasOther)) {
		const at = text.lastIndexOf(last);
		return figure(ungrouped(text.slice(0, at)), text.slice(at + 1));
	}
	if (lastCount > 1 && otherCount > 0) return NOT_A_NUMBER;
	return figure(ungrouped(text), '');
}
