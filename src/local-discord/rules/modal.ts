import { ComponentType } from 'discord-api-types/v10';
import { allComponents } from './components.ts';
import { isSelect, selectProblems } from './controls.ts';
import { asList, asText, type Json, lengthOf, type Problem, problem } from './problem.ts';

const COMPONENTS = 5;

/** What the specification lets through in a modal and Discord does not. */
export function modalProblems(data: Json): Problem[] {
	const components = asList(data.components);
	const placed = allComponents(components, ['data', 'components']);
	const problems: Problem[] = [];
	if (components.length < 1 || components.length > COMPONENTS) {
		problems.push(problem(['data', 'components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${COMPONENTS} in length.`));
	}
	const seen = new Set<string>();
	for (const { component, path } of placed) {
		const id = asText(component.custom_id);
		if (id && seen.has(id))
			problems.push(problem([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'));
		seen.add(id);
		if (isSelect(component)) problems.push(...selectProblems({ component, path }));
		if (component.type === ComponentType.TextInput) problems.push(...inputProblems(component, path));
	}
	return problems;
}

function inputProblems(input: Json, path: Problem['path']): Problem[] {
	const min = Number(input.min_length ?? 0);
	const max = Number(input.max_length ?? 4_000);
	const length = lengthOf(asText(input.value));
	if (min > max) return [problem([...path, 'min_length'], 'NUMBER_TYPE_MAX', 'min_length must not exceed max_length')];
	return input.value && (length > max || length < min)
		? [problem([...path, 'value'], 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)]
		: [];
}
