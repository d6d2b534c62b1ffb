import { aboutEmbed } from '../embeds/about.ts';
import { defineCommand } from './define.ts';

export const about = defineCommand({
	name: 'about',
	description: 'What this bot is, where its limits are, and what it keeps about you (nothing)',
	options: {},
	example: {},
	route: 'faq',
	run: () => ({ embeds: [aboutEmbed()] }),
});
