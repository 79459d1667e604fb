import { Columns } from '../check/columns.ts';
import type { FieldColumn, FileContext } from '../check/file-context.ts';
import { Row } from '../check/row.ts';
import { rulesOfOneField } from '../check/rules/index.ts';
import { screenOf } from '../check/screen/index.ts';
import type { Batch } from '../read/batch.ts';
import type { Finding } from '../finding/finding.ts';

/** What is wrong with the values that the --map file, or the file's name, gives to every row: said once, of the file as a whole. */
export function constantFindings(file: FileContext): Finding[] {
  const fields = new Map<string, FieldColumn>();
  const texts: string[] = [];
  for (const [name, text] of file.constants) {
    const field = file.type.fields.find((candidate) => candidate.name === name);
    if (field === undefined) continue;
    fields.set(name, { field, column: texts.length });
    texts.push(text);
  }
  if (texts.length === 0) return [];
  const { type, codes, gridForm, gridProfile, asOf, asOfDay, input, encoding } = file;
  const alone: FileContext = {
    ...{ type, gridForm, gridProfile, asOf, asOfDay, input, encoding, fields, typed: false, width: texts.length },
    constants: new Map(),
    ...(codes === undefined ? {} : { codes }),
  };
  const columns = new Columns(type.fields);
  const batch = oneRow(texts);
  columns.prepare(1);
  for (const kernel of screenOf(alone).kernels) kernel(batch, columns);
  const row = new Row(alone, columns).at(batch, 0);
  for (const rule of rulesOfOneField) rule(row);
  for (const finding of row.findings) delete (finding as { column?: number }).column; // of a column that no file has
  return row.findings;
}

/** A batch of one row, of which a finding has line 0. */
function oneRow(texts: readonly string[]): Batch {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const ends = Int32Array.from(
    encoded,
    (
      (sum) => (text) =>
        (sum += text.length)
    )(0),
  );
  const bytes = new Uint8Array(ends.at(-1) ?? 0);
  encoded.forEach((text, i) => bytes.set(text, ends[i]! - text.length));
  return {
    bytes,
    rows: 1,
    columns: texts.length,
    start: ends.map((end, i) => end - encoded[i]!.length),
    end: ends,
    line: new Int32Array(1),
    flags: new Uint8Array(1),
    notes: [],
    extra: new Map(),
  };
}
