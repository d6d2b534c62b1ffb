import { describe, expect, test } from 'vitest';
import { findStressEvents, stressEvent } from '../../src/venues/stress-event-words.ts';
import { eventMoves, stressEvents } from '../../src/venues/stress-events.ts';

const figures = () =>
	stressEvents().flatMap(({ id, measured }) => measured.flatMap(({ moves }) => Object.entries(moves).map((move) => [id, ...move])));
const movesOf = (id: string, coin: string) => {
	const event = stressEvent(id);
	if (!event) throw new Error(`no event ${id}`);
	return eventMoves(event, coin).map(({ percent, measurement: { venue, bar } }) => [percent, venue, bar]);
};

describe('what the file holds', () => {
	test('16 drops and 7 rises with 262 figures, each id once, each in its window', () => {
		const events = stressEvents();
		expect(events.filter(({ direction }) => direction === 'drop')).toHaveLength(16);
		expect(events.filter(({ direction }) => direction === 'rise')).toHaveLength(7);
		expect(figures()).toHaveLength(262);
		expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
		for (const { id, window, direction } of events) {
			const day = id.replace('up-', '').slice(0, 10);
			if (direction === 'drop') expect(window[0] <= day && day <= window[1], id).toBe(true);
		}
	});

	test('a drop is below zero and above −100 %, a rise above zero', () => {
		for (const { id, direction, measured } of stressEvents()) {
			for (const figure of measured.flatMap(({ moves }) => Object.values(moves))) {
				expect(direction === 'drop' ? figure.startsWith('-') && !figure.startsWith('-100') : /^[1-9]/.test(figure), `${id} ${figure}`).toBe(
					true,
				);
			}
		}
	});

	test.each([
		['2020-03-12', 'BTC', [['-52.6', 'Binance spot', '4h']]],
		[
			'2025-10-10',
			'BTC',
			[
				['-17.5', 'Bybit perpetuals', '1d'],
				['-16.8', 'Binance spot', '4h'],
			],
		],
		[
			'2025-10-10',
			'SUI',
			[
				['-83.9', 'Bybit perpetuals', '1d'],
				['-83.9', 'Binance spot', '1d'],
			],
		],
		[
			'2022-11-09',
			'SOL',
			[
				['-80.6', 'Bybit perpetuals', '1d'],
				['-68.1', 'Binance spot', '1d'],
			],
		],
		['2022-05-12', 'LUNA', [['-99.97', 'news reports', undefined]]],
		['up-2021-05-20', 'ETH', [['58.4', 'Binance spot', '4h']]],
		['up-2026-08-AKE', 'AKE', [['5051.6', 'one trader’s log', undefined]]],
		['2020-03-12', 'SOL', []],
	])('%s moved %s by %j, the one nearest to a perpetual first', (id, coin, expected) => expect(movesOf(id, coin)).toEqual(expected));

	test.each(['PEPE', '1000PEPE', 'kPEPE', 'pepe'])('%s is the same coin in every unit', (coin) => {
		expect(movesOf('2024-08-05', coin)).toEqual([
			['-33.5', 'Bybit perpetuals', '1d'],
			['-33.4', 'Binance spot', '1d'],
		]);
	});

	test('a percent as a fraction keeps every digit', () => {
		const event = stressEvent('luna');
		expect(event && eventMoves(event, 'LUNA')[0]?.rate.toFixed()).toBe('-0.9997');
	});

	test('liquidations of 10/10 are as reported, with their note and sources', () => {
		expect(stressEvent('10/10')?.liquidations).toMatchObject({
			usd: ['19160000000', '19160000000'],
			note: expect.stringContaining('true figure perhaps $30-40B'),
		});
		expect(stressEvent('omicron')?.liquidations).toBeUndefined();
	});
});

describe('how people name them', () => {
	test.each([
		['covid', '2020-03-12'],
		['What if the COVID crash came again?', '2020-03-12'],
		['march 2020', '2020-03-12'],
		['ftx', '2022-11-09'],
		['the FTX collapse', '2022-11-09'],
		['2022-11-07', '2022-11-09'],
		['luna', '2022-05-12'],
		['UST', '2022-05-12'],
		['3AC', '2022-06-18'],
		['519', '2021-05-19'],
		['yen carry', '2024-08-05'],
		['10/10', '2025-10-10'],
		['october 2025', '2025-10-10'],
		['Oct 10th, 2025', '2025-10-10'],
		['11 October 2025', '2025-10-10'],
		['2025-10-10', '2025-10-10'],
		['10.10.2025', '2025-10-10'],
		['the biggest crash', '2025-10-10'],
		['tariff monday', '2025-04-07'],
		['2025-02-03', '2025-02-03'],
		['up-2025-02-03', 'up-2025-02-03'],
		['february 2025 rally', 'up-2025-02-03'],
		['may 2021', '2021-05-19'],
		['may 2021 pump', 'up-2021-05-20'],
		['AKE', 'up-2026-08-AKE'],
	])('“%s” is %s', (words, id) => expect(stressEvent(words)?.id).toBe(id));

	test('every event is found by its id and by its name', () => {
		for (const { id, name } of stressEvents()) {
			expect(stressEvent(id)?.id).toBe(id);
			expect(stressEvent(name)?.id, name).toBe(id);
		}
	});

	test.each(['', 'crash', 'black friday', '2022', 'usd', 'october 2020', 'my long', 'flaxseed oil', 'custom'])(
		'“%s” names none',
		(words) => {
			expect(findStressEvents(words)).toEqual([]);
			expect(stressEvent(words)).toBeUndefined();
		},
	);

	test('“tariffs” names three, so it names none alone', () => {
		expect(findStressEvents('tariffs').map(({ id }) => id)).toEqual(['2025-02-03', '2025-04-07', '2025-10-10']);
		expect(stressEvent('tariffs')).toBeUndefined();
	});
});
