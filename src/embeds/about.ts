import type { APIEmbed } from 'discord-api-types/v10';
import { COLOR } from './theme.ts';

export const aboutEmbed = (): APIEmbed => ({
	title: 'Isocross: what do I risk?',
	description:
		'You give the numbers of a perpetual-futures trade, Isocross computes what is at risk in isolated and in cross margin: the liquidation price, the most that can be lost, what stays in the account.',
	color: COLOR.calm,
	fields: [
		{
			name: 'How it computes',
			value:
				'Exactly, in decimals, by each venue’s own margin rules and dated risk tables. What you did not say is assumed out loud, never in silence.',
		},
		{
			name: 'Its limits',
			value:
				'It knows no live price unless it says so. Risk tables age: the date stands beside each. Slippage, insurance funds and auto-deleveraging can’t be foreseen. The venue’s own screen decides.',
		},
		{
			name: 'What it keeps about you',
			value:
				'Nothing is stored or logged: no message, no balance, no position, no name. So that the buttons under `/portfolio` work, its positions stay in memory for fifteen minutes, and then they are gone.',
		},
		{ name: 'What it never does', value: 'Trade, ask for keys or a seed phrase, predict a price or give financial advice.' },
	],
});
