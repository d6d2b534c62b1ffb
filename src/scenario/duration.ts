import type { Decimal } from '../core/decimal.ts';
import { DomainError } from '../core/error.ts';
import { plain } from './digits.ts';
import { numberFrom } from './number.ts';

const HOURS: Readonly<Record<string, number>> = {
	h: 1,
	hr: 1,
	hrs: 1,
	hour: 1,
	hours: 1,
	d: 24,
	day: 24,
	days: 24,
	w: 168,
	week: 168,
	weeks: 168,
	month: 720,
	months: 720,
	y: 8760,
	year: 8760,
	years: 8760,
};
const LONGEST = 100;

/** `12h`, `3 days`, `2 weeks`: in hours, a month being 30 days. A figure without its unit is refused, not guessed. Throws not-a-duration. */
export function hoursFrom(input: string, field: string, locale?: string): Decimal {
	const text = plain(input).trim().toLowerCase();
	const [, figure = '', word = ''] = (text.length <= LONGEST && /^(.*?)\s*([a-z]+)$/.exec(text)) || [];
	const hours = HOURS[word];
	if (hours === undefined || figure === '') throw new DomainError('not-a-duration', { field, input });
	const { value, unit } = numberFrom(figure, field, locale);
	if (unit !== undefined || value.lte(0)) throw new DomainError('not-a-duration', { field, input });
	return value.times(hours);
}
