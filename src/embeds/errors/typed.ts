import { nearest } from '../nearest.ts';
import { code, quoted } from '../text.ts';
import { listed, type Words } from './words.ts';

function meant(typed: string, known: readonly string[], before = ''): string {
	const near = nearest(typed, known);
	return near === undefined ? '' : `Did you mean ${code(`${before}${near}`)}? `;
}

/** A command line that can’t be taken apart. */
export const TYPED_WORDS = {
	'unknown-command': ({ input, known }) => ({
		title: `There is no command “${quoted(input, 40)}”`,
		fix: `${meant(input.replace('/', ''), known, '/')}These are: ${listed(known.map((name) => `/${name}`))}.`,
	}),
	'unknown-option': ({ command, input, known }) => ({
		title: `/${command} has no option “${quoted(input, 40)}”`,
		fix: known.length > 0 ? `${meant(input, known)}It knows: ${listed(known)}.` : 'It has no options.',
	}),
	'stray-text': ({ command, input }) => ({
		title: `“${quoted(input, 60)}” belongs to no option`,
		fix: `Write each value behind its option’s name. \`/help\` shows an example of /${command}.`,
	}),
	'option-twice': ({ field }) => ({
		title: `${code(field)} is there twice`,
		fix: 'Write it once, so that there is one value to compute with.',
	}),
	'missing-options': ({ command, fields }) => ({
		title: `/${command} also needs ${listed(fields)}`,
		fix: `Add ${fields.map((field) => `${code(`${field}:`)}`).join(' and ')} and send it again.`,
	}),
	'bad-input': ({ field, problem }) => ({ title: `${code(field)} can’t be read`, fix: quoted(problem, 300) }),
} satisfies Words;
