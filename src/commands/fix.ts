import { expiredEmbed } from '../embeds/notice.ts';
import { tradeOfReading } from '../scenario/from-reading.ts';
import { optionsOf } from '../scenario/options-of.ts';
import { type Spoken, sayTrade, sentenceOf } from '../scenario/say.ts';
import type { AnyCommand } from './define.ts';
import { givenIn, optionsForm } from './fix-form.ts';
import { type Modal, textInput } from './form.ts';
import { GONE } from './gone.ts';
import type { Handler } from './handler.ts';
import { inPlace } from './in-place.ts';
import { type Routed, route } from './route.ts';
import type { Context } from './services.ts';
import { cardNameOf, cardOfState } from './state.ts';
import type { Awaitable, Result } from './types.ts';

const FIELDS: readonly (readonly [field: keyof Spoken, label: string, description: string])[] = [
	['trade', 'Side, size and coin', 'For example: long 0.5 BTC, or short ETH 100 usdt margin'],
	['entry', 'Entry price', 'For example: 64k. Empty: the market price, where it is known'],
	['leverage', 'Leverage and mode', 'For example: 20x isolated'],
	['balance', 'Wallet balance', 'For example: 1500 usdt. Cross needs it'],
	['more', 'Stop, targets, risk, venue, anything else', 'For example: stop 62k, tp 70k, risk 1%, binance'],
];
const LONGEST = 400;

/** A form with what was understood, to be put right. */
const sentenceForm = (spoken: Spoken): Modal => ({
	title: 'Put it right',
	custom_id: 'fixed:',
	components: FIELDS.map(([id, label, help]) => textInput({ id, label, help, value: spoken[id], most: LONGEST })),
});

/** The last sentence of this person here. */
function spokenOf({ asker, readings }: Context): Spoken | undefined {
	const reading = readings.recall(`${asker.userId} ${asker.channelId}`);
	return reading && sayTrade(tradeOfReading(reading), reading);
}

const answered = ({ reply }: Routed): Result => ({ kind: 'update', reply: reply ?? { embeds: [expiredEmbed()] } });

/** A form says everything: what was said before is not taken over, but follow-ups go on from it. */
const forgetful = ({ readings }: Context): Context['readings'] => ({ ...readings, recall: () => undefined });

type Find = (name: string | undefined) => AnyCommand | undefined;

/** The form of a card, or that of a sentence. */
function opened(state: string, find: Find, context: Context): Result {
	const card = state === '' ? undefined : cardOfState(state, context);
	const command = find(card?.name);
	if (card && command) return { kind: 'modal', modal: optionsForm(`fixed-card:${state[0]}`, { command, texts: optionsOf(card) }) };
	const spoken = state === '' ? spokenOf(context) : undefined;
	return spoken ? { kind: 'modal', modal: sentenceForm(spoken) } : GONE;
}

/** "Fix": opens the form. And the form when it is sent: read again, answered in the same message. */
export const fixHandlers = (commands: () => readonly AnyCommand[]): readonly Handler[] => {
	const find: Find = (name) => commands().find((command) => command.name === name);
	return [
		{ name: 'fix', run: ({ state }, context) => opened(state, find, context) },
		{
			name: 'fixed',
			updates: true,
			run: async ({ fields }, context) => {
				const said = Object.fromEntries(FIELDS.map(([field]) => [field, (fields[field] ?? '').trim()])) as unknown as Spoken;
				const text = sentenceOf(said);
				return answered(await route({ text, context: [], addressed: true }, { ...context, readings: forgetful(context) }));
			},
		},
		{
			name: 'fixed-card',
			updates: true,
			run: ({ state, fields }, context): Awaitable<Result> => {
				const command = find(cardNameOf(state[0]));
				return command ? inPlace(command.bind(givenIn(fields, command), context).run()) : GONE;
			},
		},
	];
};
