import type { Draft } from './draft.ts';
import { type Item, isCue } from './item.ts';

const GREETINGS = new Set('hey hi hello yo ok okay so bot um uh hmm guys well btw sir ser bro man also team gm'.split(' '));
const isGreeting = (item: Item | undefined) => item?.kind === 'word' && GREETINGS.has(item.text);

/** `is cross safer`: only a sentence's first word asks so. */
export const startsAsking = ({ items }: Draft): boolean =>
	items.some(
		(item, at) => isCue(item, 'askFirst') && (at === 0 || items[at - 1]?.kind === 'separator' || (at === 1 && isGreeting(items[0]))),
	);

/** `what's my liq`, `liq for my short?`: no figure, but it asks after its own trade. */
export const asksOwn = (draft: Draft): boolean => asksAfterOwn(draft) && !startsAsking(draft);

const asksAfterOwn = ({ items, has }: Draft): boolean =>
	(has('liq') || (has('funding') && has('my') && has('howMuch', 'on'))) &&
	(has('my', 'long', 'short') || (items.length <= 4 && isCue(items[0], 'liq'))) &&
	!has('others', 'other') &&
	!items.some((item) => isCue(item, 'ask')) &&
	items.filter(({ kind }) => kind === 'word').length < 4;
