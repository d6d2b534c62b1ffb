import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/page/examples.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
}, 300_000);
afterAll(() => stage.close());

test('there are six', () => {
	expect(EXAMPLES).toHaveLength(6);
});

test.each(EXAMPLES.map(({ id, label }) => ({ id, label })))('“$label” answers with one click', async ({ id }) => {
	const { page, outside, complaints } = await stage.visit();
	await page.locator(`[data-example="${id}"]`).click();
	const reply = page.locator('discord-message[bot]', { has: page.locator('discord-embed') }).first();
	await reply.waitFor();
	expect((await reply.innerText()).length).toBeGreaterThan(100);
	expect(await page.locator('.notice.bad, .trouble:not(:empty)').count()).toBe(0);
	expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
	await page.close();
});
