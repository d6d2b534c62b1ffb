/** What the gateway does wrong by itself, until told otherwise. */
export interface GatewayFaults {
	/** Heartbeats get no answer. */
	acksStopped: boolean;
	/** The next `times` events of a kind come twice. */
	duplicate(t: string, times?: number): void;
	takeDuplicate(t: string): boolean;
}

export function createGatewayFaults(): GatewayFaults {
	const duplicates = new Map<string, number>();
	return {
		acksStopped: false,
		duplicate: (t, times = 1) => void duplicates.set(t, times),
		takeDuplicate(t) {
			const left = duplicates.get(t) ?? 0;
			if (left > 0) duplicates.set(t, left - 1);
			return left > 0;
		},
	};
}
