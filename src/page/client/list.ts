import { el, setAttrs } from './dom.ts';
import { icon } from './icons.ts';

export interface Item {
	readonly label: string;
	/** Smaller, below or beside. */
	readonly detail?: string;
	/** At the right edge. */
	readonly aside?: string;
	readonly value: unknown;
}

interface Options {
	readonly label: string;
	/** Several can be ticked. */
	readonly isMany?: boolean;
	pick(item: Item): void;
}

/** A list to choose from with arrows or the mouse, while the focus stays where it is. */
export interface List {
	readonly element: HTMLElement;
	show(items: readonly Item[], picked?: ReadonlySet<string>, active?: number): void;
	hide(): void;
	isOpen(): boolean;
	/** For aria-activedescendant. */
	activeId(): string | undefined;
	active(): Item | undefined;
	/** Whether the key was meant for the list. */
	key(event: KeyboardEvent): boolean;
}

let lists = 0;

function option(item: Item, { id, isPicked, isMany }: { id: string; isPicked: boolean; isMany: boolean }): HTMLElement {
	const words = el('span', { class: 'words' }, el('span', { class: 'label', text: item.label }));
	if (item.detail) words.append(el('span', { class: 'detail', text: item.detail }));
	const attrs = { role: 'option', id, 'aria-selected': isMany ? String(isPicked) : 'false' };
	const tick = isPicked ? icon('Check', 18) : undefined;
	return el('div', { class: 'option', attrs }, words, item.aside ? el('span', { class: 'aside', text: item.aside }) : undefined, tick);
}

export function createList({ label, isMany = false, pick }: Options): List {
	const base = `list-${++lists}`;
	const attrs = { role: 'listbox', id: base, 'aria-label': label, hidden: true, 'aria-multiselectable': isMany ? 'true' : undefined };
	const element = el('div', { class: 'list', attrs });
	let shown: readonly Item[] = [];
	let at = -1;
	function move(to: number): void {
		at = to;
		for (const [n, each] of [...element.children].entries()) {
			each.classList.toggle('active', n === at);
			if (!isMany) setAttrs(each, { 'aria-selected': String(n === at) });
		}
		element.children[at]?.scrollIntoView({ block: 'nearest' });
	}
	function choose(n: number): void {
		const item = shown[n];
		if (item) pick(item);
	}
	element.addEventListener('mousedown', (event) => event.preventDefault());
	element.addEventListener('click', ({ target }) => {
		const found = (target as Element).closest('.option');
		if (found) choose([...element.children].indexOf(found));
	});
	const MOVES: Readonly<Record<string, () => void>> = {
		ArrowDown: () => move((at + 1) % shown.length),
		ArrowUp: () => move((Math.max(at, 0) - 1 + shown.length) % shown.length),
		Enter: () => choose(at),
	};
	return {
		element,
		show(items, picked = new Set(), active = 0) {
			shown = items;
			const made = items.map((item, n) => option(item, { id: `${base}-${n}`, isPicked: picked.has(String(item.value)), isMany }));
			element.replaceChildren(...made);
			element.hidden = items.length === 0;
			move(Math.min(active, items.length - 1));
		},
		hide() {
			element.hidden = true;
		},
		isOpen: () => !element.hidden,
		activeId: () => (element.hidden || at < 0 ? undefined : `${base}-${at}`),
		active: () => (element.hidden ? undefined : shown[at]),
		key(event) {
			const act = element.hidden || (event.key === 'Enter' && at < 0) ? undefined : MOVES[event.key];
			act?.();
			return act !== undefined;
		},
	};
}
