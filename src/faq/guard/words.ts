import type { GuardKind } from './guard.ts';

/** A refusal: what the bot says instead of an answer. */
export interface Refusal {
	readonly title: string;
	readonly text: string;
}

export const REFUSALS: Readonly<Record<GuardKind, Refusal>> = {
	secrets: {
		title: 'Keep that private',
		text: 'Never post seed phrases, keys or passwords here, and nobody from a real support team asks for them. If an account or wallet was broken into: move what is left from a clean device, change the password, delete API keys, and reach the exchange through the support page in its own app.',
	},
	injection: {
		title: 'I only do margin',
		text: 'I take no orders of that kind, and there is nothing hidden in here to show. Ask me how margin, leverage, funding or liquidation work, or give me a position to work out.',
	},
	tax: {
		title: 'Taxes are not my field',
		text: 'The rules differ by country and by year, and a wrong answer is costly. A tax adviser or your tax office can tell; your exchange exports the trade history that they will want to see.',
	},
	support: {
		title: 'That is for the exchange’s support',
		text: 'I can’t see accounts, deposits or withdrawals, and can’t unlock anything. Use the help page inside the exchange’s own app or site, never a link or a “supporter” from a private message.',
	},
	advice: {
		title: 'That decision is yours',
		text: 'I don’t say what to buy or sell, or when. I can show what you would risk: tell me side, entry, size and leverage, and you get the liquidation price and the loss at your stop.',
	},
	forecast: {
		title: 'I don’t know where the price goes',
		text: 'Nobody does. What I can tell is what happens to your position if it goes against you: give me side, entry, size and leverage.',
	},
	'live-price': {
		title: 'The FAQ holds no live figures',
		text: 'Prices, funding and open interest change by the second; look at your exchange for them. I can explain what a figure means, or work out a position with the price that you give me.',
	},
};
