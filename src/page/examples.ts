/** One thing that a click does, as a person would do it by hand. */
export type Step =
	| { readonly do: 'slash'; readonly name: string; readonly values: Readonly<Record<string, string>> }
	/** `mention`: the bot is addressed. */
	| { readonly do: 'say'; readonly text: string; readonly mention?: boolean }
	/** From the menu of the message just said. */
	| { readonly do: 'menu'; readonly name: string };

export interface Example {
	readonly id: string;
	readonly label: string;
	readonly hint: string;
	/** The first of these ways whose commands and options are there is gone. */
	readonly ways: readonly (readonly Step[])[];
}

const slash = (name: string, values: Readonly<Record<string, string>>): readonly Step[] => [{ do: 'slash', name, values }];
const GUIDE_TRADE = { side: 'long', size: '1000 usdt', entry: '50000', leverage: '10', balance: '1000' };
const SIGNAL = 'LONG $BTC 10x\nEntry: 64,000\nSL: 62,500\nTP1: 66,000\nTP2: 68,000';
const MARGIN_QUESTION = 'What is the difference between isolated and cross margin?';
const BOOK = 'cross 15k: long 0.5 btc 113000 10x, long 10 eth 4100 10x, long 100 sol 190 10x';

/** What a newcomer can try with one click. */
export const EXAMPLES: readonly Example[] = [
	{
		id: 'margin',
		label: 'What do I risk?',
		hint: '1,000 USDT, 10×, a long worth 1,000 USDT',
		ways: [slash('margin', { ...GUIDE_TRADE, mode: 'isolated' })],
	},
	{
		id: 'compare',
		label: 'Isolated or cross?',
		hint: 'The same trade in both modes, side by side',
		ways: [slash('compare', GUIDE_TRADE)],
	},
	{
		id: 'signal',
		label: 'A pasted signal',
		hint: 'Pastes a signal, then: right-click, “Check this trade”',
		ways: [
			[
				{ do: 'say', text: SIGNAL },
				{ do: 'menu', name: 'Check this trade' },
			],
			[{ do: 'say', text: 'what do I risk? long 0.1 btc at 64000, 10x, 1000 usdt', mention: true }],
		],
	},
	{
		id: 'crash',
		label: 'A crash',
		hint: 'A portfolio under the crash of 2025-10-10',
		ways: [slash('stress', { move: '2025-10-10', positions: BOOK }), slash('portfolio', { positions: BOOK })],
	},
	{
		id: 'question',
		label: 'A question',
		hint: MARGIN_QUESTION,
		ways: [slash('faq', { question: MARGIN_QUESTION }), [{ do: 'say', text: MARGIN_QUESTION, mention: true }]],
	},
	{
		id: 'guide',
		label: 'New to margin?',
		hint: 'The beginner’s guide',
		ways: [slash('guide', {}), slash('help', {})],
	},
];
