import { ComponentType } from 'discord-api-types/v10';
import { asJson, asList, type Json } from '../rules/problem.ts';

const ONE = { min_values: 1, max_values: 1, disabled: false };

/** What Discord fills in where a component does not say. */
const DEFAULTS: Readonly<Record<number, Json>> = {
	[ComponentType.StringSelect]: ONE,
	[ComponentType.UserSelect]: ONE,
	[ComponentType.RoleSelect]: ONE,
	[ComponentType.MentionableSelect]: ONE,
	[ComponentType.ChannelSelect]: ONE,
	[ComponentType.Container]: { accent_color: null, spoiler: false },
	[ComponentType.Separator]: { spacing: 1, divider: true },
	[ComponentType.File]: { spoiler: false },
};

/** Components as they are kept: with a number each, counted over the whole message. */
export function numbered(components: readonly Json[]): Json[] {
	let next = 0;
	const number = (component: Json): Json => {
		const own = { id: ++next, ...DEFAULTS[component.type as number], ...component };
		const inner = Array.isArray(component.components) ? { components: asList(component.components).map(number) } : {};
		const aside = ['accessory', 'component'].flatMap((key) => (component[key] ? [[key, number(asJson(component[key]))]] : []));
		return { ...own, ...inner, ...Object.fromEntries(aside) };
	};
	return components.map(number);
}
