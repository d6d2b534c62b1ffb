import type { APIEmbed } from 'discord-api-types/v10';
import type { DomainError, DomainErrorCode, DomainErrorDetails } from '../core/error.ts';
import { figure } from './format.ts';
import { plain, quoted } from './text.ts';
import { COLOR } from './theme.ts';

/** Title: what was typed and why it can't be. Fix: what to type instead. */
interface Friendly {
	readonly title: string;
	readonly fix: string;
	/** Id of a FAQ entry that explains it. */
	readonly faq?: string;
}

const listed = (values: readonly string[], max = 25): string =>
	values
		.slice(0, max)
		.map((value) => `\`${plain(value, 40)}\``)
		.join(', ');

/** What is asked for, in words. */
const MISSING: Readonly<Record<string, string>> = {
	side: '`side:` `long` (you gain when the price rises) or `short` (when it falls)',
	size: '`size:` for example `0.5 btc`, `1000 usdt` or `100 usdt margin`',
	'size-unit': '`size:` with its unit, for example `0.5 btc`, `1000 usdt` or `100 usdt margin`',
	symbol: '`symbol:` for example `BTC`: rules differ by symbol',
	entry: '`entry:` the price you got in at, or plan to',
	leverage: '`leverage:` for example `10`: it sets how much of your money the position takes',
	balance: '`balance:` your whole wallet: in cross all of it stands behind the position',
};

const nameOfMissing = (field: string): string => (field === 'size-unit' ? 'the unit of the size' : plain(field));

