import type { AnswerId, QuestionId } from '../scenario/guide.ts';

interface AnswerWords {
	/** On the button. */
	readonly label: string;
	/** Why it speaks for what it speaks for. */
	readonly because: string;
}

type Words = {
	readonly [Q in QuestionId]: {
		readonly title: string;
		readonly help: string;
		readonly answers: { readonly [A in AnswerId<Q>]: AnswerWords };
	};
};

/** The six questions as a beginner reads them. */
export const GUIDE_WORDS: Words = {
	volatility: {
		title: 'How much does it move?',
		help: 'Meme coins and the hours after news can jump further than any stop holds.',
		answers: {
			wild: {
				label: 'Wildly: meme coins, news',
				because: 'a wild market can jump past a stop, and in isolated only one margin is at stake',
			},
			usual: { label: 'Like BTC or ETH', because: 'a usual market suits both' },
			calm: { label: 'Rather calmly', because: 'in a calm market the balance of cross carries you over small dips' },
		},
	},
	positions: {
		title: 'How many positions at a time?',
		help: 'In isolated they can’t pull each other down. In cross they share one balance.',
		answers: {
			one: {
				label: 'One, seldom two',
				because: 'with one position there is no other that it could pull down, and less to look after in cross',
			},
			unrelated: {
				label: 'Several, unrelated',
				because: 'several unrelated trades stay apart in isolated: one that fails leaves the others alone',
			},
			hedge: { label: 'A long and a short that balance', because: 'in cross the winning side of a hedge carries the losing one' },
		},
	},
	experience: {
		title: 'How long have you traded perpetuals?',
		help: 'There is no wrong answer: everybody starts somewhere.',
		answers: {
			first: { label: 'I am starting', because: 'at the start it is worth most to know the worst case of each trade (this counts double)' },
			some: { label: 'Some months', because: 'some months of experience suit both' },
			long: { label: 'A year or more', because: 'experience suits both' },
		},
	},
	automation: {
		title: 'Who presses the buttons?',
		help: 'Bots and very short trades need a loss that is fixed beforehand.',
		answers: {
			bot: { label: 'A bot', because: 'a bot that goes wrong can lose no more than the margin that it was given' },
			scalping: { label: 'I, with very short trades', because: 'very short trades with strict stops want a fixed stake each' },
			hand: { label: 'I, without hurry', because: 'trading by hand without hurry suits both' },
		},
	},
	conviction: {
		title: 'How long do you hold, and how sure are you?',
		help: 'A long view wants to outlast dips. A quick or unsure one wants a small loss.',
		answers: {
			days: { label: 'Hours to a few days', because: 'a short trade has no need to outlast a large move' },
			unsure: { label: 'I am not very sure', because: 'what you are not sure of should have a stake that you can name' },
			weeks: { label: 'Weeks, with a strong view', because: 'a view of weeks wants to outlast dips, and cross has more behind it' },
		},
	},
	leverage: {
		title: 'Which leverage?',
		help: 'The guide calls 2× to 5× low. High leverage in cross puts the whole account behind one bad move.',
		answers: {
			low: { label: 'Up to 5×', because: 'low leverage leaves cross far from liquidation' },
			middle: { label: '6× to 15×', because: 'from 6× on a mistake in cross costs much more than one margin' },
			high: { label: 'More than 15×', because: 'with high leverage one bad move in cross takes the whole balance (this counts double)' },
		},
	},
};
