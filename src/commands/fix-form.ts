import type { OptionTexts } from '../scenario/options-of.ts';
import type { CardName } from '../scenario/plan.ts';
import type { AnyCommand, Given } from './define.ts';
import { type Modal, textInput } from './form.ts';
import { readLine } from './line.ts';

/** Options with a field of their own, by card: a form has room for five. Everything else stands in the last one, as in a typed command. */
const OWN: { readonly [C in CardName]: readonly string[] } = {
	margin: ['size', 'entry', 'leverage', 'balance'],
	compare: ['size', 'entry', 'leverage', 'balance'],
	size: ['risk', 'stop', 'entry', 'balance'],
	funding: ['size', 'rate', 'time', 'leverage'],
	pnl: ['size', 'entry', 'exit', 'leverage'],
};

const LABELS: Readonly<Record<string, string>> = {
	size: 'Size and coin',
	entry: 'Entry price',
	leverage: 'Leverage',
	balance: 'Wallet balance',
	risk: 'What you may lose',
	stop: 'Stop',
	rate: 'Funding rate per interval',
	time: 'How long you hold',
	exit: 'Exit price',
};

const REST = 'rest';

/** The form that a card's Fix opens: what the card was made from, each part to be put right. */
export function optionsForm(customId: string, { command, texts }: { command: AnyCommand; texts: OptionTexts }): Modal {
	const own = OWN[command.name as CardName];
	// a sentence may say what makes no difference here (the mode of a size): its command has no option for it
	const isRest = (name: string) => !own.includes(name) && Object.hasOwn(command.options, name);
	const rest = Object.entries(texts).flatMap(([name, text]) => (isRest(name) ? [`${name}:${text}`] : []));
	const fields = own.map((id) => {
		const help = command.options[id]?.description;
		return textInput({ id, label: LABELS[id] ?? id, ...(help && { help }), value: texts[id], most: 400 });
	});
	const help = `name:value, as in /${command.name}; a field left empty counts as not said`;
	return {
		title: `/${command.name}, put right`,
		custom_id: customId,
		components: [...fields, textInput({ id: REST, label: 'Everything else', help, value: rest.join(' '), long: true })],
	};
}

/** What was written into the form, as options. Throws as a typed command does, option-twice where a field and the rest both say it. */
export function givenIn(fields: Readonly<Record<string, string>>, command: AnyCommand): Given {
	const own = Object.entries(fields).flatMap(([name, text]) => (name === REST || text.trim() === '' ? [] : [`${name}:${text.trim()}`]));
	const rest = (fields[REST] ?? '').trim();
	const isSentence = rest !== '' && !/^[a-z]+:/i.test(rest);
	const line = isSentence ? [rest, ...own] : [...own, rest];
	return readLine(`/${command.name} ${line.join(' ')}`, [command]).given;
}
