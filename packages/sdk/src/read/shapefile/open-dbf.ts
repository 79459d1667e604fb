import { basename, parse } from 'node:path';
import type { Batch, ReadOptions, Source } from '../batch.ts';
import { BatchBuilder } from '../batch-builder.ts';
import { fingerprint } from '../fingerprint.ts';
import { limitsOf } from '../format-limits.ts';
import { refuse } from '../refuse.ts';
import { DbfRows, isDeleted } from './dbf-rows.ts';
import { openDbfTable } from './dbf-table.ts';
import type { DbfTable } from './dbf-table.ts';
import { FileReader } from './file-reader.ts';
import { siblingsOf } from './siblings.ts';

/**
 * Opens a dBASE table by itself, without geometry. `line` is the record number from 1, deleted records counted.
 * @throws {FileRefused}
 */
export async function openDbf(path: string, options: ReadOptions): Promise<Source> {
  const { cpg } = await siblingsOf(path);
  const table = await openDbfTable(path, cpg, options);
  const limit = limitsOf(options).columns;
  if (table.names.length > limit) throw refuse('file_too_complex', 'too_many_columns', { limit });
  const { sha256, bytes } = await fingerprint(cpg === undefined ? [path] : [path, cpg]);
  const running = { records: 0 };
  return {
    name: basename(path),
    format: 'shapefile',
    encoding: table.encoding,
    sha256,
    bytes,
    header: table.names,
    headerLine: 0,
    notices: table.notices,
    layer: parse(basename(path)).name,
    progress: () => (table.header.records === 0 ? 1 : running.records / table.header.records),
    batches: () => rows(table, running),
    close: () => table.file.close(),
  };
}

async function* rows(table: DbfTable, running: { records: number }): AsyncGenerator<Batch> {
  const { header, size, file, encoding } = table;
  const reader = new FileReader(file, size);
  const builder = new BatchBuilder(table.names.length);
  const writer = new DbfRows(builder, header, encoding);
  for (let i = 0; i < header.records; i++) {
    const position = header.headerLength + i * header.recordLength;
    const record = reader.atHand(position, header.recordLength) ?? (await reader.bytes(position, header.recordLength));
    if (isDeleted(record)) continue;
    builder.beginRow(i + 1);
    writer.write(record, position);
    if (!builder.full) continue;
    running.records = i + 1;
    yield builder.take();
    builder.reset();
  }
  running.records = header.records;
  if (builder.rows > 0) yield builder.take();
}
