import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { asList, type Json, type Problem, problem } from './problem.ts';

const SELECTS: readonly unknown[] = [
	ComponentType.StringSelect,
	ComponentType.UserSelect,
	ComponentType.RoleSelect,
	ComponentType.MentionableSelect,
	ComponentType.ChannelSelect,
];

/** A component with the place where it stands. */
export interface Placed {
	readonly component: Json;
	readonly path: Problem['path'];
}

export const isSelect = (component: Json): boolean => SELECTS.includes(component.type);

/** A button has a custom id or, as a link, an address; and something to read. */
export function buttonProblems({ component, path }: Placed): Problem[] {
	const isLink = component.style === ButtonStyle.Link;
	const isPremium = component.style === ButtonStyle.Premium;
	const problems: Problem[] = [];
	if (isLink && !component.url) problems.push(problem([...path, 'url'], 'BASE_TYPE_REQUIRED', 'This field is required'));
	if (isLink && component.custom_id)
		problems.push(problem([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_FORBIDDEN', 'A custom id and url cannot both be specified'));
	if (!isLink && component.url)
		problems.push(problem([...path, 'url'], 'BUTTON_COMPONENT_URL_FORBIDDEN', 'A custom id and url cannot both be specified'));
	if (!isLink && !isPremium && !component.custom_id)
		problems.push(problem([...path, 'custom_id'], 'BASE_TYPE_REQUIRED', 'A custom id is required'));
	if (!isPremium && !component.label && !component.emoji)
		problems.push(problem([...path, 'label'], 'BUTTON_COMPONENT_INVALID_LABEL', 'A button needs a label or an emoji'));
	return problems;
}

/** Choices of a select: their values differ, and as many can be taken as must be. */
export function selectProblems({ component, path }: Placed): Problem[] {
	const options = asList(component.options);
	const min = Number(component.min_values ?? 1);
	const max = Number(component.max_values ?? 1);
	const problems: Problem[] = [];
	options.forEach((option, n) => {
		const again = options.findIndex((other) => other.value === option.value) < n;
		if (again)
			problems.push(
				problem([...path, 'options', n, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'),
			);
	});
	const offered = component.type === ComponentType.StringSelect ? options.length : 25;
	if (min > max) problems.push(problem([...path, 'min_values'], 'NUMBER_TYPE_MAX', 'min_values must not exceed max_values'));
	if (max > offered || min > offered)
		problems.push(problem([...path, 'max_values'], 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${offered}.`));
	if (options.filter((option) => option.default === true).length > max)
		problems.push(problem([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More defaults than max_values'));
	return problems;
}
