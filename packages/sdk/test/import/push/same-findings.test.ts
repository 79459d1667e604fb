import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridIndex } from '../../../src/grids/grid-index.ts';
import { judgeRecords } from '../../../src/import/push/judge-records.ts';
import { pushPlan } from '../../../src/import/push/push-plan.ts';
import { RecordLines } from '../../../src/import/push/record-lines.ts';
import { StatusBook } from '../../../src/import/push/status-book.ts';
import { standardOf } from '../../../src/import/standard.ts';
import { parseDecimal } from '../../../src/locate/decimal.ts';
import { settleAxes } from '../../../src/locate/axes.ts';
import { mapHeader } from '../../../src/map/map-header.ts';
import { openCsvBytes } from '../../../src/read/csv/open-csv.ts';
import { judge } from '../../check/judge.ts';
import { csv, rowsOf, TEST_FILES, type TestFile } from '../../check/rows.ts';
import { UNIT_GRIDS } from '../../check/unit-grids.ts';

/** Files whose values all stand in columns, and whose coordinates are degrees. */
const files = Object.entries(TEST_FILES).filter(
  ([, { mapText, crs }]) => crs === undefined && (mapText === undefined || mapText.startsWith('gridProfile')),
);

/** Headers that name a member of a pushed record by another road than the record type's fields. */
const OTHERS: Readonly<Record<string, string>> = { 经度: 'lon', 纬度: 'lat', geometry: 'geometry' };

function memberNames(file: TestFile): string[] {
  const { type } = standardOf(file.as, file.standard, file.overlay);
  const headers = file.columns.map(({ header }) => header);
  const { fields } = mapHeader(headers, type, undefined, { layer: '' });
  return headers.map((header, column) => OTHERS[header] ?? [...fields].find(([, at]) => at === column)?.[0] ?? header);
}

/** What the edition asks for without proof: a file without the column is not judged for it, a record without the member is. */
function withUnproven(file: TestFile): TestFile {
  const { type } = standardOf(file.as, file.standard, file.overlay);
  const names = memberNames(file);
  const lacking = type.fields.filter(({ name, unproven }) => unproven === true && !names.includes(name));
  const empty = lacking.map(({ title }) => ({ header: title.zh, sound: fc.constant('') }));
  return { ...file, columns: [...file.columns, ...empty] };
}

/** Geometries as JavaScript writes them: a file's are text with blanks around it and parsed numbers, a record's stay as they stand. */
function plain(cell: string): string {
  if (!cell.includes('"coordinates"')) return cell;
  try {
    return JSON.stringify(JSON.parse(cell.slice(cell.indexOf('{'), cell.lastIndexOf('}') + 1)));
  } catch {
    return cell;
  }
}

/** Whether the rows of a CSV file settle that its 经度 is the east. */
function eastFirst(file: TestFile, rows: readonly (readonly string[])[]): boolean {
  const column = file.columns.findIndex(({ header }) => header === '经度');
  if (column < 0) return true;
  const numbers = (at: number): Float64Array =>
    Float64Array.from(rows, (cells) => {
      const bytes = new TextEncoder().encode(cells[at]);
      return parseDecimal(bytes, 0, bytes.length);
    });
  const settled = settleAxes(numbers(column), numbers(column + 1), rows.length);
  return settled.tie !== true && settled.kind === 'geographic' && settled.aIs === 'east';
}

describe('a pushed record gets the findings that the same row of a file gets', () => {
  for (const [name, given] of files) {
    const file = withUnproven(given);
    const members = memberNames(file);
    const standard = standardOf(file.as, file.standard, file.overlay);
    it(name, async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(rowsOf(file), fc.boolean(), async (made, withGrids) => {
          // a record has no width that could be wrong
          const headers = file.columns.map(({ header }) => header);
          const rows = made.map((cells) => headers.map((_, column) => plain(cells[column] ?? '')));
          fc.pre(eastFirst(file, rows));
          const bytes = new TextEncoder().encode(csv(headers, rows));
          const lines: number[] = [];
          for await (const batch of (await openCsvBytes('a.csv', bytes, { encoding: 'utf-8' })).batches())
            lines.push(...batch.line.subarray(0, batch.rows));
          const unitGrids = withGrids ? { unitGrids: UNIT_GRIDS } : {};
          const source = await openCsvBytes('a.csv', bytes, { encoding: 'utf-8' });
          const verdict = await judge(source, { ...file, ...unitGrids });
          fc.pre(!verdict.file.some(({ severity }) => severity === 'error'));

          const plan = pushPlan(standard, {
            asOf: '2024-06-01',
            ...(withGrids ? { grids: { index: gridIndex(UNIT_GRIDS), sha256: '', outlines: () => [] } } : {}),
            ...(file.mapText === undefined ? {} : { gridProfile: 'local-16' as const }),
          });
          const body = rows
            .map((cells) => JSON.stringify(Object.fromEntries(cells.map((cell, i) => [members[i], cell]))))
            .join('\n');
          const book = new StatusBook(plan);
          const records = new RecordLines(new TextEncoder().encode(body), plan.layout);
          await judgeRecords(records, plan, undefined, book, () => Promise.resolve());

          // rows of a file are lines with the header in front, and cells may hold line breaks
          const row = (line: number): number => lines.indexOf(line) + 1;
          const ofFile = verdict.findings.map(({ line, code, severity, field, value, expected }) =>
            JSON.stringify([row(line), code, severity, field, value, expected]),
          );
          const ofPush = book.findings.map(({ line, code, severity, field, value, expected }) =>
            JSON.stringify([line, code, severity, field, value, expected]),
          );
          expect(ofPush.toSorted()).toEqual(ofFile.toSorted());
          const refused = verdict.refused.map(row);
          expect(book.records.filter(({ status }) => status === 'rejected').map(({ line }) => line)).toEqual(
            refused.toSorted((a, b) => a - b),
          );
          compared += ofFile.length;
        }),
        { numRuns: 30 },
      );
      // or nothing was compared
      expect(compared).toBeGreaterThan(30);
    });
  }
});
