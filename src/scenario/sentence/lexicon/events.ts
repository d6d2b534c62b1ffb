/** What people call the crashes and squeezes of the stress test: name → id of the event. */
const NAMES: Readonly<Record<string, string>> = {
	'2020-03-12': 'black thursday|covid crash|covid|covid 2020|march 2020|mar 2020|12 march 2020|march 12 2020|covid dump|corona crash',
	'2021-04-18': 'april 2021|april 2021 flush',
	'2021-05-19': 'may 19|may 2021|19 may|may 19 2021|19 may 2021|china ban crash|china crash|5/19|may 19th',
	'2021-12-04': 'omicron|omicron weekend|december 2021|dec 4 2021|dec 2021|4 december 2021',
	'2022-05-12':
		'luna crash|survive luna|like luna|during luna|luna event|luna day|luna again|luna collapse|ust collapse|terra|terra crash|terra collapse|may 2022|luna/ust|ust depeg|terra luna|luna dump|terra luna crash',
	'2022-06-18': 'celsius|three arrows|june 2022|celsius crash|3ac crash|celsius collapse|3ac collapse',
	'2022-11-09': 'ftx|ftx crash|ftx collapse|november 2022|nov 2022|ftx dump|ftx blowup|ftx blow up|ftx week',
	'2023-08-17': 'august 2023|aug 2023|aug 17 2023|august 17 2023',
	'2024-04-13': 'april 2024|iran weekend|april 13 2024|iran israel|iran attack',
	'2024-08-05':
		'yen carry|yen carry unwind|yen carry trade|august 5|aug 5|august 2024|aug 2024|5 august 2024|aug 5 2024|august 5 2024|carry trade unwind|yen crash|yen unwind|japan crash',
	'2025-02-03': 'february 2025|feb 2025|feb 3|feb 3 2025|tariff weekend|february 3',
	'2025-04-07': 'april 2025|tariff monday|liberation day|april 7 2025|april 7',
	'2025-10-10':
		'10/10|oct 10|october 10|october 10th|oct 10th|october 2025|oct 2025|10 october|10 oct|10 october 2025|october 10 2025|oct 10 2025|10/10 crash|tariff crash|october crash|oct crash|2025-10-10',
	'2025-11-21': 'november 2025|nov 2025|nov 21|november 21',
	'2026-01-31': 'january 2026|jan 2026|jan 31|january 31',
	'2026-02-05': 'february 2026|feb 2026|feb 5|feb 5 2026|february 5',
};

export const EVENTS: readonly (readonly [name: string, id: string])[] = Object.entries(NAMES).flatMap(([id, names]) =>
	names.split('|').map((name) => [name, id] as const),
);
