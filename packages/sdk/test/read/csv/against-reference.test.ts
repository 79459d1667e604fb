import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsv, openCsvBytes } from '../../../src/read/csv/open-csv.ts';
import { encode } from '../../../src/write/encode.ts';
import { referenceRows } from './reference.ts';
import { readRows } from './rows.ts';

/*
 * Where we differ from csv-parse on purpose, and what these tests therefore leave out:
 * - a lone CR in a file of LF lines (and the other way round) is text for us; csv-parse takes the first line end that it meets for all;
 * - a quoted cell with text behind its closing quote stands raw, doubled quotes included (`"p""q"r`);
 * - a record of the wrong width is padded, or keeps its surplus cells apart; empty surplus under a habit of the whole file is dropped.
 */
function normal(rows: readonly (readonly string[])[], width: number): string[][] {
  return rows.map((row) => {
    const cells = [...row, ...Array<string>(Math.max(0, width - row.length)).fill('')];
    while (cells.length > width && cells.at(-1) === '') cells.pop();
    return cells;
  });
}

const nasty = fc.string({
  unit: fc.constantFrom('"', '""', ',', ';', '\n', '\r\n', 'a', '1', ' ', '中', '状态', '𠮷', 'é', '€', '\t', '|'),
  maxLength: 6,
});
const cell = fc.record({ text: nasty, quoted: fc.boolean() });
const table = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  header: fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 6 }), blankAfter: fc.boolean() }), {
    maxLength: 12,
  }),
  mark: fc.boolean(),
  ended: fc.boolean(),
  blockBytes: fc.integer({ min: 1, max: 40 }),
  gbk: fc.boolean(),
});

function written({ text, quoted }: { text: string; quoted: boolean }, delimiter: string): string {
  const needsQuotes = text.startsWith('"') || text.includes(delimiter) || /[\r\n]/.test(text);
  return quoted || needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('generated nastiness', () => {
  it('reads back as it was meant, and as csv-parse reads it', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ delimiter, newline, header, rows, mark, ended, blockBytes, gbk }) => {
        const lines = [header.join(delimiter)];
        const meant: string[][] = [];
        const starts: number[] = [];
        let line = 2;
        for (const { cells, blankAfter } of rows) {
          const record = cells.map((one) => written(one, delimiter)).join(delimiter);
          lines.push(record);
          if (record !== '') {
            meant.push(cells.map((one) => one.text));
            starts.push(line);
          }
          line += 1 + record.split('\n').length - 1;
          if (blankAfter) {
            lines.push('');
            line++;
          }
        }
        const text = (mark ? '\uFEFF' : '') + lines.join(newline) + (ended ? newline : '');
        const bytes = encode(text, gbk ? 'gb18030' : 'utf-8');
        const options = { delimiter, blockBytes, encoding: gbk ? 'gb18030' : 'utf-8' };
        const source = await openCsvBytes('generated.csv', bytes, options);
        expect(source.header).toEqual(header);
        const ours = await readRows(source);
        const width = header.length;
        expect(normal(ours.map((row) => row.cells), width)).toEqual(normal(meant, width)); // prettier-ignore
        expect(ours.map((row) => row.line)).toEqual(starts);
        expect(normal(meant, width)).toEqual(normal(referenceRows(text, delimiter).slice(1), width));
        for (const [i, row] of ours.entries()) {
          const hasControl = meant[i]!.some((value) => /[\x00-\x1f]/.test(value));
          expect(row.suspect).toBe(hasControl || row.notes.length > 0);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('reads any text whatsoever the same in blocks of any size', async () => {
    const text = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '中', '\0', ' ', '\uFFFD'),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (body, blockBytes) => {
        const outcome = async (size: number) => {
          try {
            const source = await openCsvBytes('any.csv', Buffer.from(`x,y\n${body}`), { blockBytes: size });
            return { header: source.header, rows: await readRows(source) };
          } catch (error) {
            return error;
          }
        };
        const small = await outcome(blockBytes);
        const large = await outcome(1 << 20);
        if (large instanceof Error)
          expect(small).toMatchObject({ finding: (large as Error & { finding: unknown }).finding });
        else expect(withoutRowNumbers(small)).toEqual(withoutRowNumbers(large));
      }),
      { numRuns: 1500 },
    );
  });
});

function withoutRowNumbers(outcome: unknown): unknown {
  return JSON.parse(JSON.stringify(outcome, (key, value: unknown) => (key === 'row' ? undefined : value)));
}

const real = '../shared/real';
describe.skipIf(!existsSync(real))('real files (../shared/real)', () => {
  const spectrum = `${real}/csv-spectrum/csvs`;
  const files = existsSync(real) ? readdirSync(spectrum) : [];

  it.each(files)('csv-spectrum %s', async (file) => {
    const source = await openCsv(`${spectrum}/${file}`);
    const rows = (await readRows(source)).map((row) => row.cells);
    expect([source.header, ...rows]).toEqual(referenceRows(readFileSync(`${spectrum}/${file}`)));
    // This one file is not what its JSON says: another telephone number, and an object where the others have a list.
    if (file === 'location_coordinates.csv') return;
    const objects = rows.map((row) => Object.fromEntries(source.header.map((name, i) => [name, row[i]])));
    const expected: unknown = JSON.parse(
      readFileSync(`${real}/csv-spectrum/json/${file.replace('.csv', '.json')}`, 'utf8').replaceAll('\\r\\n', '\\n'),
    );
    expect(objects).toEqual(expected);
  });

  it.each([
    'yuncheng-standard/standards_preview.csv',
    'divisions/areas.csv',
    'divisions/streets.csv',
    'divisions/201609.tsv',
    'trees/vancouver_trees.csv.gz',
  ])('%s', async (file) => {
    const bytes = readFileSync(`${real}/${file}`);
    const source = await openCsv(`${real}/${file}`);
    const rows = (await readRows(source)).map((row) => row.cells);
    const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    const reference = referenceRows(text, file.endsWith('.tsv') ? '\t' : ',');
    expect(source.bytes).toBe(bytes.length);
    expect(rows.length).toBe(reference.length - 1);
    const width = source.header.length;
    const differing = normal(rows, width).filter(
      (row, i) => row.join('\u0001') !== normal([reference[i + 1]!], width)[0]!.join('\u0001'),
    );
    expect(differing).toEqual([]);
  });
});
