import type { Log } from '../commands/services.ts';
import { createAges } from './age.ts';
import type { LoadAnswers } from './answers.ts';
import { type Counts, createCounts } from './counts.ts';
import { createDesk } from './desk.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createInFlight } from './in-flight.ts';
import { LATE_AFTER } from './interactions.ts';
import { type Fatal, fatalOfClose, logIn, TOKEN_REFUSED } from './login.ts';
import { crashesAfter, HEALTHY_AFTER, readRecord, stateOf } from './record.ts';
import { createShardMemory } from './shard-memory.ts';
import type { StateFile } from './state.ts';

export interface BotOptions {
	/** Without the version: https://discord.com/api */
	readonly api: string;
	readonly token: string;
	readonly applicationId?: string | undefined;
	readonly answers: LoadAnswers;
	readonly log: Log;
	readonly stateFile: StateFile;
	/** What isn't ready by then is deferred, ms; 1,500 if left out. */
	readonly deferAfter?: number;
	/** Connected for the first time, with a new session or a resumed one. */
	readonly onReady: (applicationId: string | undefined) => void;
	/** Nothing more can be done; the process should end. */
	readonly onFatal: (reason: Fatal) => void;
}

export interface Bot {
	/** Answers what has arrived and leaves, so that the next process resumes where this one stopped. */
	stop(): Promise<void>;
	/** One of our own errors is about to end the process: remembered, so that a crash loop slows down. */
	crashed(): void;
	readonly counts: Counts;
}

const LEAVE_WITHIN = 1_500;
const FINISH_WITHIN = 8_000;
const REPORT_EVERY = 60_000;
/** IDENTIFY goes out first; while Discord makes its READY there is time to read the commands from disk, which its first events need. */
const READ_AFTER_HELLO = 20;

/** Calls `run` at most once, whatever happens. */
const once = <T extends readonly unknown[]>(run: (...args: T) => void) => {
	let called = false;
	return (...args: T): void => {
		if (called) return;
		called = true;
		run(...args);
	};
};

/** What there is of a bot, apart from its connection. */
function partsOf({ log, stateFile, applicationId }: BotOptions) {
	const record = readRecord(stateFile, applicationId);
	const onClockWrong = (lag: number) =>
		log.warn({ seconds: Math.round(lag / 1_000) }, 'all events look late: is this machine’s clock right?');
	const ages = createAges({ lateAfter: LATE_AFTER, lag: record.lag, onClockWrong });
	return { record, ages, counts: createCounts(), inFlight: createInFlight() };
}

type Parts = ReturnType<typeof partsOf>;

function routines({ record, counts }: Parts, log: Log): () => void {
	const report = setInterval(() => counts.report(log), REPORT_EVERY).unref();
	const healthy = setTimeout(() => Object.assign(record, { crashes: { count: 0, at: 0 } }), HEALTHY_AFTER).unref();
	return () => {
		clearInterval(report);
		clearTimeout(healthy);
	};
}

/** Connects to Discord and answers. Never throws: what can't be helped is told to `onFatal`. */
export function startBot(options: BotOptions): Bot {
	const { log, stateFile } = options;
	const startedAt = Date.now();
	const parts = partsOf(options);
	const { record, inFlight, counts } = parts;
	const onFatal = once(options.onFatal);
	const ready = once(() => options.onReady(record.applicationId));
	/** A session is worth most to a process that follows one that died young: it is written down before anything is answered. */
	const onConnected = () => {
		stateFile.writeNow(stateOf(record, parts, false));
		ready();
	};
	const memory = createShardMemory(record.sessions, () => stateFile.write(() => stateOf(record, parts, false)));
	const onPacket = createDesk({ ...options, ...parts, onConnected, unauthorized: () => onFatal(TOKEN_REFUSED) });
	const onFinalClose = (code: number) => onFatal(fatalOfClose(code));
	const onHello = () => void setTimeout(() => void options.answers(), READ_AFTER_HELLO);
	const stopRoutines = routines(parts, log);
	let gateway: Gateway | undefined;
	let over = false;
	const make = () => {
		gateway = createGateway({ ...options, memory, identifies: record, onPacket, onFinalClose, onHello });
		return gateway;
	};
	void logIn({ make, isOver: () => over, log }).then((fatal) => fatal && onFatal(fatal));
	return {
		counts,
		async stop() {
			if (over) return;
			over = true;
			memory.leave();
			await Promise.race([gateway?.leave().catch(() => {}), new Promise((resolve) => setTimeout(resolve, LEAVE_WITHIN).unref())]);
			const finished = await inFlight.finish(FINISH_WITHIN);
			stopRoutines();
			Object.assign(record, { crashes: { count: 0, at: 0 } });
			stateFile.writeNow(stateOf(record, parts, finished));
			counts.report(log);
			log.info(counts.all(), finished ? 'left, everything answered' : 'left, some answers unfinished');
		},
		crashed() {
			Object.assign(record, { crashes: crashesAfter(record, startedAt, Date.now()) });
			stateFile.writeNow(stateOf(record, parts, false));
		},
	};
}
