import { Decimal } from '../../core/decimal.ts';
import { multiplierOf } from '../multiplier.ts';
import type { Source } from './source.ts';

export interface Scale {
	readonly factor: Decimal;
	readonly next: number;
}

/** What a candle's length stands before: `15m chart`. */
export const CANDLES = new Set(
	'chart charts candle candles tf timeframe time scalp close closes support ema div setup bar bars trend range'.split(' '),
);
const NONE: Decimal = new Decimal(1);

/** `k`, `m`, `万`, `mil` behind a figure. A single letter must be glued, or stand alone before no other letter. */
export function scaleAt({ tokens, languages }: Source, at: number): Scale {
	const token = tokens[at];
	if (token?.kind !== 'word') return { factor: NONE, next: at };
	const [language = 'en'] = languages;
	for (const length of [2, 1]) {
		const parts = tokens.slice(at, at + length);
		const text = parts.map((part) => part.text).join('');
		if (parts.length < length) continue;
		const isCjk = text.charCodeAt(0) > 0x2fff;
		if (length === 2 && !isCjk) continue;
		const factor = multiplierOf(text, language);
		const standsAlone = !token.gap || isCjk || text.length > 1 || text === 'k';
		const isTime = text === 'm' && CANDLES.has(tokens[at + 1]?.text ?? '');
		const isCoin = ['t', 'b'].includes(text) && token.gap;
		if (factor && standsAlone && !isTime && !isCoin) return { factor, next: at + length };
	}
	return { factor: NONE, next: at };
}
