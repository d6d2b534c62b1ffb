export interface Equation {
	readonly text: string;
	/** What stands left of the last sign of equality, worked out from outside. */
	readonly left: number;
	readonly right: number;
}

/** Digits left out behind an ellipsis. */
const CLOSE = 1e-8;

/** `(0.5 · 64,000 − 1,600) ÷ 0.4975 = 61,105.5…`, worked out from outside: what stands left of the last sign of equality, and right of it. */
export function equationsIn(field: string): Equation[] {
	const number = (text: string) => Number(text.replace(/[…\s]/g, '').replace('−', '-'));
	return [...field.replaceAll(/(?<=\d),(?=\d{3})/g, '').matchAll(/`([^`]*) = (−?[\d.]+…?)`/g)].flatMap(
		([text, before = '', result = '']) => {
			const expression = before.split(' = ').at(-1) ?? '';
			if (/[a-z]/i.test(expression)) return [];
			const plain = expression.replaceAll('·', '*').replaceAll('÷', '/').replaceAll('−', '-').replaceAll('…', '');
			return [{ text, left: Number(new Function(`return ${plain}`)()), right: number(result) }];
		},
	);
}

export const isTrue = ({ left, right }: Equation): boolean => left === right || Math.abs(left / right - 1) < CLOSE;
