import { OAuth2Routes } from 'discord-api-types/v10';

const link = (applicationId: string, scopes: string, integrationType: number): string => {
	const query = new URLSearchParams({ client_id: applicationId, scope: scopes, integration_type: `${integrationType}` });
	if (integrationType === 0) query.set('permissions', '0');
	return `${OAuth2Routes.authorizationURL}?${query}`;
};

/** Where anyone can install the bot. It asks for no permission. */
export const inviteLines = (applicationId: string): readonly string[] => [
	`Add Isocross to a server:      ${link(applicationId, 'bot applications.commands', 0)}`,
	`Add Isocross to your account:  ${link(applicationId, 'applications.commands', 1)}`,
];
