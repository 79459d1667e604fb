import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { registerDatasets } from './dataset-routes.ts';
import { registerEntries } from './entry-routes.ts';
import { registerEntryLists } from './list-routes.ts';
import { registerThemes } from './theme-routes.ts';

/** What can be shared: entries, groups, their change feed, and the same as DCAT; and the datasets behind them. */
export function registerCatalogue(app: Server, hub: Hub): void {
  registerEntries(app, hub);
  registerEntryLists(app, hub);
  registerThemes(app, hub);
  registerDatasets(app, hub);
}
