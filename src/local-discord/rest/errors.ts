/** What the real API answers when it refuses: HTTP status, Discord's own code and its words. */
const REFUSALS = {
	unauthorized: [401, 0, '401: Unauthorized'],
	'not-found': [404, 0, '404: Not Found'],
	'method-not-allowed': [405, 0, '405: Method Not Allowed'],
	'unknown-channel': [404, 10003, 'Unknown Channel'],
	'unknown-guild': [404, 10004, 'Unknown Guild'],
	'unknown-member': [404, 10007, 'Unknown Member'],
	'unknown-message': [404, 10008, 'Unknown Message'],
	'unknown-user': [404, 10013, 'Unknown User'],
	'unknown-webhook': [404, 10015, 'Unknown Webhook'],
	'unknown-interaction': [404, 10062, 'Unknown interaction'],
	'unknown-command': [404, 10063, 'Unknown application command'],
	'not-your-application': [403, 20012, 'You are not authorized to perform this action on this application'],
	'too-many-commands': [400, 30032, 'Maximum number of application commands reached (100)'],
	'too-many-creates': [400, 30034, 'Max number of daily application command creates has been reached (200)'],
	'too-many-files': [400, 30015, 'Maximum number of attachments in a message reached (10)'],
	'too-large': [413, 40005, 'Request entity too large'],
	'already-acknowledged': [400, 40060, 'Interaction has already been acknowledged.'],
	'too-many-follow-ups': [400, 40094, 'This interaction has hit the maximum number of follow up messages'],
	'no-user-agent': [403, 40333, 'Cloudflare is blocking your request. This can often be resolved by setting a proper User Agent'],
	'missing-access': [403, 50001, 'Missing Access'],
	'cannot-edit-others': [403, 50005, 'Cannot edit a message authored by another user'],
	'empty-message': [400, 50006, 'Cannot send an empty message'],
	'cannot-message-user': [403, 50007, 'Cannot send messages to this user'],
	'missing-permissions': [403, 50013, 'Missing Permissions'],
	'invalid-webhook-token': [401, 50027, 'Invalid Webhook Token'],
	'dm-action': [403, 50003, 'Cannot execute action on a DM channel'],
	'self-dm': [400, 50033, 'Invalid Recipient(s)'],
	'invalid-form-body': [400, 50035, 'Invalid Form Body'],
	'invalid-api-version': [400, 50041, 'Invalid API version provided'],
	'invalid-json': [400, 50109, 'The request body contains invalid JSON.'],
	'no-read-history': [403, 160002, 'Cannot reply without permission to read message history'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

type RefusalName = keyof typeof REFUSALS;

/** The request is refused; the router turns it into Discord's JSON. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly refusal: RefusalName;
	readonly status: number;
	readonly code: number;
	readonly errors: object | undefined;

	constructor(refusal: RefusalName, errors?: object) {
		const [status, code, message] = REFUSALS[refusal];
		super(message);
		this.refusal = refusal;
		this.status = status;
		this.code = code;
		this.errors = errors;
	}
}