const WORDS: { readonly [C in DomainErrorCode]: (details: DomainErrorDetails[C]) => Friendly } = {
	'not-a-number': ({ field, input }) => ({
		title: `“${quoted(input, 40)}” is not a number`,
		fix: `Write \`${plain(field)}\` like \`64000.5\`, \`64k\` or \`0.5\`.`,
	}),
	'number-out-of-range': ({ field, input }) => ({
		title: `“${quoted(input, 40)}” is beyond what any market has`,
		fix: `Write \`${plain(field)}\` as an ordinary number, for example \`64000.5\`.`,
	}),
	'not-positive': ({ field, input }) => ({
		title: `“${quoted(input, 40)}” can’t be the ${plain(field)}: it must be above 0`,
		fix: `Write \`${plain(field)}\` as a number above 0. The direction goes into \`side\`: \`long\` or \`short\`.`,
	}),
	'leverage-below-one': ({ input }) => ({
		title: `Leverage “${quoted(input, 40)}” is below 1`,
		fix: 'Leverage starts at 1×: the position is then as large as your own money. Write `leverage:1` or more.',
	}),
	'leverage-above-max': ({ leverage, max, symbol }) => ({
		title: `${quoted(leverage, 40)}× is more than the ${max}× that ${quoted(symbol)} allows`,
		fix: `Write \`leverage:${plain(max)}\` or less. If your venue allows more, give its maintenance rate with \`mmr:\`.`,
	}),
	'no-tiers': ({ venue, symbol }) => ({
		title: `There is no risk table for ${quoted(symbol)} on ${quoted(venue)} here`,
		fix: 'Look up the maintenance margin rate on the venue’s own page and add it, for example `mmr:0.5%`. It is never guessed.',
	}),
	'beyond-table': ({ venue, symbol, bound }) => ({
		title: `The risk table for ${quoted(symbol)} on ${quoted(venue)} ends at ${quoted(bound)}`,
		fix: 'Your size is beyond it and what comes next is not guessed. Look up the rate for your size and add it, for example `mmr:2%`.',
	}),
	'unknown-venue': ({ input }) => ({
		title: `“${quoted(input, 40)}” is not a venue that is known here`,
		fix: 'Pick one from the list while you type `venue:`, or leave it out and give the maintenance rate with `mmr:`.',
	}),
	'two-marks': ({ symbol, marks }) => ({
		title: `Two mark prices for ${quoted(symbol)}: ${listed(marks)}`,
		fix: 'All positions of one symbol share one mark price. Write the same for each.',
	}),
	'move-too-large': ({ symbol, move }) => ({
		title: `A move of ${quoted(move, 40)} % leaves ${quoted(symbol)} no price`,
		fix: 'A price can fall by less than 100 %. Write for example `-30%`.',
	}),
	'two-moves': ({ symbols }) => ({
		title: `${listed(symbols)} settle in one coin and cannot move apart`,
		fix: 'Give one move for that coin.',
	}),
	'zero-stop-distance': ({ entry }) => ({
		title: `The stop is at the entry, ${quoted(entry, 40)}: nothing would be risked, and no size follows`,
		fix: 'Write the price at which you would give the trade up, or a distance like `stop:3%`.',
	}),
	'no-wallet-balance': ({ symbol }) => ({
		title: `A cross position in ${quoted(symbol)} needs the balance that it stands on`,
		fix: 'Add `balance:`, your whole wallet, for example `balance:1500`.',
	}),
	'two-coins': ({ coins }) => ({
		title: `These coin-margined positions settle in different coins: ${listed(coins)}`,
		fix: 'Each coin has a wallet of its own. Ask for each coin by itself.',
	}),
	'not-a-symbol': ({ input }) => ({
		title: `“${quoted(input, 40)}” is not a symbol`,
		fix: 'Write a coin or a market: `BTC`, `ETHUSDT`, `SOL-PERP`.',
	}),
	'wrong-unit': ({ field, input, unit }) => ({
		title: `“${quoted(input, 40)}”: the ${plain(field)} can’t be in ${unit === 'x' ? '× (that is a leverage)' : quoted(unit)}`,
		fix: `Write \`${plain(field)}\` as an amount, for example \`0.5 btc\` or \`1000 usdt\`.`,
	}),
	'wrong-asset': ({ field, asset, wanted }) => ({
		title: `The ${plain(field)} is in ${quoted(asset)}, but this contract settles in ${quoted(wanted)}`,
		fix: `Write \`${plain(field)}\` in ${quoted(wanted)}. No exchange rate is guessed here.`,
	}),
	'percent-or-fraction': ({ field, input, asPercent, asFraction }) => ({
		title: `“${quoted(input, 40)}” for ${plain(field)}: ${asPercent} % or ${asFraction} %?`,
		fix: `Write it with the sign: \`${plain(field)}:${asPercent}%\` or \`${plain(field)}:${asFraction}%\`.`,
	}),
	'rate-out-of-range': ({ field, input }) => ({
		title: `${quoted(input, 40)} % can’t be the ${plain(field)}`,
		fix: `Write \`${plain(field)}\` as a percentage from 0 to below 100, for example \`${plain(field)}:0.5%\`.`,
	}),
	'missing-figures': ({ fields, mode }) => ({
		title: `${mode === 'compare' ? 'To compare both modes' : mode === '' ? 'To compute this' : `For ${mode} margin`} I also need: ${fields.map(nameOfMissing).join(', ')}`,
		fix: fields.map((field) => `• ${MISSING[field] ?? `Add \`${plain(field)}:\`.`}`).join('\n'),
	}),
	'size-asset-conflict': ({ asset, base }) => ({
		title: `The size is in ${quoted(asset)}, the symbol is ${quoted(base)}`,
		fix: `Write the size in ${quoted(base)} or in the quote, for example \`1000 usdt\`, or change \`symbol:\`.`,
	}),
	'size-margin-leverage-conflict': ({ size, leverage, margin, implied }) => ({
		title: `These don’t fit together: ${figure(size)} at ${figure(leverage)}× needs ${figure(implied)} of margin, not ${figure(margin)}`,
		fix: 'Leave one of size, margin and leverage out: it follows from the other two.',
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
	'unknown-command': ({ input, known }) => ({
		title: `There is no command “${quoted(input, 40)}”`,
		fix: `These are: ${listed(known.map((name) => `/${name}`))}.`,
	}),
	'unknown-option': ({ command, input, known }) => ({
		title: `/${command} has no option “${quoted(input, 40)}”`,
		fix: known.length > 0 ? `It knows: ${listed(known)}.` : 'It has no options.',
	}),
	'stray-text': ({ command, input }) => ({
		title: `“${quoted(input, 60)}” belongs to no option`,
		fix: `Write each value behind its option’s name. \`/help\` shows an example of /${command}.`,
	}),
	'option-twice': ({ field }) => ({
		title: `\`${plain(field)}\` is there twice`,
		fix: 'Write it once, so that there is one value to compute with.',
	}),
	'missing-options': ({ command, fields }) => ({
		title: `/${command} also needs ${listed(fields)}`,
		fix: `Add ${fields.map((field) => `\`${plain(field)}:\``).join(' and ')} and send it again.`,
	}),
	'not-a-choice': ({ field, input, choices }) => ({
		title: `“${quoted(input, 40)}” can’t be the ${plain(field)}`,
		fix: `Write one of ${listed(choices)}.`,
	}),
	'bad-input': ({ field, problem }) => ({ title: `\`${plain(field)}\` can’t be read`, fix: quoted(problem, 300) }),
};

/** The words of a failure that the trader can fix. */
export function friendly<C extends DomainErrorCode>({ code, details }: DomainError<C>): Friendly {
	return WORDS[code](details);
}

/** What was typed, why it can't be, what to type instead. */
export function errorEmbed(error: DomainError): APIEmbed {
	const { title, fix, faq } = friendly(error);
	return { title, description: faq ? `${fix}\nMore: \`/faq question:${faq}\`` : fix, color: COLOR.caution };
}
