import { stat } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';
import { usage } from '../words/failures.ts';

/** @throws UsageError where a file of this name is there and is not to be replaced */
export async function refuseExisting(path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return;
  const there = await stat(path).catch(() => undefined);
  if (there !== undefined) throw new UsageError(usage.existsAlready, { path });
}
