import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import type { Reply } from '../../src/commands/types.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { loadEntries } from '../../src/faq/load.ts';
import { testServices } from '../commands/services.ts';
import { CORE_EXAMPLES } from './core-examples.ts';

const examples = loadEntries().flatMap(({ id, examples: list }) => list.map((example, index) => ({ id, index: index + 1, example })));

/** `positions.0.liquidation.below` in a result. */
const at = (result: unknown, path: string): unknown =>
	path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], result);

/** A computed value with as many digits as the text prints: `45,226` or `-0.5 %`; words (`none`) as they are. */
function asPrinted(value: unknown, printed: string): string {
	if (!(value instanceof Decimal)) return String(value);
	const percent = printed.endsWith('%');
	const places = printed.match(/\.(\d+)/)?.[1]?.length ?? 0;
	const fixed = value.times(percent ? 100 : 1).toFixed(places, Decimal.ROUND_HALF_UP);
	return `${fixed.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')}${percent ? ' %' : ''}`;
}

describe('core figures', () => {
	const core = examples.flatMap(({ id, index, example }) => ('core' in example ? [{ id, index, ...example }] : []));
	test.each(core)('$id, example $index: $core', ({ core: name, given, expect: expected }) => {
		const result = CORE_EXAMPLES[name]?.(given);
		expect(result, `no “${name}” in core-examples.ts`).toBeDefined();
		const got = Object.entries(expected).map(([path, printed]) => [path, asPrinted(at(result, path), printed)]);
		expect(Object.fromEntries(got)).toEqual(expected);
	});
});

describe('commands, as a reader’s button runs them', () => {
	const typed = examples.flatMap(({ id, index, example }) => ('command' in example ? [{ id, index, ...example }] : []));

	test.each(typed)('$id, example $index: /$command', async ({ command: name, given, expect: expected }) => {
		const command = commands.find((one) => one.name === name);
		const asker = { userId: '1', channelId: '2', locale: 'en-US' };
		const result = (await command?.bind(given, { ...testServices(), asker, spoken: false }).run()) as Reply | undefined;
		const shown = Object.fromEntries((result?.embeds ?? []).flatMap(({ fields = [] }) => fields.map((field) => [field.name, field.value])));
		for (const [label, value] of Object.entries(expected)) expect(shown[label], label).toContain(value);
	});
});
