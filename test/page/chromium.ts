import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const LOCK = join(tmpdir(), 'isocross-chromium.lock');
const INSTALL_WITHIN = 240_000;
const NEEDED = 'The tests of the page need Chromium: install the package “chromium” (apt-get install chromium), or set CHROMIUM_PATH.';

/** Nothing that would call home. */
const QUIET = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

function isRunnable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function find(): string | undefined {
	const { CHROMIUM_PATH, PATH = '' } = process.env;
	if (CHROMIUM_PATH) return CHROMIUM_PATH;
	const places = [...PATH.split(delimiter), '/usr/bin'];
	return places.flatMap((place) => NAMES.map((name) => join(place, name))).find(isRunnable);
}

function isStale(): boolean {
	try {
		return Date.now() - statSync(LOCK).mtimeMs > INSTALL_WITHIN;
	} catch {
		return false;
	}
}

/** Only one of the test files installs; whoever finds the lock waits for it. */
async function lock(): Promise<() => void> {
	for (const until = Date.now() + INSTALL_WITHIN; Date.now() < until; await wait(500)) {
		if (isStale()) rmdirSync(LOCK);
		try {
			mkdirSync(LOCK);
			return () => rmdirSync(LOCK);
		} catch {}
	}
	throw new Error(NEEDED);
}

async function install(): Promise<string> {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(NEEDED);
	const unlock = await lock();
	try {
		const made = find();
		if (made) return made;
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update'], { env, timeout: INSTALL_WITHIN });
		await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, timeout: INSTALL_WITHIN });
	} catch (cause) {
		throw new Error(NEEDED, { cause });
	} finally {
		unlock();
	}
	const made = find();
	if (!made) throw new Error(NEEDED);
	return made;
}

/** Chromium by CHROMIUM_PATH, by PATH, or installed as Debian's package. */
export async function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: find() ?? (await install()), args: QUIET });
}
