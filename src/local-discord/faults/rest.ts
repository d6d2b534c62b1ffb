/** How a request is mistreated. Times in ms, `retryAfter` in seconds as in Discord's JSON. */
export type Mistreatment =
	| { readonly kind: 'rate-limit'; readonly retryAfter: number; readonly scope?: 'user' | 'shared' | 'global' }
	| { readonly kind: 'status'; readonly status: number }
	/** The server acts, then the connection is reset (RST) or ended (FIN) without an answer. */
	| { readonly kind: 'reset-after' | 'end-after' }
	/** The connection is reset before the server acts. */
	| { readonly kind: 'reset-before' }
	/** The server acts `ms` late, or acts at once and answers `ms` late. */
	| { readonly kind: 'slow' | 'slow-answer'; readonly ms: number }
	/** The server acts and never answers. */
	| { readonly kind: 'silent' };

export interface RestFaults {
	/** Mistreats the next `times` requests of a route, `POST /channels/:channel/messages` for one; `*` is any. Returns what ends it. */
	on(route: string, mistreatment: Mistreatment, times?: number): () => void;
	take(route: string): Mistreatment | undefined;
	clear(): void;
}

interface Rule {
	readonly route: string;
	readonly mistreatment: Mistreatment;
	left: number;
}

export function createRestFaults(): RestFaults {
	const rules = new Set<Rule>();
	return {
		on(route, mistreatment, times = 1) {
			const rule = { route, mistreatment, left: times };
			rules.add(rule);
			return () => rules.delete(rule);
		},
		take(route) {
			for (const rule of rules) {
				if (rule.route !== '*' && rule.route !== route) continue;
				if (--rule.left <= 0) rules.delete(rule);
				return rule.mistreatment;
			}
			return undefined;
		},
		clear: () => rules.clear(),
	};
}
