import type { State } from '../state.ts';
import { userPayload } from './payloads.ts';

/** Installed with these scopes, asking for no permission. */
const install = (...scopes: readonly string[]) => ({ oauth2_install_params: { scopes, permissions: '0' } });

/** The app as its own bot sees it. */
export function applicationPayload({ settings, bot, world }: State): object {
	const { applicationId, applicationName } = settings;
	return {
		id: applicationId,
		name: applicationName,
		icon: null,
		description: '',
		summary: '',
		type: null,
		verify_key: '0'.repeat(64),
		flags: 0,
		flags_new: '0',
		bot: userPayload(bot),
		bot_public: true,
		bot_require_code_grant: false,
		integration_types_config: { 0: install('applications.commands', 'bot'), 1: install('applications.commands') },
		redirect_uris: [],
		interactions_endpoint_url: null,
		role_connections_verification_url: null,
		owner: userPayload({ ...bot, id: '100000000000000001', name: 'Owner', bot: false }),
		team: null,
		approximate_guild_count: world.guildCount,
		approximate_user_install_count: [...world.users.values()].filter(({ installed }) => installed).length,
		approximate_user_authorization_count: 0,
		explicit_content_filter: 0,
		eligible_oauth2_scopes: [],
	};
}
