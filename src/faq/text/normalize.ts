import { COINS, SLANG, VENUES } from './slang.ts';

/** Longest text that is read, in UTF-16 units; the rest says nothing new. */
const LONGEST = 1500;

/** What can't be seen: zero-width marks, bidi controls, variation selectors, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Lower case, one width, one kind of quote and space, nothing invisible. */
export function clean(text: string): string {
	return text
		.slice(0, 4 * LONGEST)
		.replace(INVISIBLE, '')
		.normalize('NFKC')
		.slice(0, LONGEST)
		.toLowerCase()
		.replace(/[‘’‛`´ʼ]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/[‐-―−]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
}

type Rule = readonly [pattern: RegExp, replacement: string];

/** Figures become what kind of figure they are: `20x` → levx. Order matters. */
const FIGURES: readonly Rule[] = [
	[/https?:\/\/\S+|www\.\S+/g, ' urlx '],
	[/<[@#:][^>]{1,60}>/g, ' '],
	[/-[1245]\d{3}\b/g, ' errx '],
	[/\b\d+(?:\.\d+)?\s?: ?\d+(?:\.\d+)?\s?(?=r)?(?![:\d])/g, ' ratiox '],
	[/\b(?:\d+(?:[.,]\d+)?\s?x|x\s?\d+(?:[.,]\d+)?)\b/g, ' levx '],
	[/\b\d+(?:\.\d+)?r\b/g, ' rmultx '],
	[/[+-]?\d+(?:[.,]\d+)*\s?(?:%|percent\b|pct\b|bps\b)/g, ' pctx '],
	[/\b\d+(?:\.\d+)?\s?-?(?:h|hr|hrs|hour|hours|hourly)\b/g, ' hourx '],
	[/[$€£]\s?\d+(?:[.,]\d+)*k?|\b\d+(?:[.,]\d+)*k?\s?(?:usdt|usdc|usd|dollars?|bucks?|euros?|\$|€)/g, ' moneyx '],
	[/\b\d+(?:[.,]\d+)*[km]?\b/g, ' numx '],
];

const CONTRACTIONS: readonly Rule[] = [
	[/\b(liq|adl)'(?:e?d)\b/g, '$1d'],
	[/\b(?:cannot|can't|cant)\b/g, 'can not'],
	[/\b(?:won't|wont)\b/g, 'will not'],
	[/\b(do|does|did|is|are|was|were|could|would|should|have|has|had)n'?t\b/g, '$1 not'],
	[/\b(what|where|how|who|when|why|that|there|here|he|she)'?s\b/g, '$1 is'],
	[/\bit'?s\b/g, 'it is'],
	[/\b(?:i'm|im)\b/g, 'i am'],
	[/\b(you|we|they)'?re\b(?<!\bwere)/g, '$1 are'],
	[/'(?:ve|d|ll|s)\b/g, ''],
	[/\bw\/o\b/g, 'without'],
	[/\bw\/(?!\w)/g, 'with'],
	[/\br\s?[:/&]\s?r\b/g, 'risk reward'],
	[/\bp\s?[&/]\s?l\b/g, 'pnl'],
	// liquidity provider, not liquidation price
	[/\blps? (?=(?:token|yield|reward|pool|farm|fee|stak|share|apr|apy))/g, 'liquidity pool '],
	[/\btp\s?\/\s?sl\b|\bsl\s?\/\s?tp\b/g, 'take profit stop loss'],
	[/\b(usd[ts]?|coin)[- ]m\b/g, '$1m'],
];

/** The words of a text, slang written out, coins, venues and figures as their kind. */
export function wordsOf(text: string): readonly string[] {
	let line = clean(text);
	for (const [pattern, replacement] of [...CONTRACTIONS, ...FIGURES]) line = line.replace(pattern, replacement);
	return (line.match(/[\p{L}\p{M}]+|\?/gu) ?? []).flatMap(canonical);
}

function canonical(word: string): readonly string[] {
	if (COINS.has(word)) return ['coinx'];
	if (VENUES.has(word)) return ['venuex'];
	return SLANG.get(word) ?? [word];
}
