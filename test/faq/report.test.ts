import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { emptyTally, reportOf, tallied } from '../../src/faq/report.ts';

const LOG = [
	'{"level":30,"time":1,"event":"faq","decision":"answer","topic":"adl"}',
	'{"level":30,"time":2,"event":"faq","decision":"answer","topic":"adl"}',
	'{"level":30,"time":3,"event":"faq","decision":"suggest","topic":"hedging"}',
	'{"level":30,"time":4,"event":"faq","decision":"none","topic":"hedging"}',
	'{"level":30,"time":5,"event":"faq","decision":"none","topic":null}',
	'{"level":30,"time":6,"event":"faq-vote","topic":"adl","helpful":true}',
	'{"level":30,"time":7,"event":"faq-vote","topic":"adl","helpful":false}',
	'{"level":30,"time":8,"event":"ready"}',
	'{"event":"faq","decision":"maybe","topic":"adl"}',
	'npm warn something',
	'',
];

const EXPECTED = `Most asked
      2  adl  (2 answered, 0 suggested, 0 missed)
      2  hedging  (0 answered, 1 suggested, 1 missed)
      1  (nothing near)  (0 answered, 0 suggested, 1 missed)

Voted unhelpful
      1  adl  (of 2 votes)

Unanswered, by nearest topic
      1  (nothing near)
      1  hedging
`;

test('answers, misses and votes are counted by topic; other lines are passed over', () => {
	expect(reportOf(LOG.reduce(tallied, emptyTally()))).toBe(EXPECTED);
});

test('the program reads a log from standard input', () => {
	const { stdout, stderr } = spawnSync(process.execPath, ['scripts/faq-report.ts'], { input: LOG.join('\n'), encoding: 'utf8' });
	expect([stdout, stderr]).toEqual([EXPECTED, '']);
});

test('an empty log says so under each heading', () => {
	expect(reportOf(emptyTally()).match(/–/g)).toHaveLength(3);
});
