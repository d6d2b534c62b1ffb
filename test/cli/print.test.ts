import { expect, test } from 'vitest';
import { replyText } from '../../src/cli/print.ts';

test('short inline fields become a table, longer ones stand under their name', () => {
	const fields = [
		{ name: 'Liquidation price', value: '45,226.14', inline: true },
		{ name: 'Distance', value: '9.54 %', inline: true },
		{ name: 'Rules', value: 'Binance' },
	];
	expect(replyText({ embeds: [{ title: 'T', fields }] })).toBe(
		'T\n\n  Liquidation price  45,226.14\n  Distance           9.54 %\n\nRules\n  Binance',
	);
});

test('columns of the same labels become rows', () => {
	const column = (name: string, first: string) => ({ name, value: `Price\n**${first}**\nLoss\n**1**`, inline: true });
	expect(replyText({ embeds: [{ fields: [column('Isolated', '10'), column('Cross', 'none')] }] })).toBe(
		'         Isolated  Cross\n  Price  10        none\n  Loss   1         1',
	);
});

test('columns of other labels stand side by side', () => {
	const column = (name: string, value: string) => ({ name, value, inline: true });
	expect(replyText({ embeds: [{ fields: [column('A', 'x\nyy'), column('B', '1\n2\n3')] }] })).toBe('  A   B\n  x   1\n  yy  2\n      3');
});

test('markdown goes, escapes are undone, long lines wrap', () => {
	const text = replyText({ content: `**bold** \\@everyone \`code\` ${'word '.repeat(40)}` });
	expect(text).toMatch(/^bold @everyone code word/);
	expect(text.split('\n').every((line) => line.length <= 100)).toBe(true);
});

test('buttons and pictures are named', () => {
	const button = { type: 1 as const, components: [{ type: 2 as const, style: 2 as const, label: 'Share', custom_id: 'share:' }] };
	const picture = { name: 'ruler.png', data: new Uint8Array(), description: 'A price ruler' };
	expect(replyText({ content: 'x', components: [button], files: [picture] })).toBe('x\n\n(picture ruler.png: A price ruler)\n\n[ Share ]');
});
