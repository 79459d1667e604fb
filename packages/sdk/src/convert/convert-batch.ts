import { catalogue } from '../finding/catalogue.ts';
import type { Finding } from '../finding/finding.ts';
import { CELL_NUMBER, ROW_SUSPECT, type Batch, type Source } from '../read/batch.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import type { FileMigration } from './migration.ts';
import type { Mover } from './mover.ts';
import type { Output } from './open-output.ts';
import { textsOf } from '../read/cell-text.ts';
import { kindsOf } from './row-texts.ts';

/** Where rows go. */
export interface Ways {
  readonly mover: Mover;
  readonly output: Output;
  readonly builder: ReportBuilder;
  /** A change of edition, and where rows go that it cannot carry out. */
  readonly migration?: { readonly file: FileMigration; readonly kept: Output };
}

/** Writes the rows of a batch that can be converted, and says of the others why not. */
export async function convertBatch(batch: Batch, source: Source, ways: Ways): Promise<void> {
  const { mover, builder } = ways;
  mover.take(batch);
  for (let row = 0; row < batch.rows; row++) {
    const cells = textsOf(batch, row);
    const findings = findingsOf(batch, row, source);
    const fault = findings.length === 0 ? mover.faultOf(row, cells) : undefined;
    if (fault !== undefined) findings.push({ ...fault, severity: 'error', input: source.name, line: batch.line[row]! });
    for (const finding of findings) builder.find(finding);
    builder.count('read', 1);
    if (findings.some(({ severity }) => severity === 'error')) {
      builder.count('refused', 1);
      continue;
    }
    builder.count('accepted', 1);
    await writeRow(batch, row, cells, source, ways);
  }
}

async function writeRow(batch: Batch, row: number, cells: string[], source: Source, ways: Ways): Promise<void> {
  const { mover, output, builder, migration } = ways;
  const place = mover.place(row, cells);
  const kinds = kindsOf(batch, row);
  if (migration === undefined) return output.write(cells, place, kinds);
  const { file, kept } = migration;
  const line = batch.line[row]!;
  const moved = file.move(cells, line, (column) => batch.types?.[row * batch.columns + column] === CELL_NUMBER);
  for (const { column, ...remark } of moved.remarks) {
    const at = column === undefined ? {} : { column: column + 1, field: source.header[column] ?? '' };
    builder.find({ ...remark, ...at, severity: 'warning', input: source.name, line });
  }
  if (!moved.migrated) return kept.write(cells, place, kinds);
  if (kinds !== undefined) for (const column of file.rewritten) kinds[column] = 'text';
  return output.write(moved.cells, place, kinds);
}

/** What the reader had to say of a row. */
function findingsOf(batch: Batch, row: number, source: Source): Finding[] {
  if ((batch.flags[row]! & ROW_SUSPECT) === 0) return [];
  return batch.notes
    .filter((note) => note.row === row)
    .map((note) => {
      const { severity } = catalogue[note.code as keyof typeof catalogue];
      return {
        code: note.code,
        severity: severity === 'warning' ? 'warning' : 'error',
        input: source.name,
        line: batch.line[row]!,
        params: { encoding: source.encoding, ...note.params },
        ...(note.column < 0 ? {} : { column: note.column + 1, field: source.header[note.column] ?? '' }),
        ...(note.value === undefined ? {} : { value: note.value }),
      };
    });
}
