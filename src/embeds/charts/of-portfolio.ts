import type { Price } from '../../core/quantity.ts';
import type { Ending, Line, PortfolioAssessment } from '../../scenario/portfolio-assess.ts';
import { liquidationPrice, SIDE, signedPercent } from '../format.ts';
import type { RulerMark, RulerSpec } from './spec.ts';
import { symbolsOf } from './symbols.ts';

/** Its price where the common move ends it. */
function priceAt({ alone, together }: Line, { mode, move }: Ending): Price | undefined {
	const [low, high] = mode === 'cross' ? [together?.down, together?.up] : alone.kind === 'at-price' ? [alone.below, alone.above] : [];
	return move.isNegative() ? low : high;
}

/** One position by its name and price, several (cross) as the one thing that they are. */
function endingMark(ending: Ending): RulerMark {
	const { mode, move, lines } = ending;
	const [line, ...others] = lines;
	const place = { role: mode, at: move.times(100).toNumber(), text: move.isZero() ? 'at once' : signedPercent(move, 'down') };
	if (!line || others.length > 0) return { ...place, label: `Cross: ${symbolsOf(lines.map(({ risk }) => risk.position))}` };
	const { side, contract } = line.risk.position;
	const at = priceAt(line, ending);
	const detail = at && !move.isZero() ? { detail: `at ${liquidationPrice(at, move.isNegative())}` } : {};
	return { ...place, label: `${SIDE[side].mark} ${SIDE[side].word} ${contract.symbol}, ${mode}`, ...detail };
}

/** At once is the same in both directions. */
const isNew = ({ move }: Ending, down: readonly Ending[]): boolean => !move.isZero() || !down.some((other) => other.move.isZero());

/**
 * Which common move of all prices ends what: the account as a ladder, up and down from now.
 * Undefined where one thing ends at most: the words say that as well.
 */
export function movesRulerOf({ lines, endings }: PortfolioAssessment): RulerSpec | undefined {
	const all = [...endings.down, ...endings.up.filter((ending) => isNew(ending, endings.down))];
	const nearest = all.sort((a, b) => a.move.abs().cmp(b.move.abs()));
	if (nearest.length < 2) return undefined;
	return {
		kind: 'ruler',
		of: 'moves',
		title: `${lines.length} positions: what ends where`,
		subtitle: 'When all prices move together',
		unit: '%',
		marks: [{ role: 'now', at: 0, text: '0 %' }, ...nearest.map(endingMark)],
		note: 'What is liquidated on the way takes nothing from the others.',
	};
}
