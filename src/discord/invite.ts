/** https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow */
const AUTHORIZE = 'https://discord.com/oauth2/authorize';

const link = (applicationId: string, scopes: string, integrationType: number): string => {
	const query = new URLSearchParams({ client_id: applicationId, scope: scopes, integration_type: `${integrationType}` });
	if (integrationType === 0) query.set('permissions', '0');
	return `${AUTHORIZE}?${query}`;
};

/** Where anyone can install the bot. It asks for no permission. */
export const inviteLines = (applicationId: string): readonly string[] => [
	`Add Isocross to a server:      ${link(applicationId, 'bot applications.commands', 0)}`,
	`Add Isocross to your account:  ${link(applicationId, 'applications.commands', 1)}`,
];
