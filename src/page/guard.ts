import type { IncomingMessage } from 'node:http';

/** Whether the browser asked for this very machine: a foreign name that leads here (DNS rebinding) does not pass. */
export function isHere({ headers, socket }: IncomingMessage): boolean {
	const port = socket.localPort;
	return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

/** Whether the page itself asks, and no other site in the same browser. */
export const isOwn = (request: IncomingMessage): boolean => isHere(request) && request.headers.origin === `http://${request.headers.host}`;

/**
 * Only what this server gives may run, be shown or be reached. Text can't become HTML at all (trusted types; the components' own
 * templates are `lit-html`). Style attributes are allowed: the components colour an embed's edge with one.
 */
export const headersFor = ({ headers: { host } }: IncomingMessage): Record<string, string> => ({
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		`connect-src 'self' ws://${host}`,
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types lit-html',
	].join('; '),
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'cache-control': 'no-store',
});
