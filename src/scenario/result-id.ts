import { DomainError } from '../core/error.ts';
import { ENGINE_VERSION } from '../core/version.ts';
import { SEPARATOR } from './code.ts';
import { CARDS, type Card } from './plan.ts';
import { decodePlan, encodePlan } from './plan-code.ts';

/** What an option takes, and an embed's field shows. */
export const LONGEST_ID = 900;
const CHECK_LENGTH = 4;
/** Before the name of a card other than /margin's own. */
const NAMED = '/';

/** FNV-1a over UTF-16 units, in base 36: a slip of the finger must not become another trade. */
function checkOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	return (hash % 36 ** CHECK_LENGTH).toString(36).padStart(CHECK_LENGTH, '0');
}

export interface Remade {
	readonly card: Card;
	/** The engine that made the result first. */
	readonly version: string;
}

/** Everything that a single trade's result was made from: the same card can be made from it again, after any restart. Missing where it would be too long. */
export function resultIdOf({ name, plan }: Card): string | undefined {
	const body = [ENGINE_VERSION, ...(name === 'margin' ? [] : [`${NAMED}${name}`]), encodePlan(plan)].join(SEPARATOR);
	const id = `${body}${SEPARATOR}${checkOf(body)}`;
	return id.length <= LONGEST_ID ? id : undefined;
}

function cardIn(code: string): Card | undefined {
	const name = code.startsWith(NAMED) ? CARDS.find((card) => code.startsWith(`${NAMED}${card}${SEPARATOR}`)) : 'margin';
	const plan = name && decodePlan(name === 'margin' ? code : code.slice(`${NAMED}${name}${SEPARATOR}`.length));
	return name && plan && { name, plan };
}

/** Throws bad-result-id where it was not copied whole. */
export function cardOfResultId(input: string): Remade {
	const text = input.trim().replace(/^`+|`+$/g, '');
	const [, body = '', version = '', code = '', check] =
		(text.length <= LONGEST_ID && /^((\d{1,4}\.\d{1,4}\.\d{1,4});(.*));([0-9a-z]{4})$/s.exec(text)) || [];
	const card = check !== undefined && checkOf(body) === check ? cardIn(code) : undefined;
	if (!card) throw new DomainError('bad-result-id', { input });
	return { card, version };
}
