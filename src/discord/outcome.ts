import type { Log } from '../commands/services.ts';
import type { Counts } from './counts.ts';
import type { Sent } from './send.ts';

/** What became of an answer, counted; what is worth a line, logged: without a word of what was asked or said. */
export interface Outcomes {
	readonly counts: Counts;
	readonly log: Log;
	/** Whether a line of this kind is due: in bad times there would be thousands. */
	readonly isNews: (kind: string) => boolean;
	/** The bot's token was refused: nothing more will work. */
	readonly unauthorized: () => void;
}

/** True if it arrived. `where` names the command or handler. */
export function arrived(sent: Sent, where: string, { counts, log, isNews, unauthorized }: Outcomes): boolean {
	switch (sent.kind) {
		case 'ok':
			return true;
		case 'already':
			if (!sent.ours) counts.add('already');
			return sent.ours;
		case 'gone':
		case 'forbidden':
			counts.add(sent.kind);
			return false;
		case 'unauthorized':
			unauthorized();
			return false;
		case 'refused':
			counts.add('refused');
			if (isNews(`refused ${where}`)) log.error({ where, err: sent.error }, 'Discord refused what we sent');
			return false;
		case 'lost':
			counts.add('lost');
			if (isNews('lost')) log.warn({ where, err: sent.error }, 'an answer could not be delivered');
			return false;
	}
}
