import { createFaq } from '../../src/faq/faq.ts';
import type { Control } from './walk.ts';

/** What a press leads to: a form by its title, or a message as its reader sees it. */
export type Expected =
	| { readonly shows: 'form'; readonly title: RegExp }
	| {
			readonly shows: 'edited' | 'private' | 'public';
			readonly says: RegExp;
			/** It must say something else than the message that it was pressed on. */
			readonly differs?: boolean;
			/** Or why it can't be, in private, the message left as it is. */
			readonly orWhyNot?: RegExp;
	  };

const form = (title: RegExp): Expected => ({ shows: 'form', title });
const edited = (says: RegExp, differs = false): Expected => ({ shows: 'edited', says, differs });
const orWhyNot = (expected: Expected, why: RegExp): Expected =>
	({ ...expected, ...(expected.shows !== 'form' && { orWhyNot: why }) }) as Expected;
const privately = (says: RegExp): Expected => ({ shows: 'private', says });

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const FAQ_TITLE = new RegExp(
	`^(?:What I can explain|${createFaq()
		.list()
		.map(({ title }) => escaped(title))
		.join('|')})`,
);
const GUIDE = /^(?:Isolated or cross\? First|\d of 6: |(?:Isolated|Cross) fits your answers)/;
const WORKED_OUT = /^How this was worked out: /;
/** A balance that is too small, a leverage that is missing or too high, an entry that its rules need. */
const CANNOT_BE = /more than the|I also need|is more than|allows|can’t|liquidated/;
const ACCOUNT = /^(?:An account without positions|What is in the wallet\?|\d+ positions?)/;

type PortfolioAct = 'add' | 'edit' | 'account' | 'text' | 'stress';
const PORTFOLIO_FORMS: Readonly<Record<PortfolioAct, RegExp>> = {
	add: /^Add a position$/,
	edit: /^Edit position \d+$/,
	account: /^Balance and venue$/,
	text: /^The account as text$/,
	stress: /^Stress test$/,
};

function portfolio(state: string): Expected {
	const [what = ''] = state.split('.');
	if (what === 'work') return privately(WORKED_OUT);
	if (what === 'if') return orWhyNot(edited(ACCOUNT, true), CANNOT_BE);
	const title = PORTFOLIO_FORMS[what as PortfolioAct];
	return title ? form(title) : edited(ACCOUNT, ['remove', 'save-new', 'back', 'next'].includes(what));
}

function stress(state: string): Expected {
	const [what = ''] = state.split('.');
	if (what === 'other') return form(/^Stress test$/);
	if (what === 'fix') return form(/^The account as text$/);
	if (what === 'work') return privately(WORKED_OUT);
	if (what === 'if') return orWhyNot(edited(/^Stress: /, true), CANNOT_BE);
	return what === 'form' ? edited(/^Stress: all prices −25 %/) : edited(/^Stress: /, true);
}

/** What each handler does, by its name and the state in its custom_id. A handler without a line here fails the tests. */
export const PRESSED: Readonly<Record<string, (state: string) => Expected>> = {
	share: () => ({ shows: 'public', says: /^Shared by <@\d+>\n./ }),
	portfolio,
	stress,
	'stress-new': () => privately(/^(?:Stress: all prices −25 %|For cross margin I also need: balance)/),
	work: () => privately(WORKED_OUT),
	fix: (state) => form(state === '' ? /^Put it right$/ : /^\/[a-z]+, put right$/),
	'fixed-card': () => orWhyNot(edited(/Read as: /), CANNOT_BE),
	fixed: () => edited(/0\.25 BTC at 61,000[\s\S]*10×/),
	'faq-post': () => ({ shows: 'public', says: /asked: https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+\n/ }),
	guide: () => edited(GUIDE),
	'guide-form': () => form(/^Your numbers$/),
	'guide-set': () => edited(/^Isolated or cross\? First[\s\S]*0\.25 BTC at 61,000, 10×, balance 9,000/),
	faq: () => edited(FAQ_TITLE),
	'faq-see': () => privately(FAQ_TITLE),
	'faq-sources': () => privately(/^Sources: /),
	'faq-vote': () => privately(/^(?:Thank you|Your vote is counted already)/),
	'faq-run': () => privately(/^`\/[a-z]+ /),
	if: () => edited(/Read as: /, true),
	'if-venue': () => edited(/Read as: /, true),
};

export function expectedOf({ handler, state }: Pick<Control, 'handler' | 'state'>): Expected {
	const expected = PRESSED[handler];
	if (!expected) throw new Error(`What does “${handler}” do? It has no line here.`);
	return expected(state);
}

/** Kept in the memory of the process, so gone with it: accounts, long trades, a moderator's pick, somebody's last sentence. */
export function isInMemory({ handler, state }: Pick<Control, 'handler' | 'state'>): boolean {
	if (['portfolio', 'stress', 'faq-post'].includes(handler)) return true;
	if (handler === 'fix' && state === '') return true;
	return ['fix', 'if', 'if-venue', 'work', 'guide', 'guide-form'].includes(handler) && state.includes('*');
}
