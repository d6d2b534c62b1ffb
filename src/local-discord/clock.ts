/** Time as the server sees it: deadlines, rate limits and ids all come from here. Milliseconds. */
export interface Clock {
	now(): number;
	/** Runs `act` once, `ms` from now; returns what cancels it. */
	after(ms: number, act: () => void): () => void;
}

export const realClock: Clock = {
	now: Date.now,
	after(ms, act) {
		const timer = setTimeout(act, ms);
		timer.unref();
		return () => clearTimeout(timer);
	},
};

/** A clock that runs at the usual pace and can be put forward: what falls due meanwhile happens at once, in order. */
export interface SkippingClock extends Clock {
	skip(ms: number): void;
}

interface Alarm {
	readonly due: number;
	readonly act: () => void;
	timer: NodeJS.Timeout | undefined;
}

/** Alarms that ring when this clock, not the machine's, has come to their time. */
function createAlarms(now: () => number) {
	const alarms = new Set<Alarm>();
	function drop(alarm: Alarm): boolean {
		clearTimeout(alarm.timer);
		return alarms.delete(alarm);
	}
	function ring(alarm: Alarm): void {
		if (drop(alarm)) alarm.act();
	}
	function arm(alarm: Alarm): void {
		clearTimeout(alarm.timer);
		alarm.timer = setTimeout(() => ring(alarm), Math.max(0, alarm.due - now()));
		alarm.timer.unref();
		alarms.add(alarm);
	}
	return { alarms, arm, ring, drop };
}

/** `aheadOf`: how far this clock is from the machine's own from the start, for a bot whose clock is wrong. */
export function skippingClock(aheadOf = 0): SkippingClock {
	let ahead = aheadOf;
	const now = () => Date.now() + ahead;
	const { alarms, arm, ring, drop } = createAlarms(now);
	return {
		now,
		after(ms, act) {
			const alarm: Alarm = { due: now() + ms, act, timer: undefined };
			arm(alarm);
			return () => void drop(alarm);
		},
		skip(ms) {
			ahead += ms;
			const due = [...alarms].filter((alarm) => alarm.due <= now()).sort((a, b) => a.due - b.due);
			for (const alarm of due) ring(alarm);
			for (const alarm of alarms) arm(alarm);
		},
	};
}
