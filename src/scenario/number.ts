import { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { currencyOf } from './currency.ts';
import { isDigit, plain } from './digits.ts';
import { type DecimalMark, type Figure, figureOf, LARGEST } from './figure.ts';
import { multiplierOf } from './multiplier.ts';

/** One option value as typed. `unit` is what stood beside the figure: %, x, or a currency's code. */
export interface NumberReading {
	/** `2%` gives 2, not 0.02. */
	readonly value: Decimal;
	/** The other way to read the same marks: `1,234` may be 1234 or 1.234. Whoever takes `value` must echo it. */
	readonly ambiguous?: Decimal;
	readonly unit?: string;
}

/** Languages that write 0,5 and 65.500, as the first part of a Discord locale. */
const COMMA_LANGUAGES = 'bg cs da de el es fi fr hr hu id it lt nl no pl pt ro ru sv tr uk vi'.split(' ');

const languageOf = (locale = 'en'): string => locale.toLowerCase().split('-')[0] ?? 'en';
const decimalMarkOf = (locale?: string): DecimalMark => (COMMA_LANGUAGES.includes(languageOf(locale)) ? ',' : '.');

interface Parts {
	readonly negative: boolean;
	readonly body: string;
	readonly exponent: string;
	readonly before: string;
	readonly after: string;
}

/** `-$1.5m` → sign, `$`, `1.5`, `m`. Linear; everything from the first to the last digit of the figure is its body. */
function partsOf(text: string): Parts | undefined {
	let from = text.search(/\d/);
	if (from < 0) return undefined;
	if (/[.,]/.test(text.charAt(from - 1))) from--;
	let to = from;
	while (to < text.length && (isDigit(text.charAt(to)) || " .,_'".includes(text.charAt(to)))) to++;
	while (!isDigit(text.charAt(to - 1))) to--;
	const exponent = /^e[+-]?\d{1,200}(?!\w)/i.exec(text.slice(to, to + 210))?.[0] ?? '';
	const signs = text.slice(0, from).replace(/[^+-]/g, '');
	if (signs.length > 1) return undefined;
	const before = text.slice(0, from).replace(/[+-]/g, '').trim().toLowerCase();
	const after = text
		.slice(to + exponent.length)
		.trim()
		.toLowerCase();
	return { negative: signs === '-', body: text.slice(from, to), exponent: exponent.slice(1), before, after };
}

/** What may stand behind a figure: a multiplier, a unit, or both (`1.5m usdt`, `64k$`). Undefined: neither. */
function suffixOf(text: string, language: string): { readonly factor: Decimal; readonly unit?: string } | undefined {
	if (text === '') return { factor: new Decimal(1) };
	for (let split = text.length; split >= 0; split--) {
		const factor = split === 0 ? new Decimal(1) : multiplierOf(text.slice(0, split).trim().replace(/\.$/, ''), language);
		const rest = text.slice(split).trim();
		const unit = rest === '' ? undefined : unitOf(rest);
		if (factor === undefined || (rest !== '' && unit === undefined)) continue;
		return unit === undefined ? { factor } : { factor, unit };
	}
	return undefined;
}

const unitOf = (word: string): string | undefined => (word === '%' ? '%' : word === 'x' || word === '×' ? 'x' : currencyOf(word));

function scaled({ value, other }: Extract<Figure, { kind: 'figure' }>, parts: Parts, factor: Decimal) {
	const power = parts.exponent === '' ? new Decimal(0) : new Decimal(parts.exponent);
	if (power.abs().gt(60)) return undefined;
	const scale = new Decimal(10)
		.pow(power)
		.times(factor)
		.times(parts.negative ? -1 : 1);
	const result = value.times(scale);
	if (result.abs().gt(LARGEST)) return undefined;
	return other === undefined ? { value: result } : { value: result, ambiguous: other.times(scale) };
}

/**
 * A typed option value: `64k`, `64,000.5`, `64.000,5`, `1_000`, `1 000`, `2%`, `$1.5m`, `62,5k`, `0,1`, `20x`, `100 usdt`.
 * How marks are read: figure.ts; the locale's decimal mark only settles `1,234` and `1.234`.
 * @throws DomainError not-a-number, number-out-of-range (|x| > 1e30, or more than 60 digits)
 */
export function numberFrom(input: string, field: string, locale?: string): NumberReading {
	const shown = input.length > 80 ? `${input.slice(0, 80)}…` : input;
	const text = plain(input).trim();
	if (text.length > 200 && [...text].every((char) => isDigit(char) || " .,_'".includes(char)))
		throw new DomainError('number-out-of-range', { field, input: shown });
	const parts = text.length > 400 ? undefined : partsOf(text);
	const suffix = parts && suffixOf(parts.after, languageOf(locale));
	const leading = parts && (parts.before === '' ? '' : unitOf(parts.before));
	if (!parts || !suffix || leading === undefined || (leading !== '' && suffix.unit !== undefined && suffix.unit !== leading))
		throw new DomainError('not-a-number', { field, input: shown });
	const figure = figureOf(parts.body, decimalMarkOf(locale));
	if (figure.kind === 'not-a-number') throw new DomainError('not-a-number', { field, input: shown });
	const result = figure.kind === 'figure' ? scaled(figure, parts, suffix.factor) : undefined;
	if (!result) throw new DomainError('number-out-of-range', { field, input: shown });
	const unit = suffix.unit ?? (leading || undefined);
	return unit === undefined ? result : { ...result, unit };
}
