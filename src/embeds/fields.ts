import type { APIEmbedField } from 'discord-api-types/v10';

/** A field in a row of three, where there is something to say. */
export const inline = (name: string, value: string | undefined | false): APIEmbedField[] => (value ? [{ name, value, inline: true }] : []);

/** A field of the full width, where there is something to say. */
export const block = (name: string, value: string): APIEmbedField[] => (value === '' ? [] : [{ name, value }]);

/** Things to take care of, one a line; '' where there are none. */
export const warned = (lines: readonly (string | undefined | false)[]): string =>
	lines.flatMap((line) => (line ? [`⚠ ${line}`] : [])).join('\n');
