import { accountOf } from './account.ts';
import { leverageOf, modeOf } from './choice.ts';
import type { Draft } from './draft.ts';
import { contradictory, filled, inherited, laddered, repeated } from './fills.ts';
import type { Span } from './item.ts';
import { positionOf } from './position.ts';
import type { PositionReading, Reading, ReadingError } from './reading.ts';

/** All fields of a text, before its intent and its checks. */
export interface Fields {
	readonly reading: Omit<Reading, 'intent'>;
	readonly spans: Readonly<Record<string, Span>>;
	readonly errors: readonly ReadingError[];
	/** The modes, leverages or venues are set against each other. */
	readonly compares: boolean;
}

/** Several positions; both sides of one coin are a hedge. */
function several(positions: readonly PositionReading[]): Partial<Reading> {
	const sides = new Set(positions.map(({ side }) => side));
	const coins = new Set(positions.map(({ symbol }) => symbol));
	const hedge = coins.size === 1 && sides.size > 1 ? { hedge: true as const } : {};
	return { positions: positions.map((position) => ({ ...position })), ...hedge };
}

const BAD = { 'not-a-number': 'not_a_number', 'out-of-range': 'number_out_of_range' } as const;

/** Puts the fields of the positions and of the account together. */
export function fieldsOf(draft: Draft): Fields {
	const drafts = draft.segments
		.map((_, index) => positionOf(draft, index))
		.filter(({ reading }, index) => index === 0 || Object.keys(reading).length > 1);
	const positions = inherited(drafts);
	const [first = {}] = positions;
	const ladder = positions.length === 1 ? laddered(draft, first) : {};
	const doubled = contradictory(positions);
	const one = ladder.position ?? filled(positions) ?? repeated(positions) ?? doubled ?? (positions.length === 1 ? first : undefined);
	const account = accountOf(
		draft,
		drafts.flatMap(({ balance }) => balance ?? []),
	);
	const leverage = leverageOf(draft);
	const mode = modeOf(draft);
	const own = ladder.position || ladder.error ? [] : drafts.flatMap(({ errors }) => errors);
	const unreadable = draft.items.flatMap((item): ReadingError[] => (item.kind === 'quantity' && item.bad ? [BAD[item.bad]] : []));
	const isMany = Array.isArray(account.reading.exchange);
	return {
		reading: {
			...(one ?? several(positions)),
			...account.reading,
			...leverage.fields,
			...mode.fields,
		},
		spans: { ...Object.assign({}, ...drafts.map(({ spans }) => spans)), ...account.spans },
		errors: [
			...unreadable,
			...(ladder.error ? [ladder.error] : []),
			...(doubled ? (['two_sizes'] as const) : own),
			...leverage.errors,
			...mode.errors,
		],
		compares: leverage.compares || mode.compares || isMany,
	};
}
