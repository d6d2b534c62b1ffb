import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { loadEntries } from '../../src/faq/load.ts';
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
