import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { expiredEmbed } from '../embeds/notice.ts';
import { tradeOfReading } from '../scenario/from-reading.ts';
import { type Spoken, sayTrade, sentenceOf } from '../scenario/say.ts';
import type { Handler } from './handler.ts';
import { type Routed, route } from './route.ts';
import type { Context } from './services.ts';
import type { Result } from './types.ts';
import { tradeOfState } from './what-if.ts';

const FIELDS: readonly (readonly [field: keyof Spoken, label: string, description: string])[] = [
	['trade', 'Side, size and coin', 'For example: long 0.5 BTC, or short ETH 100 usdt margin'],
	['entry', 'Entry price', 'For example: 64k. Empty: the market price, where it is known'],
	['leverage', 'Leverage and mode', 'For example: 20x isolated'],
	['balance', 'Wallet balance', 'For example: 1500 usdt. Cross needs it'],
	['more', 'Stop, targets, risk, venue, anything else', 'For example: stop 62k, tp 70k, risk 1%, binance'],
];
const LONGEST = 400;

/** A form with what was understood, to be put right. */
function form(spoken: Spoken): APIModalInteractionResponseCallbackData {
	return {
		title: 'Put it right',
		custom_id: 'fixed:',
		components: FIELDS.map(([field, label, description]) => ({
			type: ComponentType.Label,
			label,
			description,
			component: {
				type: ComponentType.TextInput,
				custom_id: field,
				style: TextInputStyle.Short,
				required: false,
				max_length: LONGEST,
				...(spoken[field] !== '' && { value: spoken[field].slice(0, LONGEST) }),
			},
		})),
	};
}

/** The last sentence of this person here, or the trade that the button carries. */
function spokenOf(state: string, context: Context): Spoken | undefined {
	const trade = state === '' ? undefined : tradeOfState(state, context);
	if (trade) return sayTrade(trade);
	const reading = context.readings.recall(`${context.asker.userId} ${context.asker.channelId}`);
	return reading && sayTrade(tradeOfReading(reading), reading);
}

const inPlace = ({ reply }: Routed): Result => ({ kind: 'update', reply: reply ?? { embeds: [expiredEmbed()] } });

/** "Fix": opens the form. And the form when it is sent: read again, answered in the same message. */
export const fixHandlers: readonly Handler[] = [
	{
		name: 'fix',
		run: ({ state }, context) => {
			const spoken = spokenOf(state, context);
			return spoken ? { kind: 'modal', modal: form(spoken) } : { embeds: [expiredEmbed()], visibility: 'private' };
		},
	},
	{
		name: 'fixed',
		updates: true,
		run: async ({ fields }, context) => {
			const said = Object.fromEntries(FIELDS.map(([field]) => [field, (fields[field] ?? '').trim()])) as unknown as Spoken;
			return inPlace(await route({ text: sentenceOf(said), context: [], addressed: true }, { ...context, readings: forgetful(context) }));
		},
	},
];

/** A form says everything: what was said before is not taken over, but follow-ups go on from it. */
const forgetful = ({ readings }: Context): Context['readings'] => ({ ...readings, recall: () => undefined });
