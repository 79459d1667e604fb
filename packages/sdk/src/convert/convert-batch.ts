import { catalogue } from '../finding/catalogue.ts';
import type { Finding } from '../finding/finding.ts';
import { ROW_SUSPECT, type Batch, type Source } from '../read/batch.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import type { Mover } from './mover.ts';
import type { Output } from './open-output.ts';
import { kindsOf, textsOf } from './row-texts.ts';

/** Writes the rows of a batch that can be converted, and says of the others why not. */
export async function convertBatch(
  batch: Batch,
  mover: Mover,
  output: Output,
  builder: ReportBuilder,
  source: Source,
): Promise<void> {
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
    await output.write(cells, mover.place(row, cells), kindsOf(batch, row));
  }
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
