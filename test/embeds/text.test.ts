import { expect, test } from 'vitest';
import { cut, plain, quoted } from '../../src/embeds/text.ts';

test.each([
	['@everyone', '\\@everyone'],
	['<@300000000000000001>', '\\<\\@300000000000000001\\>'],
	['**bold** _it_ ~~x~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~x\\~\\~'],
	['[click](https://evil.example)', '\\[click\\]\\(https\\://evil.example\\)'],
	['# title', '\\# title'],
	['> quote', '\\> quote'],
	['`code` ||spoiler||', '\\`code\\` \\|\\|spoiler\\|\\|'],
	['a\\b', 'a\\\\b'],
	['- list', '\\- list'],
	['1. list', '1. list'],
])('%s is quoted as %s', (text, shown) => {
	expect(quoted(text)).toBe(shown);
});

test.each([
	['zero-width', 'a\u200bb\u200cc\u200dd\ufeff', 'abcd'],
	['direction marks', '\u202e64000\u202c\u2066x\u2069', '64000x'],
	['controls', 'a\u0000b\u001bc', 'abc'],
	['lone surrogates', 'a\ud800b', 'ab'],
	['line breaks', 'a\nb\r\n c', 'a b c'],
	['tag characters', 'a\u{e0041}b', 'ab'],
	['stacked marks', `e${'\u0301'.repeat(50)}`, 'e\u0301\u0301'],
])('%s go', (_, text, shown) => {
	expect(plain(text)).toBe(shown);
});

test('text is cut by code points, not in the middle of one', () => {
	expect(cut('😀'.repeat(10), 5)).toBe(`${'😀'.repeat(4)}…`);
	expect(cut('😀'.repeat(5), 5)).toBe('😀'.repeat(5));
	expect([...plain('x'.repeat(200_000), 80)].length).toBe(80);
});
