export interface Equation {
	readonly text: string;
	/** What stands left of the last sign of equality, worked out from outside. */
	readonly left: number;
	readonly right: number;
	/** So much may digits matter that were left out behind an ellipsis. */
	readonly slack: number;
}

const CLOSE = 1e-8;

const worthOf = (expression: string): number =>
	Number(new Function(`return ${expression.replaceAll('·', '*').replaceAll('÷', '/').replaceAll('−', '-').replaceAll('…', '')}`)());

/** What the left-out digits of a figure could change. */
function slackOf(expression: string): number {
	const value = worthOf(expression);
	const cut = [...expression.matchAll(/([\d.]+)…/g)];
	const changes = cut.map(({ 0: text, 1: figure = '', index }) => {
		const more = `${figure}${figure.includes('.') ? '' : '.'}9`;
		return Math.abs(worthOf(`${expression.slice(0, index)}${more}${expression.slice(index + text.length)}`) - value);
	});
	return changes.reduce((sum, change) => sum + change, 0);
}

/** `(0.5 · 64,000 − 1,600) ÷ 0.4975 = 61,105.5…`, worked out from outside: what stands left of the last sign of equality, and right of it. */
export function equationsIn(field: string): Equation[] {
	const number = (text: string) => Number(text.replace(/[…\s]/g, '').replace('−', '-'));
	return [...field.replaceAll(/(?<=\d),(?=\d{3})/g, '').matchAll(/`([^`]*) = (−?[\d.]+…?)`/g)].flatMap(
		([text, before = '', result = '']) => {
			const expression = before.split(' = ').at(-1) ?? '';
			if (/[a-z]/i.test(expression)) return [];
			return [{ text, left: worthOf(expression), right: number(result), slack: slackOf(expression) }];
		},
	);
}

export const isTrue = ({ left, right, slack }: Equation): boolean =>
	left === right || Math.abs(left / right - 1) < CLOSE || Math.abs(left - right) <= slack * 2;
