import { figure } from '../format.ts';
import { code, plain, quoted } from '../text.ts';
import { listed, type Words } from './words.ts';

/** What is asked for, in words. */
const MISSING: Readonly<Record<string, string>> = {
	side: '`side:` `long` (you gain when the price rises) or `short` (when it falls)',
	size: '`size:` for example `0.5 btc`, `1000 usdt` or `100 usdt margin`',
	'size-unit': '`size:` with its unit, for example `0.5 btc`, `1000 usdt` or `100 usdt margin`',
	symbol: '`symbol:` for example `BTC`: rules differ by symbol',
	entry: '`entry:` the price you got in at, or plan to',
	leverage: '`leverage:` for example `10`: it sets how much of your money the position takes',
	balance: '`balance:` your whole wallet: in cross all of it stands behind the position',
	stop: '`stop:` the price at which you would give up, or its distance like `3%`',
	risk: '`risk:` what you may lose: `1%` of the balance, or an amount like `50 usdt`',
	rate: '`rate:` the funding rate per interval, for example `0.01%`',
	time: '`time:` how long you hold, for example `3 days` or `12h`',
	exit: '`exit:` the price you close at, or several like `50% 66k / 50% 70k`',
	fee: '`fee:` per trade, for example `fee 0.05%`, or the venue, whose fee is then taken',
	winrate: '`winrate:` how often you win, for example `40%`',
	target: '`target:` the price you take profit at',
	move: '`move:` like `-30%`, a price, or a crash like `2025-10-10`',
};

const nameOfMissing = (field: string): string => (field === 'size-unit' ? 'the unit of the size' : plain(field));

/** A trade that lacks something, contradicts itself, or has no rules to be computed by. */
export const TRADE_WORDS = {
	'leverage-below-one': ({ input }) => ({
		title: `Leverage “${quoted(input, 40)}” is below 1`,
		fix: 'Leverage starts at 1×: the position is then as large as your own money. Write `leverage:1` or more.',
	}),
	'leverage-above-max': ({ leverage, max, symbol }) => ({
		title: `${figure(leverage)}× is more than the ${figure(max)}× that ${quoted(symbol)} allows at any size`,
		fix: `Write ${code(`leverage:${max}`)} or less. Another venue may allow more: name it with \`venue:\`, or give its maintenance rate with \`mmr:\`.`,
	}),
	'no-tiers': ({ venue, symbol }) => ({
		title: `There is no risk table for ${quoted(symbol)} on ${quoted(venue)} here`,
		fix: 'Look up the maintenance margin rate on the venue’s own page and add it, for example `mmr:0.5%`. It is never guessed.',
	}),
	'beyond-table': ({ venue, symbol, bound }) => ({
		title: `The risk table for ${quoted(symbol)} on ${quoted(venue)} ends at a position of ${figure(bound)}`,
		fix: 'Your size is beyond it and what comes next is not guessed. Look up the rate for your size and add it, for example `mmr:2%`.',
	}),
	'unknown-venue': ({ input }) => ({
		title: `“${quoted(input, 40)}” is not a venue that is known here`,
		fix: 'Pick one from the list while you type `venue:`, or leave it out and give the maintenance rate with `mmr:`.',
	}),
	'two-marks': ({ symbol, marks }) => ({
		title: `Two mark prices for ${quoted(symbol)}: ${listed(marks, 2)}`,
		fix: 'All positions of one symbol share one mark price. Write the same for each.',
	}),
	'no-wallet-balance': ({ symbol }) => ({
		title: `A cross position in ${quoted(symbol)} needs the balance that it stands on`,
		fix: 'Add `balance:`, your whole wallet, for example `balance:1500`.',
	}),
	'two-coins': ({ coins }) => ({
		title: `These coin-margined positions settle in different coins: ${listed(coins, 3)}`,
		fix: 'Each coin has a wallet of its own. Ask for each coin by itself.',
	}),
	'missing-figures': ({ fields, mode }) => ({
		title: `${mode === 'compare' ? 'To compare both modes' : mode === '' ? 'To compute this' : `For ${mode} margin`} I also need: ${fields.map(nameOfMissing).join(', ')}`,
		fix: fields.map((field) => `• ${MISSING[field] ?? `Add ${code(`${field}:`)}.`}`).join('\n'),
	}),
	'size-asset-conflict': ({ asset, base }) => ({
		title: `The size is in ${quoted(asset)}, the symbol is ${quoted(base)}`,
		fix: `Write the size in ${quoted(base)} or in the quote, for example \`1000 usdt\`, or change \`symbol:\`.`,
	}),
	'size-margin-leverage-conflict': ({ size, leverage, margin, implied }) => ({
		title: `These don’t fit together: ${figure(size)} at ${figure(leverage)}× needs ${figure(implied)} of margin, not ${figure(margin)}`,
		fix: 'Leave one of size, margin and leverage out: it follows from the other two.',
	}),
	'maintenance-amount-too-large': ({ amount, most }) => ({
		title: `A maintenance amount of ${figure(amount)} would leave no maintenance margin`,
		fix: `At this size the rate alone asks for ${figure(most)}. Take \`mmr:\` and \`cum:\` from the same row of the venue’s table, or leave \`cum:\` out.`,
	}),
	'margin-above-balance': ({ margin, balance, asset, largest }) => ({
		title: `This needs ${figure(margin)} ${quoted(asset)} of margin, the balance is ${figure(balance)} ${quoted(asset)}`,
		fix: `It can’t be opened. With this balance and leverage the largest position is worth ${figure(largest)} (before fees). Make it smaller, or raise \`leverage:\` or \`balance:\`.`,
	}),
	'stop-wrong-side': ({ side, stop, price }) => ({
		title: `A ${side} at ${figure(price)} can’t have its stop at ${figure(stop)}`,
		fix: `The stop of a ${side} lies ${side === 'long' ? 'below' : 'above'} the price. Check \`stop:\` and \`side:\`.`,
	}),
	'target-wrong-side': ({ side, target, price }) => ({
		title: `A ${side} at ${figure(price)} can’t have a target at ${figure(target)}`,
		fix: `The target of a ${side} lies ${side === 'long' ? 'above' : 'below'} the price. Check \`target:\` and \`side:\`.`,
	}),
	'move-too-large': ({ symbol, move }) => ({
		title: `A move of ${quoted(move, 40)} % leaves ${quoted(symbol)} no price`,
		fix: 'A price can fall by less than 100 %. Write for example `-30%`.',
	}),
	'two-moves': ({ symbols }) => ({
		title: `${listed(symbols, 3)} settle in one coin and cannot move apart`,
		fix: 'Give one move for that coin.',
	}),
	'zero-stop-distance': ({ entry }) => ({
		title: `The stop is at the entry, ${quoted(entry, 40)}: nothing would be risked, and no size follows`,
		fix: 'Write the price at which you would give the trade up, or a distance like `stop:3%`.',
	}),
} satisfies Words;
