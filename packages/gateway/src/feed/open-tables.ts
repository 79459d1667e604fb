import { openForExchange } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { datasetOf } from '../policy/dataset.ts';
import { Problem } from '../problem/problem.ts';

/** Tables that this process has seen to. */
const opened = new WeakMap<Hub, Set<string>>();

/**
 * Sees to it that a dataset's table can be read by sets, once for each version of the dataset.
 * @throws Problem dataset_unknown; busy while an import holds the table
 */
export async function openTable(hub: Hub, id: string): Promise<void> {
  const known = opened.get(hub) ?? new Set();
  opened.set(hub, known);
  await hub.pool.use(async (session) => {
    const { table, version } = await datasetOf(session, id);
    const key = JSON.stringify([table.name, id, version]);
    if (known.has(key)) return;
    if (!(await openForExchange(session, table))) throw new Problem('busy', {}, { 'retry-after': '5' });
    known.add(key);
  });
}
