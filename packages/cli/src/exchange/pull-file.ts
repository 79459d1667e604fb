import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { csvLine, replacingFile } from '@shuniu/sdk/write';
import { clientFor } from '../hubs/client-for.ts';
import { readProfile } from '../hubs/profile.ts';
import type { Io } from '../io.ts';
import { grouped } from '../show/numbers.ts';
import { UsageError } from '../usage-error.ts';
import { exchange as words } from '../words/exchange.ts';
import { usage } from '../words/failures.ts';

export interface PullFileFlags {
  readonly from: string;
  readonly dataset: string;
  readonly out: string;
  readonly grant?: string;
  readonly overwrite?: boolean;
}

type Row = Readonly<Record<string, unknown>>;

const PAGE = 1000;
const CSV = { delimiter: ',', newline: '\r\n' } as const;

/** `shuniu exchange pull --out`: all records that the grant lets out, whole or not at all. */
export async function pullFile(flags: PullFileFlags, state: string, io: Io): Promise<void> {
  const { out, dataset, from } = flags;
  const ending = extname(out).toLowerCase();
  if (ending !== '.ndjson' && ending !== '.csv')
    throw new UsageError(usage.extension, { name: '--out', choices: '.ndjson .csv', path: out });
  if (existsSync(out) && flags.overwrite !== true) throw new UsageError(usage.existsAlready, { path: out });
  const client = await clientFor(state, await readProfile(state, from), io, { patient: true });
  const query = { limit: PAGE, ...(flags.grant === undefined ? {} : { grant: flags.grant }) };
  const file = await replacingFile(out);
  let count = 0;
  try {
    let header: readonly string[] | undefined;
    for await (const { records } of client.recordPages<Row>(dataset, query)) {
      header ??= records[0] === undefined ? undefined : Object.keys(records[0]);
      const first = count === 0 && header !== undefined && ending === '.csv' ? csvLine(header, CSV) : '';
      const lines = records.map((record) =>
        ending === '.csv' ? csvLine(cells(record, header ?? []), CSV) : `${JSON.stringify(record)}\n`,
      );
      await file.write(new TextEncoder().encode(first + lines.join('')));
      count += records.length;
    }
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
  }
  io.say(words.pulled, { dataset, from, n: grouped(count), path: out });
}

/** Every record of a grant has the same members, in the same order. */
function cells(record: Row, header: readonly string[]): string[] {
  return header.map((name) => {
    const value = record[name];
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}
