/** ok: answer. tell: too fast, say so. hush: too fast and already told a moment ago. */
type Pace = 'ok' | 'tell' | 'hush';
export type Cooldown = (userId: string, now: number) => Pace;

export interface CooldownLimits {
	/** So many at once … */
	readonly burst: number;
	/** … and then one every so many milliseconds. */
	readonly everyMs: number;
	/** People remembered at a time; a power of two. Memory is fixed from the start. */
	readonly slots: number;
}

const DEFAULTS: CooldownLimits = { burst: 15, everyMs: 1_000, slots: 8_192 };

/** A snowflake's low bits are a counter and a worker: mix in the time above bit 22. */
function slotOf(id: bigint, slots: number): number {
	return Number(BigInt.asUintN(53, (id >> 22n) ^ (id & 0x3fffffn)) % BigInt(slots));
}

const idOf = (userId: string): bigint => (/^\d{1,20}$/.test(userId) ? BigInt.asUintN(64, BigInt(userId)) : 0n);

/**
 * A leaky bucket a person (GCRA: one time stamp each), in a table of fixed size: nothing grows, nothing is swept.
 * Two people on one slot: the newcomer takes it, which only ever forgives.
 */
export function createCooldown(limits: Partial<CooldownLimits> = {}): Cooldown {
	const { burst, everyMs, slots } = { ...DEFAULTS, ...limits };
	const owner = new BigUint64Array(slots);
	/** When the bucket will be empty again. */
	const emptyAt = new Float64Array(slots);
	const toldAt = new Float64Array(slots);
	return (userId, now) => {
		const id = idOf(userId);
		const slot = slotOf(id, slots);
		if (owner[slot] !== id) {
			owner[slot] = id;
			emptyAt[slot] = 0;
			toldAt[slot] = Number.NEGATIVE_INFINITY;
		}
		const next = Math.max(emptyAt[slot] ?? 0, now) + everyMs;
		if (next - now <= burst * everyMs) {
			emptyAt[slot] = next;
			return 'ok';
		}
		if (now - (toldAt[slot] ?? 0) < burst * everyMs) return 'hush';
		toldAt[slot] = now;
		return 'tell';
	};
}
