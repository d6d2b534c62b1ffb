import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launch } from './chromium.ts';

export interface Started {
	readonly url: string;
	stop(): Promise<void>;
}

const LINK = /browser: (http:\/\/127\.0\.0\.1:\d+\/)/;

async function linkIn({ stdout }: ChildProcess): Promise<string> {
	let text = '';
	for await (const chunk of stdout ?? []) {
		text += chunk;
		const url = LINK.exec(text)?.[1];
		if (url) return url;
	}
	throw new Error(`No link was printed:\n${text}`);
}

/** `npm start` without a token, as somebody new runs it. */
export async function startProgram(port = 0): Promise<Started> {
	const env = { ...process.env, DISCORD_TOKEN: '', LIVE: 'off', PAGE_PORT: String(port) };
	const child = spawn(process.execPath, ['src/main.js'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = once(child, 'exit');
	const url = await linkIn(child);
	child.stdout?.resume();
	return {
		url,
		async stop() {
			child.kill();
			await ended;
		},
	};
}

export interface Visit {
	readonly page: Page;
	/** Every address asked for that is not the page's own. */
	readonly outside: readonly string[];
	/** What the browser complained of. */
	readonly complaints: readonly string[];
}

export interface Visiting {
	readonly url?: string;
	readonly theme?: 'dark' | 'light';
	readonly size?: { readonly width: number; readonly height: number };
}

export interface Stage {
	readonly browser: Browser;
	program: Started;
	/** Opens the page in a browser of its own. */
	visit(how?: Visiting): Promise<Visit>;
	close(): Promise<void>;
}

function watched(page: Page, url: string): Visit {
	const outside: string[] = [];
	const complaints: string[] = [];
	const own = new URL(url).host;
	page.on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (protocol !== 'data:' && host !== own) outside.push(request.url());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (line) => {
		if (line.type() === 'error') complaints.push(line.text());
	});
	return { page, outside, complaints };
}

export async function openStage(): Promise<Stage> {
	const [browser, program] = await Promise.all([launch(), startProgram()]);
	const contexts: BrowserContext[] = [];
	const stage: Stage = {
		browser,
		program,
		async visit({ url = stage.program.url, theme = 'dark', size = { width: 1100, height: 900 } } = {}) {
			const context = await browser.newContext({ viewport: size, colorScheme: theme, locale: 'en-US' });
			contexts.push(context);
			const visit = watched(await context.newPage(), url);
			await visit.page.goto(url);
			await visit.page.locator('[data-example]').first().waitFor();
			return visit;
		},
		async close() {
			for (const context of contexts) await context.close();
			await browser.close();
			await stage.program.stop();
		},
	};
	return stage;
}

export const box = (page: Page): Locator => page.getByRole('combobox', { name: /^Message / });
export const lastMessage = (page: Page): Locator => page.locator('discord-message:not(.past)').last();

/** Types what a person types and sends it. */
export async function say(page: Page, text: string): Promise<void> {
	await box(page).fill(text);
	await box(page).press('Enter');
}

export async function be(page: Page, name: string): Promise<void> {
	await page.getByRole('radio', { name: `Be ${name}` }).click();
}

/** Waits until the bot's answer stands; pictures may come later. */
export async function answered(page: Page, words: string | RegExp): Promise<Locator> {
	const message = page.locator('discord-message', { hasText: words }).last();
	await message.waitFor();
	return message;
}
