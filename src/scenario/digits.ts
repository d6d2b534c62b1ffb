/** First digit of the decimal digit blocks people type in besides ASCII: full-width, Arabic-Indic, Persian, Devanagari, Thai, Bengali. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x0e50, 0x09e6] as const;

/** Marks that mean the same as an ASCII one. Every entry keeps its length, so that spans of the text stay true. */
const MARKS: Readonly<Record<string, string>> = {
	'\u066b': '.',
	'\u066c': ',',
	'．': '.',
	'，': ',',
	'’': "'",
	'‘': "'",
	ʼ: "'",
	'＇': "'",
	'＿': '_',
	'−': '-',
	'–': '-',
	'—': '-',
	'－': '-',
	'﹣': '-',
	'＋': '+',
	'％': '%',
	'﹪': '%',
	'＄': '$',
	'＠': '@',
	'：': ':',
	'／': '/',
	'\u00a0': ' ',
	'\u2002': ' ',
	'\u2003': ' ',
	'\u2007': ' ',
	'\u2008': ' ',
	'\u2009': ' ',
	'\u200a': ' ',
	'\u202f': ' ',
	'\u3000': ' ',
	// Direction marks and zero-width characters come along when a figure is copied: they are no part of it.
	'\u200b': ' ',
	'\u200e': ' ',
	'\u200f': ' ',
	'\u202a': ' ',
	'\u202b': ' ',
	'\u202c': ' ',
	'\u202d': ' ',
	'\u202e': ' ',
	'\u2060': ' ',
	'\u2066': ' ',
	'\u2067': ' ',
	'\u2068': ' ',
	'\u2069': ' ',
	'\ufeff': ' ',
};

function plainChar(char: string): string {
	const mark = MARKS[char];
	if (mark !== undefined) return mark;
	const code = char.charCodeAt(0);
	if (code >= 0xff21 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0);
	for (const zero of ZEROS) if (code >= zero && code < zero + 10) return String.fromCharCode(48 + code - zero);
	return char;
}

/** Full-width letters, foreign digits and typographic marks to ASCII, code unit by code unit: the length never changes. */
export function plain(text: string): string {
	let out = '';
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		out += char < '\u0080' ? char : plainChar(char);
	}
	return out;
}

export const isDigit = (char: string): boolean => char >= '0' && char <= '9';
