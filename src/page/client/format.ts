const CLOCK = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' });

/** Discord's letters for `<t:…:R>` but R. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { dateStyle: 'short' },
	D: { dateStyle: 'long' },
	f: { dateStyle: 'long', timeStyle: 'short' },
	F: { dateStyle: 'full', timeStyle: 'short' },
};

export function timeOf(iso: string): string {
	const date = new Date(iso);
	const isToday = date.toDateString() === new Date().toDateString();
	return isToday ? CLOCK.format(date) : `${DAY.format(date)} ${CLOCK.format(date)}`;
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['year', 31_536_000],
	['month', 2_592_000],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
	['second', 1],
];

/** A moment, in seconds since 1970, as `<t:seconds:style>` shows it. */
export function momentOf(seconds: number, style: string | undefined): string {
	const date = new Date(seconds * 1000);
	if (Number.isNaN(date.getTime())) return String(seconds);
	if (style !== 'R') return new Intl.DateTimeFormat(undefined, STYLES[style ?? 'f'] ?? STYLES.f).format(date);
	const away = seconds - Date.now() / 1000;
	const [unit, length] = STEPS.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1];
	return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round(away / length), unit);
}

const UNITS = ['B', 'KB', 'MB', 'GB'];

export function bytesOf(count: number): string {
	const power = count < 1 ? 0 : Math.min(Math.floor(Math.log(count) / Math.log(1024)), UNITS.length - 1);
	return `${(count / 1024 ** power).toFixed(power === 0 ? 0 : 2)} ${UNITS[power]}`;
}

export const colourOf = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

/** Files live with this page's own server; anything else is not fetched. */
export function localUrl(url: string | undefined): string | undefined {
	const path = url && URL.canParse(url) ? new URL(url).pathname : '';
	return path.startsWith('/attachments/') ? path : undefined;
}

/** An address that a person may follow. */
export const safeUrl = (url: string | undefined): string | undefined =>
	url && URL.canParse(url) && /^(https?|mailto):$/.test(new URL(url).protocol) ? url : undefined;
