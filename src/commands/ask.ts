import { notForMeEmbed } from '../embeds/notice.ts';
import { defineCommand } from './define.ts';
import { option } from './option.ts';
import { route } from './route.ts';

export const ask = defineCommand({
	name: 'ask',
	description: 'Say it in your own words: a trade, a question, a follow-up',
	options: { text: option.text('For example: long 0.5 btc at 64k 20x iso, 2000 in the wallet') },
	example: { text: 'long 0.5 btc at 64k 20x iso, 2000 in the wallet' },
	run: async ({ text }, context) => {
		const { reply } = await route({ text, context: [], addressed: true }, context);
		return reply ? { ...reply, visibility: 'private' } : { embeds: [notForMeEmbed()], visibility: 'private' };
	},
});
