import { VENUES } from '../../../src/venues/index.ts';
import { createLive } from '../../../src/venues/live/index.ts';
import { symbolRules } from '../../../src/venues/tables.ts';
import type { VenueId } from '../../../src/venues/types.ts';

/** A process of its own: asks for one mark price and says what came, and its memory in MB. */
const [proxyUrl = '', enabled, venue, symbol = ''] = process.argv.slice(2);
symbolRules('binance', 'BTCUSDT');
const live = createLive({ enabled: enabled === 'on', proxyUrl, warn: () => {} });
const { mark } = await live.view(venue as VenueId, symbol, { wants: ['mark'], patienceMs: 20_000 });
console.log(Object.keys(VENUES).length, mark.kind, Math.round(process.memoryUsage().rss / 1e6));
await live.close();
