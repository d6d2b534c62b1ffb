import { type APIInteraction, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { answerInteraction } from '../../src/commands/answer.ts';
import { slash } from './interactions.ts';
import { problemsOf } from './payload.ts';
import { fieldsOf } from './run.ts';
import { testServices } from './services.ts';

const SIGNAL = '#BTC/USDT LONG 🚀\nLeverage: Isolated 20x\nEntry: 64000\nTargets: 66000 - 68000\nStop loss: 62500';

async function check(message: object, services = testServices()) {
	const interaction = {
		...slash('x'),
		data: { type: ApplicationCommandType.Message, name: 'Check this trade', target_id: '9', resolved: { messages: { 9: message } } },
	};
	const answer = answerInteraction(interaction as unknown as APIInteraction, services);
	const response = await answer.response;
	if (response.kind !== 'reply') throw new Error(response.kind);
	expect([answer.visibility, problemsOf(response.reply)]).toEqual(['private', []]);
	const [embed] = response.reply.embeds ?? [];
	if (!embed) throw new Error('no embed');
	return embed;
}

describe('somebody’s signal', () => {
	test('liquidation against stop, reward to risk, size for each 100 at risk, what is missing', async () => {
		const embed = await check({ content: SIGNAL });
		expect(embed.description).toContain('The stop comes before the liquidation, which lies at **61,044.18 USDT');
		expect(fieldsOf(embed)).toMatchObject({
			'Reward to risk': '66,000: 1.33 : 1\n68,000: 2.66 : 1',
			// 100 ÷ 1,500
			'For every 100 you may lose': '0.066666666 BTC, worth 4,266.66',
		});
		expect(fieldsOf(embed)['For more, add']).toContain('balance');
	});

	test('coin-margined it is counted in the coin: (1/64,000 − 1/66,000) ÷ (1/62,500 − 1/64,000)', async () => {
		const fields = fieldsOf(await check({ content: `${SIGNAL}\ncoin margined, inverse` }));
		expect(fields['Reward to risk']).toBe('66,000: 1.26 : 1\n68,000: 2.45 : 1');
		expect(fields['For every 100 you may lose']).toBeUndefined();
		expect(fields['Isolated, worth 100']).toContain('below');
	});

	test('a stop beyond the liquidation is said first', async () => {
		const embed = await check({ content: SIGNAL.replace('62500', '60000') });
		expect(embed.description).toContain('**The liquidation comes before the stop:**');
	});

	test('a signal in an embed is read too', async () => {
		const embed = await check({
			content: '',
			embeds: [
				{
					title: 'ETH short',
					fields: [
						{ name: 'Entry', value: '3000' },
						{ name: 'Leverage', value: '10x' },
						{ name: 'Stop', value: '3100' },
					],
				},
			],
		});
		expect(embed.description).toContain('short ETH at 3,000, 10×, stop 3,100');
	});

	test('a stop on the wrong side is named, and nothing computed', async () => {
		expect((await check({ content: SIGNAL.replace('62500', '65000') })).title).toContain('winning side');
	});

	test.each(['gm everyone', '', 'profit margin was 20% this year', '@everyone <script>'])('“%s” holds no trade', async (content) => {
		expect((await check({ content })).title).toBe('I found no trade in that message');
	});
});
