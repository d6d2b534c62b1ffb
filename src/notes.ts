import type { Response } from './commands/types.ts';
import type { Answers } from './discord/answers.ts';

/** What the bot makes of one thing that was said: at a prompt one wants to know when there is nothing to wait for. */
export interface Notes {
	/** The same answers, noted on their way. */
	readonly answers: Answers;
	/** What is made of an interaction or message, by its id; asked for before the bot hears of it. */
	of(id: string): Promise<Response>;
}

export function noting(answers: Answers): Notes {
	const waiting = new Map<string, (response: Response) => void>();
	const note = async (id: string, response: Response | Promise<Response>): Promise<void> => {
		const tell = waiting.get(id);
		waiting.delete(id);
		tell?.(await response);
	};
	return {
		of: (id) => new Promise((resolve) => void waiting.set(id, resolve)),
		answers: {
			interaction(raw) {
				const answer = answers.interaction(raw);
				void note(raw.id, answer.response);
				return answer;
			},
			message(raw, botUserId) {
				const response = answers.message(raw, botUserId);
				void note(raw.id, response);
				return response;
			},
		},
	};
}
