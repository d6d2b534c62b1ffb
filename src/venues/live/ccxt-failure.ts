import { LiveFailure } from './failure.ts';

/** ccxt's errors by name: its classes cannot be named before it is loaded. */
export function failureOf(error: unknown): LiveFailure {
	if (error instanceof LiveFailure) return error;
	const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
	const text = `${name} ${message}`.slice(0, 300);
	if (/RateLimitExceeded|DDoSProtection/.test(name)) return new LiveFailure('limited', text, { cause: error });
	if (name === 'RequestTimeout') return new LiveFailure('timeout', text, { cause: error });
	if (name === 'BadSymbol') return new LiveFailure('not-listed', text, { cause: error });
	if (/NetworkError|ExchangeNotAvailable|OnMaintenance/.test(name)) return new LiveFailure('unreachable', text, { cause: error });
	return new LiveFailure('broken', text, { cause: error });
}
