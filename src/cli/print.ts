import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { Reply, Row } from '../commands/types.ts';

const WIDTH = 100;

/** Discord's markdown as a terminal shows it: marks gone, escapes undone. */
const bare = (text: string): string =>
	text
		.replace(/(?<!\\)(\*\*|__|`|~~)/g, '')
		.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
		.replace(/<@(\d+)>/g, '@$1');

function wrapped(line: string, indent: string): string {
	const rows: string[] = [''];
	for (const word of line.split(' ')) {
		const row = rows.at(-1) ?? '';
		if (row !== '' && [...row, ...word].length + 1 > WIDTH - indent.length) rows.push(word);
		else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
	}
	return rows.map((row) => indent + row).join('\n');
}

const block = (text: string, indent = ''): string =>
	bare(text)
		.split('\n')
		.map((line) => wrapped(line, indent))
		.join('\n');

/** Columns whose every other line is the same label become rows: label, one, other. */
function sharedLabels(texts: readonly (readonly string[])[]): (readonly string[])[] | undefined {
	const [[, ...first] = []] = texts;
	const labels = first.filter((_, index) => index % 2 === 0);
	const same = texts.every(
		([, ...lines]) => lines.length === labels.length * 2 && labels.every((label, index) => lines[index * 2] === label),
	);
	if (!same || labels.length === 0) return undefined;
	return [
		['', ...texts.map(([name = '']) => name)],
		...labels.map((label, index) => [label, ...texts.map((lines) => lines[index * 2 + 2] ?? '')]),
	];
}

/** Inline fields of several lines stand side by side, as Discord shows them. */
function columns(fields: readonly APIEmbedField[]): string {
	const texts = fields.map(({ name, value }) => [bare(name), ...bare(value).split('\n')]);
	const height = Math.max(...texts.map((lines) => lines.length));
	const rows = sharedLabels(texts) ?? Array.from({ length: height }, (_, row) => texts.map((lines) => lines[row] ?? ''));
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
	return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()).join('\n');
}

const isColumn = ({ inline, value }: APIEmbedField): boolean => inline === true && value.includes('\n');

/** Short inline fields as a table; longer ones under their name. */
function fieldLines(fields: readonly APIEmbedField[]): string[] {
	const short = (field: APIEmbedField) => field.inline && !isColumn(field);
	const width = Math.max(0, ...fields.filter(short).map(({ name }) => [...name].length));
	const beside = fields.filter(isColumn);
	return fields.flatMap((field) => {
		const { name, value } = field;
		if (field === beside[0]) return [columns(beside)];
		if (isColumn(field)) return [];
		return [short(field) ? `  ${name.padEnd(width)}  ${bare(value)}` : `\n${bare(name)}\n${block(value, '  ')}`];
	});
}

const embedText = ({ title, description, fields = [], footer }: APIEmbed): string =>
	[
		title && bare(title),
		description && block(description),
		fields.length > 0 && fieldLines(fields).join('\n').replace(/^\n/, ''),
		footer && block(footer.text),
	]
		.filter((part) => part)
		.join('\n\n');

function labelOf(part: Row['components'][number]): string {
	if ('label' in part && part.label) return `[ ${part.label} ]`;
	if ('placeholder' in part && part.placeholder) return `[ ${part.placeholder} ▾ ]`;
	return '';
}

/** A reply as a person reads it in a terminal. */
export function replyText({ content, embeds = [], components = [], files = [] }: Reply): string {
	const rows = components.map(({ components: parts }) => parts.map(labelOf).join(' ').trim());
	const pictures = files.map(({ name, description }) => `(picture ${name}: ${description})`);
	return [content && block(content), ...embeds.map(embedText), ...pictures, ...rows].filter((part) => part).join('\n\n');
}
