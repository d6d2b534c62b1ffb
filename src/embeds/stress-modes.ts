import type { APIEmbedField } from 'discord-api-types/v10';
import type { Place } from '../scenario/portfolio-setup.ts';
import type { Outcome, Run, StressAssessment } from '../scenario/stress.ts';
import { inline } from './fields.ts';
import { owned } from './format.ts';
import { priceAt, progressWords } from './stress-words.ts';

export const mainOf = ({ outcomes: [main] }: Run): Outcome => main;
export const fallen = ({ outcomes }: Run): Place[] => outcomes.flatMap(({ falls }) => falls.flatMap(({ places }) => places));

const endWords = (run: Run): string => {
	const kept = `**${owned(mainOf(run).stress.after)}**`;
	return fallen(run).length > 0 ? `liquidated, ${kept} left` : `not liquidated, ${kept} left`;
};

/** A single position in both modes, in one sentence. */
export function bothVerdict(isolated: Run, cross: Run): string {
	const before = owned(mainOf(cross).stress.before);
	const saves = mainOf(isolated).stress.after.amount.cmp(mainOf(cross).stress.after.amount);
	const better = saves === 0 ? 'Both end the same.' : `${saves > 0 ? 'Isolated' : 'Cross'} keeps more here.`;
	return `Isolated: ${endWords(isolated)}. Cross: ${endWords(cross)}. Before it was ${before}. ${better}`;
}

/** One mode of a single trade. */
function column(name: string, run: Run, assessment: StressAssessment): APIEmbedField {
	const outcome = mainOf(run);
	const [fall] = outcome.falls;
	const { before, after } = outcome.stress;
	const what = fall
		? `**Liquidated** at ${priceAt(fall, 0)}\n${progressWords(fall, assessment.moves)}`
		: '**Lives through it**\nnot liquidated';
	return { name, value: `${what}\nLeft: **${owned(after)}**\nof ${owned(before)}`, inline: true };
}

export function columns(assessment: StressAssessment): APIEmbedField[] {
	const { isolated, cross, places } = assessment;
	if (places.length > 1) return [];
	const missing = !isolated ? inline('Isolated', 'needs a leverage or a margin') : !cross ? inline('Cross', 'needs the balance') : [];
	return [
		...(isolated ? [column('Isolated', isolated, assessment)] : []),
		...(cross ? [column('Cross', cross, assessment)] : []),
		...missing,
	];
}
