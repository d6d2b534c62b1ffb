/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, be, box, lastMessage, openStage, type Stage, say, startProgram } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await openStage();
}, 300_000);
afterAll(() => stage.close());

const RTL = '\u202e\u05e9\u05dc\u05d5\u05dd abc';
const HOSTILE = [
	'<img src=x onerror="window.hit=1">',
	'<script>window.hit=1</script>',
	'[click](javascript:window.hit=1)',
	'**<svg onload=window.hit=1>**',
	'https://evil.example/picture.png <:name:123456789012345678>',
	'||<iframe srcdoc="<script>parent.hit=1</script>">||',
	RTL,
];

test.each(HOSTILE)('%s is text, as a message and in a command', async (text) => {
	const { page, outside, complaints } = await stage.visit();
	await say(page, text);
	const shown = lastMessage(page).locator('.content');
	await shown.waitFor();
	await say(page, `/faq question:${text}`);
	await page
		.locator('discord-message', { has: page.locator('discord-command') })
		.first()
		.waitFor();
	expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
	expect(await shown.locator('img, script, svg, iframe, [href^="javascript"]').count()).toBe(0);
	expect(outside).toEqual([]);
	expect(complaints).toEqual([]);
	await page.close();
});

test('marks become marks, and text within them stays text', async () => {
	const { page } = await stage.visit();
	await say(page, '**bold** *slanted* ~~gone~~ `code <b>` ||hidden||\n> quoted\n- item\n```\n<i>block</i>\n```');
	const shown = lastMessage(page).locator('.content');
	await shown.locator('pre').waitFor();
	expect(await shown.locator('strong').innerText()).toBe('bold');
	expect(await shown.locator('code').first().innerText()).toBe('code <b>');
	expect(await shown.locator('pre').innerText()).toBe('<i>block</i>');
	expect(await shown.locator('.item').innerText()).toMatch(/•\s*item/);
	expect(await shown.locator('blockquote').innerText()).toContain('quoted');
	await page.close();
});

test('4,000 characters are refused in words and stay in the box; 2,000 are sent', async () => {
	const { page } = await stage.visit({ size: { width: 360, height: 700 } });
	await say(page, 'x'.repeat(4000));
	await page.getByText('A message has at most 2000 characters, not 4000.').waitFor();
	expect(await box(page).inputValue()).toHaveLength(4000);
	await say(page, 'y'.repeat(2000));
	await lastMessage(page).waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
	await page.close();
});

test('a second browser has a channel of its own; a reload finds the old one again', async () => {
	const [one, other] = [await stage.visit(), await stage.visit()];
	await say(one.page, 'only here');
	await one.page.getByText('only here').waitFor();
	expect(await other.page.locator('discord-message').count()).toBe(0);
	await one.page.reload();
	await one.page.getByText('only here').waitFor();
	await one.page.close();
	await other.page.close();
});

test('left open over a restart of the server, the page comes back and says so', async () => {
	const { page } = await stage.visit();
	await page.locator('[data-example=margin]').click();
	await answered(page, 'Bankruptcy price');
	const port = Number(new URL(stage.program.url).port);
	await stage.program.stop();
	await page.getByText('Isocross is not running.').waitFor();
	await box(page).fill('kept');
	await box(page).press('Enter');
	expect(await box(page).inputValue()).toBe('kept');
	stage.program = await startProgram(port);
	await page.getByText('Isocross was started again.').waitFor();
	await expect.poll(() => page.locator('.past discord-button').first().getAttribute('disabled')).toBe('');
	await page.locator('[data-example=compare]').click();
	await answered(page, 'What the difference means here');
	await be(page, 'Ben');
	await page.close();
});

test.each(['dark', 'light'] as const)('%s as the system has it; nothing is wider than 360 px', async (theme) => {
	const { page } = await stage.visit({ theme, size: { width: 360, height: 700 } });
	await page.locator('[data-example=compare]').click();
	await answered(page, 'What the difference means here');
	const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(ground).toBe(theme === 'dark' ? 'rgb(49, 51, 56)' : 'rgb(255, 255, 255)');
	const wide = await page.evaluate(() =>
		[...document.querySelectorAll('main, discord-messages, discord-embed, .composer')].map((it) => it.scrollWidth),
	);
	expect(Math.max(...wide)).toBeLessThanOrEqual(360);
	await page.close();
});

test('a screen reader finds the log, the box, the list and the people', async () => {
	const { page } = await stage.visit();
	expect(await page.getByRole('log', { name: 'Messages in #general' }).getAttribute('aria-live')).toBe('polite');
	await box(page).fill('/mar');
	await expect.poll(() => box(page).getAttribute('aria-expanded')).toBe('true');
	const active = await box(page).getAttribute('aria-activedescendant');
	expect(await page.locator(`[id="${active}"]`).getAttribute('role')).toBe('option');
	expect(await page.getByRole('radiogroup', { name: 'Who you are' }).getByRole('radio').count()).toBe(2);
	await page.close();
});
