import { expect, test } from 'vitest';
import { answerText } from '../../src/commands/answer.ts';
import { problemsOf } from './payload.ts';
import { testServices } from './services.ts';

const asker = { userId: '300000000000000001', channelId: '600000000000000001', locale: 'en-US' };

test.each([
	// isolated at 2,900: margin = 100 + 0.4 % · 2,900 = 111.6; 3,000 ÷ 111.6
	['max leverage for long eth 3000 stop 2900', 'calculate', '**26.8×** in isolated puts the liquidation at or just behind 2,900.00 USDT'],
	['breakeven long btc 64k fee 0.05%', 'calculate', '**64,064.04 USDT**, +0.1 %'],
	['breakeven long btc 64k', 'clarify', '`fee:` per trade'],
	['rr long btc 64k stop 62k tp 70k', 'calculate', 'At 70,000: **3 : 1**'],
	['rr stop 2% tp 6%', 'calculate', 'At +6 % from the entry: **3 : 1**'],
	['40% winrate 2rr kelly', 'calculate', '**+20 %** of what you risk per trade. Kelly fraction: **10 %**'],
	['price for 100% roe short eth 3000 20x', 'calculate', '**2,850.00 USDT**'],
	['where to take profit to make 500 usdt, long 0.5 btc 64k', 'calculate', '**65,000.00 USDT**'],
	// 1,000 dollars' worth are a share of any entry, half a coin is not
	['long 1000 usdt btc, at what price do I make 500 usdt profit?', 'calculate', '**+50 % from the entry**'],
	['long 0.5 btc, at what price do I make 500 usdt profit?', 'clarify', '`entry:`'],
	['50% winrate 1rr kelly', 'calculate', 'these figures come out even before costs'],
	// 6.4 million stand in the fourth tier
	['long 100 btc at 64k stop 63.9k max leverage on binance?', 'calculate', '**50×** in isolated: the venue’s own maximum'],
	['long 500 btc at 64k stop 62k max leverage on bybit?', 'clarify', 'what comes next is not guessed'],
	['max position with 350 usdt at 25x btc 61,000', 'calculate', '350 USDT of margin at 61,000, 25×'],
	['will i get liquidated before my stop? long sol 150 20x stop 140', 'calculate', 'Liquidated at **143.217 USDT**'],
])('“%s” (%s): %s', async (text, route, words) => {
	const answer = await answerText({ text, context: [], addressed: true }, asker, testServices());
	expect(answer.route).toBe(route);
	expect(answer.reply?.embeds?.[0]?.description).toContain(words);
	expect(problemsOf(answer.reply ?? {})).toEqual([]);
});
