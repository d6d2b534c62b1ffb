import type { APIEmbed } from 'discord-api-types/v10';
import type { FieldSpan, Reading } from '../scenario/sentence/reading.ts';
import { block } from './fields.ts';
import { number, readingWords } from './reading-words.ts';
import { code, quoted } from './text.ts';
import { COLOR } from './theme.ts';

/** How to say what is missing, in a sentence. */
const ASK: Readonly<Record<string, string>> = {
	side: 'long or short?',
	symbol: 'which coin? For example `BTC`',
	size: 'how large? For example `0.5 btc`, `1000 usdt` or `100 usdt margin`',
	leverage: 'at which leverage? For example `10x`',
	balance: 'how much is in the wallet? For example `1500 usdt wallet`',
	entry: 'at which price? For example `at 64k`',
	stop: 'where is the stop? For example `stop 62k` or `stop 3% below`',
	target: 'where do you take profit? For example `tp 70k`',
	exit: 'at which price is it closed? For example `-> 66k`',
	risk_pct: 'what may be lost? For example `risk 1%` or `risk 50 usdt`',
	rr: 'what is the reward to risk? For example `rr 2`',
	win_rate_pct: 'how often do you win? For example `40% winrate`',
	shock_pct: 'which move? For example `if btc drops 20%`',
	funding_rate_pct: 'at which funding rate? For example `0.01% per 8h`',
	fee: 'which fee? For example `fee 0.05%`',
	mode: 'isolated or cross?',
};
const NAMES: Readonly<Record<string, string>> = {
	symbol: 'coin',
	risk_pct: 'risk',
	rr: 'reward to risk',
	win_rate_pct: 'win rate',
	shock_pct: 'move',
	funding_rate_pct: 'funding rate',
};

/** Each missing thing with how to say it. */
export const missingWords = (missing: readonly string[]): string =>
	missing.map((field) => `• **${NAMES[field] ?? quoted(field)}**: ${ASK[field] ?? 'please add it'}`).join('\n');

export interface Asked {
	readonly reading: Reading;
	readonly missing: readonly string[];
	readonly unread: readonly FieldSpan[];
}

/** Asks for exactly what is missing, and after every figure that nothing explains. */
export function clarifyEmbed({ reading, missing, unread }: Asked): APIEmbed {
	const strange = unread.map(({ text }) => code(text));
	const unsure = (reading.ambiguous ?? []).map((field) => {
		const others = reading.alternatives?.[field]?.map(number).join(' or ');
		return `• ${NAMES[field] ?? field}: did you mean ${others ? `${others}, or as read above?` : 'what is read above?'}`;
	});
	const asks = missing.length > 0 ? [missingWords(missing)] : [];
	const title =
		missing.length > 0 ? `Almost there: I also need the ${missing.map((field) => NAMES[field] ?? field).join(', ')}` : 'One thing first';
	return {
		title,
		description: readingWords(reading),
		color: COLOR.neutral,
		fields: [
			...block('Please say', [...asks, ...unsure].join('\n')),
			...block(
				'Not understood',
				strange.length > 0
					? `What is ${strange.join(', ')}? Nothing is computed on a guess. Write what it is, for example \`entry\`, \`stop\`, \`margin\` or \`balance\` before it.`
					: '',
			),
		],
	};
}
