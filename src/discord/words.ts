import type { Reply } from '../commands/types.ts';

/** Discord refused the answer, which is our bug: the log has it. */
export const SORRY: Reply = { content: 'Something went wrong here, and it is not your fault. Please try again in a moment.' };

/** A form can only be opened at once. */
export const TOO_SLOW: Reply = { content: 'This took too long to open. Please try once more.' };

/** Stands in public, where an answer turned out to be for one person alone. */
export const FOR_YOU_ALONE: Reply = { content: 'The answer is for you alone: see below.' };
