type Child = Node | SVGElement | string | undefined | false;

interface Props {
	readonly class?: string;
	readonly text?: string;
	readonly attrs?: Readonly<Record<string, string | number | boolean | undefined>>;
	readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
}

/** Attributes as HTML has them: true is there, false and undefined are not. */
export function setAttrs(element: Element, attrs: NonNullable<Props['attrs']>): void {
	for (const [name, value] of Object.entries(attrs)) {
		if (value === undefined || value === false) element.removeAttribute(name);
		else element.setAttribute(name, value === true ? '' : String(value));
	}
}

/** An element, made of text and other elements: nothing is ever read as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, props?: Props, ...children: readonly Child[]): HTMLElementTagNameMap[K];
export function el(tag: string, props?: Props, ...children: readonly Child[]): HTMLElement;
export function el(tag: string, { class: name, text, attrs = {}, on = {} }: Props = {}, ...children: readonly Child[]): HTMLElement {
	const element = document.createElement(tag);
	if (name) element.className = name;
	if (text !== undefined) element.textContent = text;
	setAttrs(element, attrs);
	for (const [type, listener] of Object.entries(on)) element.addEventListener(type, listener as EventListener);
	element.append(...children.filter((child) => child !== undefined && child !== false));
	return element;
}

/** A button that a screen reader can name. */
export const iconButton = (icon: Node, label: string, press: (event: MouseEvent) => void, name = 'icon-button'): HTMLButtonElement =>
	el('button', { class: name, attrs: { type: 'button', 'aria-label': label, title: label }, on: { click: press } }, icon);
