import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Font, Measure } from './scene.ts';

/** Inter (OFL) for what we write; DejaVu Sans for other alphabets, Hebrew and Arabic among them; Noto Sans (OFL) for Chinese, kana and Hangul. */
const FAMILIES = 'Isocross, "Isocross Wide", "Isocross Han", "Isocross Hangul"';
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Of a package’s entry point or file (`import.meta.resolve`), as fonts lie beside it and packages don’t export them. */
const beside = (resolved: string, ...path: string[]): string => join(dirname(fileURLToPath(resolved)), ...path);

function register(path: string, family: string): void {
	if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`no font at ${path}`);
}

const once = (task: () => void): (() => void) => {
	let done = false;
	return () => {
		if (!done) task();
		done = true;
	};
};

const registerLatin = once(() => {
	const inter = import.meta.resolve('@expo-google-fonts/inter');
	register(beside(inter, '400Regular', 'Inter_400Regular.ttf'), 'Isocross');
	register(beside(inter, '600SemiBold', 'Inter_600SemiBold.ttf'), 'Isocross');
	register(beside(import.meta.resolve('dejavu-fonts-ttf/package.json'), 'ttf', 'DejaVuSans.ttf'), 'Isocross Wide');
});
/** 8 and 5 MB: only where somebody writes in it. */
const registerHan = once(() =>
	register(beside(import.meta.resolve('@embedpdf/fonts-sc'), '..', 'fonts', 'NotoSansHans-Regular.otf'), 'Isocross Han'),
);
const registerHangul = once(() =>
	register(beside(import.meta.resolve('@embedpdf/fonts-kr'), '..', 'fonts', 'NotoSansKR-Regular.otf'), 'Isocross Hangul'),
);

export const cssFont = ({ size, weight }: Font): string => `${weight} ${size}px ${FAMILIES}`;

/** Widths as the painter will draw them; registers our fonts first. */
export function measureWith(context = createCanvas(1, 1).getContext('2d')): Measure {
	registerLatin();
	return (text, font) => {
		if (HAN.test(text)) registerHan();
		if (HANGUL.test(text)) registerHangul();
		context.font = cssFont(font);
		return context.measureText(text).width;
	};
}
