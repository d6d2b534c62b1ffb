import { ComponentType } from 'discord-api-types/v10';
import { buttonProblems, isSelect, type Placed, selectProblems } from './controls.ts';
import { asJson, asList, asText, type Json, lengthOf, type Problem, problem } from './problem.ts';

const ROWS = 5;
const ALL_COMPONENTS = 40;
const ALL_TEXT = 4_000;
/** Every component, however deep. */
export function allComponents(components: readonly Json[], path: Problem['path'] = ['components']): Placed[] {
	return components.flatMap((component, n) => {
		const here = [...path, n];
		const inner = allComponents(asList(component.components), [...here, 'components']);
		const aside = ['accessory', 'component'].flatMap((key) => {
			if (!component[key]) return [];
			const only = asJson(component[key]);
			return [{ component: only, path: [...here, key] }, ...allComponents(asList(only.components), [...here, key, 'components'])];
		});
		return [{ component, path: here }, ...inner, ...aside];
	});
}

function rowProblems({ component, path }: Placed): Problem[] {
	const inside = asList(component.components);
	const isMixed = inside.length > 1 && inside.some((each) => each.type !== ComponentType.Button);
	return isMixed
		? [problem([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width')]
		: [];
}

function duplicates(placed: readonly Placed[]): Problem[] {
	const seen = new Set<string>();
	return placed.flatMap(({ component, path }) => {
		const id = asText(component.custom_id);
		if (!id || !seen.has(id)) {
			seen.add(id);
			return [];
		}
		return [problem([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')];
	});
}

/** Rules about components that hold in any message. */
export function componentProblems(components: readonly Json[], isV2: boolean): Problem[] {
	const placed = allComponents(components);
	const problems = duplicates(placed);
	for (const each of placed) {
		if (each.component.type === ComponentType.Button) problems.push(...buttonProblems(each));
		if (isSelect(each.component)) problems.push(...selectProblems(each));
		if (each.component.type === ComponentType.ActionRow) problems.push(...rowProblems(each));
	}
	if (isV2) return [...problems, ...wholeProblems(placed)];
	if (components.length > ROWS) problems.push(problem(['components'], 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${ROWS} in length.`));
	components.forEach((component, n) => {
		if (component.type !== ComponentType.ActionRow)
			problems.push(problem(['components', n], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).'));
	});
	return problems;
}

function wholeProblems(placed: readonly Placed[]): Problem[] {
	const text = placed.reduce(
		(sum, { component }) => sum + (component.type === ComponentType.TextDisplay ? lengthOf(asText(component.content)) : 0),
		0,
	);
	const problems: Problem[] = [];
	if (placed.length > ALL_COMPONENTS)
		problems.push(
			problem(
				['components'],
				'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
				`The maximum number of components in a message is ${ALL_COMPONENTS}`,
			),
		);
	if (text > ALL_TEXT)
		problems.push(problem(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', `Displayable text size exceeds ${ALL_TEXT}`));
	return problems;
}
