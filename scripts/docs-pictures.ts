import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openStage } from '../test/page/stage.ts';

/** Long answers are cut: a picture in the README shows what it looks like, not every word. */
const TALLEST = 1300;
const SIZE = { width: 860, height: 1800 };

/** Everything drawn: answers there, pictures loaded, nothing thinking. */
async function settled(page: Page): Promise<void> {
	await page.locator('discord-message[bot]').first().waitFor();
	for (let same = 0, before = ''; same < 4; await page.waitForTimeout(250)) {
		const now = await page.locator('discord-messages').innerHTML();
		same = now === before && !now.includes('thinking…') ? same + 1 : 0;
		before = now;
	}
	await page.evaluate('document.fonts.ready');
}

/** From the channel's first message to the end of its last. */
async function cut(page: Page) {
	const all = page.locator('discord-message');
	const first = await all.first().boundingBox();
	const last = await all.last().boundingBox();
	if (!first || !last) throw new Error('Nothing was answered.');
	const y = Math.max(0, first.y - 8);
	return { x: first.x, y, width: first.width, height: Math.min(last.y + last.height + 8 - y, TALLEST) };
}

/** `npm run docs:pictures`: what each example of the page answers, as docs/<example>.png. */
const stage = await openStage();
try {
	const { page: list } = await stage.visit({ size: SIZE });
	const ids = await list.locator('[data-example]:enabled').evaluateAll((all) => all.map((each) => each.getAttribute('data-example') ?? ''));
	for (const id of ids) {
		const { page } = await stage.visit({ size: SIZE });
		await page.locator(`[data-example="${id}"]`).click();
		await settled(page);
		await page.locator('discord-messages').evaluate((log) => log.scrollTo({ top: 0 }));
		await page.mouse.move(0, 0);
		await writeFile(`docs/${id}.png`, await page.screenshot({ clip: await cut(page) }));
		process.stdout.write(`docs/${id}.png\n`);
		await page.close();
	}
} finally {
	await stage.close();
}
