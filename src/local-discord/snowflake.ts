const EPOCH = 1_420_070_400_000n; // 2015-01-01, Discord's own

/** Ids of 17–19 digits, rising, that carry their time of birth as Discord's do. */
export function snowflakes(now: () => number): () => string {
	let last = 0n;
	return () => {
		const born = (BigInt(Math.floor(now())) - EPOCH) << 22n;
		last = born > last ? born : last + 1n;
		return last.toString();
	};
}

export const isSnowflake = (text: unknown): text is string => typeof text === 'string' && /^\d{17,19}$/.test(text);
