import { AtSign, Check, ChevronDown, CornerUpLeft, createElement, Ellipsis, Hash, Moon, Paperclip, Plus, Sun, Users, X } from 'lucide';

const ICONS = { AtSign, Check, ChevronDown, CornerUpLeft, Ellipsis, Hash, Moon, Paperclip, Plus, Sun, Users, X };

export function icon(name: keyof typeof ICONS, size = 20): SVGElement {
	const drawn = createElement(ICONS[name], { width: size, height: size });
	drawn.setAttribute('aria-hidden', 'true');
	return drawn;
}
