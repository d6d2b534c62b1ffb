import { accountRisk } from '../core/account.ts';
import { DomainError } from '../core/error.ts';
import { accountOf } from './calc-account.ts';
import { readAccountInput } from './calc-input.ts';
import { resultOf } from './calc-output.ts';
import { answerLines, JsonError, type LineError, parseJson } from './json-lines.ts';
import { assertInsideTables } from './venue-rules.ts';

function answer(line: string): object {
	const input = readAccountInput(parseJson(line));
	const risk = accountRisk(accountOf(input));
	assertInsideTables(input, risk);
	return resultOf(input.id, risk);
}

const messageOf = ({ details }: DomainError): string =>
	'problem' in details
		? `${details.field} ${details.problem}`
		: Object.entries(details)
				.map(([key, value]) => `${key}: ${value}`)
				.join(', ');

function describe(error: unknown): LineError {
	if (error instanceof JsonError) return { code: 'bad-json', message: `The line is not JSON: ${error.message}` };
	if (error instanceof DomainError) return { code: error.code, message: messageOf(error) };
	console.error(error);
	return { code: 'internal', message: 'Our mistake, not yours; the cause is on standard error.' };
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit(0);
	throw error;
});
const complete = await answerLines({ input: process.stdin, output: process.stdout, answer, describe });
process.exitCode = complete ? 0 : 1;
