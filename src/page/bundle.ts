import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

export interface Asset {
	readonly type: string;
	readonly data: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.woff2': 'font/woff2',
	'.ttf': 'font/ttf',
};

const CLIENT = join(import.meta.dirname, 'client');

const asset = (name: string, data: Uint8Array): readonly [string, Asset] => [
	`/${basename(name)}`,
	{ type: TYPES[extname(name)] ?? 'application/octet-stream', data },
];

async function build(): Promise<ReadonlyMap<string, Asset>> {
	const esbuild = await import('esbuild');
	const { outputFiles } = await esbuild.build({
		entryPoints: [join(CLIENT, 'main.ts')],
		outdir: CLIENT,
		bundle: true,
		write: false,
		minify: true,
		format: 'esm',
		target: 'es2022',
		loader: { '.woff2': 'file', '.ttf': 'file' },
		define: { 'process.env.NODE_ENV': '"production"' },
		logLevel: 'silent',
	});
	await esbuild.stop();
	const html = await readFile(join(CLIENT, 'index.html'));
	const [, page] = asset('index.html', html);
	return new Map([['/', page], ...outputFiles.map(({ path, contents }) => asset(path, contents))]);
}

/** The page's files by their path, made in memory when first asked for. */
export function createBundle(): () => Promise<ReadonlyMap<string, Asset>> {
	let made: Promise<ReadonlyMap<string, Asset>> | undefined;
	return () => {
		made ??= build();
		return made;
	};
}
