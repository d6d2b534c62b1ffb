import type { Tier } from '../../src/core/rules.ts';
import { tiersOf, type WrittenTable } from '../../src/venues/tier-file.ts';

const percent = (tier: Tier | undefined): string => (tier ? `${tier.rate.times(100).toSignificantDigits(6).toFixed()} %` : '');
const bound = (tier: Tier | undefined): string => tier?.upTo?.toFixed() ?? 'no bound';
const leverage = (tier: Tier | undefined): string => (tier?.maxLeverage ? `${tier.maxLeverage.toFixed()}×` : 'not given');

/** One line a change of one tier: "tier 1: 0.5 % → 0.33 %". */
function tierChanges(before: Tier | undefined, after: Tier | undefined, number: number): string[] {
	if (!after) return [`tier ${number}: ${percent(before)} up to ${bound(before)} → gone`];
	if (!before) return [`tier ${number}: new, ${percent(after)} up to ${bound(after)}, ${leverage(after)}`];
	const pairs = [
		[percent(before), percent(after)],
		[`up to ${bound(before)}`, `up to ${bound(after)}`],
		[leverage(before), leverage(after)],
	] as const;
	return pairs.filter(([old, now]) => old !== now).map(([old, now]) => `tier ${number}: ${old} → ${now}`);
}

/** What a refreshed table changes, one change a line. */
export function changesOf(before: WrittenTable | undefined, after: WrittenTable): string[] {
	const now = tiersOf(after.tiers);
	if (!before) return [`new, ${now.length} tiers, ${percent(now[0])} up to ${bound(now[0])}`];
	const old = tiersOf(before.tiers);
	const lines = Array.from({ length: Math.max(old.length, now.length) }, (_, place) => tierChanges(old[place], now[place], place + 1));
	const facts = (['kind', 'contractSize', 'caveat'] as const).flatMap((fact) => {
		const [was, is] = [before[fact] ?? 'none', after[fact] ?? 'none'];
		return was === is || (fact === 'kind' && before.kind === undefined && after.kind === 'linear') ? [] : [`${fact}: ${was} → ${is}`];
	});
	return [...facts, ...lines.flat()];
}
