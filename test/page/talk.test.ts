/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answered, be, box, lastMessage, openStage, type Stage, say, type Visit } from './stage.ts';

let stage: Stage;
let visit: Visit;
let page: Page;
beforeAll(async () => {
	stage = await openStage();
}, 300_000);
afterAll(() => stage.close());
beforeEach(async () => {
	visit = await stage.visit();
	page = visit.page;
	return async () => {
		expect(visit.outside).toEqual([]);
		expect(visit.complaints).toEqual([]);
		await page.close();
	};
});

const options = (of: Page) => of.getByRole('option');
/** Types into whatever has the focus, as a person does. */
const type = (text: string) => page.keyboard.type(text);
const press = async (...keys: string[]) => {
	for (const key of keys) await page.keyboard.press(key);
};
const example = (id: string) => page.locator(`[data-example="${id}"]`).click();

test('/ shows the commands with their descriptions; letters narrow them down', async () => {
	await type('/');
	expect(await options(page).count()).toBeGreaterThan(5);
	await type('marg');
	await expect.poll(() => options(page).first().innerText()).toMatch(/^\/margin\s+What one position risks/);
});

test('by keyboard alone: options with Tab, a choice, suggestions of the bot, Enter sends', async () => {
	await type('/margin ');
	await press('Tab');
	expect(await page.locator('.chip input').first().getAttribute('aria-label')).toContain('side');
	await type('lon');
	await expect.poll(() => options(page).allInnerTexts()).toEqual([expect.stringMatching(/^long/i)]);
	await press('Enter');
	for (const text of ['size:0.5 btc', 'entry:64k', 'leverage:20', 'balance:2000']) {
		await type(text);
		await press('Tab');
	}
	await press('Enter');
	const reply = await answered(page, '0.5 BTC');
	expect(await reply.locator('discord-command').getAttribute('command')).toBe('margin');
	await reply.getByText('Only you can see this').waitFor();
	expect(await box(page).inputValue()).toBe('');
	expect(await box(page).evaluate((it) => it === document.activeElement)).toBe(true);
});

test('suggestions come from the bot while one types, and a pick is sent', async () => {
	await type('/venue ');
	await page.locator('.chip input').first().waitFor();
	await type('okx');
	await expect.poll(() => options(page).first().innerText()).toContain('OKX');
	await press('Enter', 'Enter');
	await answered(page, 'OKX');
});

test('what the client would not send is said below the box, and stays there', async () => {
	await type('/compare ');
	await type('nonsense');
	await press('Enter');
	await page.getByText('“nonsense” belongs to no option of /compare.').waitFor();
	await press('Escape', 'Escape');
	await say(page, '/qqq');
	await page.getByText('There is no command “/qqq” here.').waitFor();
	expect(await box(page).inputValue()).toBe('/qqq');
});

test('a whole line with options is read as a command', async () => {
	await say(page, '/pnl side:long size:0.2 btc entry:60k exit:66k');
	await answered(page, '1,200');
});

test('a mention is answered, and shown by its name', async () => {
	await type('@Iso');
	await press('Tab');
	await type('what is a funding rate?');
	await press('Enter');
	await page.locator('discord-message[bot]', { hasText: /funding/i }).waitFor();
	expect(await page.locator('.mention').allInnerTexts()).toContain('@Isocross');
});

test('a DM needs no mention; the other channel stays as it was', async () => {
	await page.locator('[data-room=dm]').click();
	await say(page, 'What is the maintenance margin?');
	await answered(page, /maintenance margin/i);
	await page.locator('[data-room=channel]').click();
	expect(await page.locator('discord-message').count()).toBe(0);
});

test('a pasted signal is checked from its message’s menu, by mouse and by keyboard', async () => {
	await say(page, 'LONG BTC 10x\nEntry 64000\nSL 62500');
	const signal = page.locator('discord-message').first();
	await signal.click({ button: 'right' });
	await page.getByRole('menuitem', { name: 'Check this trade' }).click();
	await answered(page, 'Check this trade');
	await signal.focus();
	await press('Shift+F10');
	await page.getByRole('menu').waitFor();
	await press('End', 'Escape');
	expect(await page.getByRole('menu').count()).toBe(0);
	expect(await signal.evaluate((it) => it === document.activeElement)).toBe(true);
});

test('a button edits its card in place, and only its owner may press it', async () => {
	await example('compare');
	const card = await answered(page, 'What the difference means here');
	const count = await page.locator('discord-message').count();
	await card.getByRole('button', { name: /20×/ }).click();
	await expect.poll(() => page.locator('discord-message').last().innerText()).toMatch(/20×/);
	const after = await page.locator('discord-message').count();
	await be(page, 'Ben');
	await page.locator('discord-message').first().getByRole('button', { name: /size/ }).first().click();
	await page.getByText('Only you can see this').waitFor();
	expect(after).toBeGreaterThanOrEqual(count);
	expect(await lastMessage(page).innerText()).toMatch(/own|only|Ada/i);
});

test('what only Ada sees, Ben does not; she can put it away by keyboard', async () => {
	await example('margin');
	const card = await answered(page, 'Bankruptcy price');
	await be(page, 'Ben');
	expect(await page.locator('discord-message').count()).toBe(0);
	await be(page, 'Ada');
	await card.getByRole('button', { name: 'Dismiss message' }).press('Enter');
	await card.waitFor({ state: 'detached' });
});

test('a form opens from a button, takes what is typed and is answered; a select takes a choice', async () => {
	await say(page, '/portfolio');
	await press('Enter');
	await page.getByRole('button', { name: 'Add position' }).click();
	const form = page.getByRole('dialog', { name: 'Add a position' });
	await form.getByLabel('Side and margin mode').selectOption('long isolated');
	await form.getByLabel('Size and coin').fill('0.5 btc');
	await form.getByLabel('Entry price').fill('64000');
	await form.getByLabel('Leverage').fill('10');
	await form.getByRole('button', { name: 'Submit' }).click();
	await form.waitFor({ state: 'detached' });
	await answered(page, /0\.5 BTC/i);
	expect(await page.locator('discord-message').count()).toBe(1);
	const before = await lastMessage(page).innerText();
	await page.locator('.select-face').first().focus();
	await press('ArrowDown', 'Enter');
	await expect.poll(() => lastMessage(page).innerText()).not.toBe(before);
});

test('a reply says whom it answers', async () => {
	await say(page, 'hello there');
	await page.locator('discord-message').first().hover();
	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('menuitem', { name: 'Reply' }).click();
	await page.getByText('Replying to Ada').waitFor();
	await say(page, 'hello again');
	await expect.poll(() => lastMessage(page).locator('.discord-replied-message-username').innerText()).toMatch('Ada');
});

test('a file is attached, and can be taken back from the page’s own server', async () => {
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('twelve bytes') });
	await page.getByText('note.txt').waitFor();
	await say(page, 'see here');
	const link = page.getByRole('link', { name: 'note.txt' });
	const href = (await link.getAttribute('href')) ?? '';
	expect(await (await fetch(new URL(href, page.url()))).text()).toBe('twelve bytes');
	expect(await lastMessage(page).innerText()).toContain('12 B');
});
