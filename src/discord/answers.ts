import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import type { Answer, Response } from '../commands/types.ts';

/** What src/answers.ts hands in: src/commands/answer.ts and message.ts with their services. Neither throws or rejects. */
export interface Answers {
	interaction(raw: APIInteraction): Answer;
	message(raw: GatewayMessageCreateDispatchData, botUserId: string): Promise<Response>;
}

/** Loaded while the bot connects: nobody waits for the commands to be read from disk. */
export type LoadAnswers = () => Promise<Answers>;
