import { type APISelectMenuOption, ComponentType } from 'discord-api-types/v10';
import { accountChoice, venueChoice } from '../embeds/account-what-if.ts';
import { completed, type Portfolio } from '../scenario/portfolio.ts';
import { ACCOUNT_WHAT_IFS, accountOnVenue, accountWhatIf } from '../scenario/portfolio-what-if.ts';
import { tradableOn } from '../scenario/table.ts';
import type { VenueId } from '../venues/types.ts';
import { VENUE_IDS } from '../venues/types.ts';
import type { Row } from './types.ts';
import { unlessRefused } from './unless-refused.ts';

const ON = 'venue.';

/** Venues on which each of them can be computed. */
function venuesFor(portfolio: Portfolio): VenueId[] {
	const lists = portfolio.positions.map((said) => {
		const { venue: _own, ...holding } = completed(portfolio, said);
		return tradableOn(holding);
	});
	return VENUE_IDS.filter((id) => lists.every((list) => list.includes(id)));
}

/** One thing changed in the whole account, by a pick: the message is edited in place. */
export function whatIfRow(portfolio: Portfolio, customId: string): Row {
	const changes = ACCOUNT_WHAT_IFS.flatMap((change): APISelectMenuOption[] => {
		// positions that would have to be one and can't be: not offered
		const changed = unlessRefused(() => accountWhatIf(portfolio, change));
		return changed ? [{ label: accountChoice(change, portfolio, changed), value: change }] : [];
	});
	const venues = venuesFor(portfolio).filter((id) => id !== portfolio.shared.venue);
	const options = [...changes, ...venues.map((id) => ({ label: venueChoice(id), value: `${ON}${id}` }))];
	return {
		type: ComponentType.ActionRow,
		components: [{ type: ComponentType.StringSelect, custom_id: customId, placeholder: 'What if …', options }],
	};
}

/** The account that a pick asks for; undefined where it changes nothing. Throws twin-positions. */
export function pickedAccount(portfolio: Portfolio, value: string | undefined): Portfolio | undefined {
	const change = ACCOUNT_WHAT_IFS.find((name) => name === value);
	if (change) return accountWhatIf(portfolio, change);
	const venue = VENUE_IDS.find((id) => value === `${ON}${id}`);
	return venue && accountOnVenue(portfolio, venue);
}
