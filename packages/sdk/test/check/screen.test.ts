import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCsvBytes } from '../../src/read/csv/open-csv.ts';
import { judge, type JudgeOptions, type Verdict } from './judge.ts';
import { UNIT_GRIDS } from './unit-grids.ts';
import { csv, rowsOf, TEST_FILES, type TestFile } from './rows.ts';

const unitGrids = UNIT_GRIDS;

const circumstances = fc.record({
  withGrids: fc.boolean(),
  division: fc.constantFrom(undefined, '14', '1401', '140105'),
  blockBytes: fc.constantFrom(64, 257, 1 << 16),
  badByte: fc.option(fc.nat(4000), { freq: 4, nil: undefined }),
});

/** Where two passes say less than one, the screen has let a row go by about which the rules had something to say. */
async function both(file: TestFile, bytes: Uint8Array, options: Partial<JudgeOptions>, blockBytes: number) {
  const verdict = async (explainAll: boolean): Promise<Verdict> =>
    judge(await openCsvBytes('rows.csv', bytes, { blockBytes, encoding: 'utf-8' }), {
      ...file,
      ...options,
      explainAll,
    });
  return { screened: await verdict(false), explained: await verdict(true) };
}

describe('the screen lets no row pass that a rule would speak of', () => {
  for (const [name, file] of Object.entries(TEST_FILES)) {
    it(name, async () => {
      let passed = 0;
      await fc.assert(
        fc.asyncProperty(rowsOf(file), circumstances, async (rows, { withGrids, division, blockBytes, badByte }) => {
          const bytes = new TextEncoder().encode(
            csv(
              file.columns.map(({ header }) => header),
              rows,
            ),
          );
          const from = bytes.indexOf(10) + 1;
          if (badByte !== undefined && from + badByte < bytes.length && bytes[from + badByte]! > 0x2f)
            bytes[from + badByte] = 0xff;
          const options = { ...(withGrids ? { unitGrids } : {}), ...(division === undefined ? {} : { division }) };
          const { screened, explained } = await both(file, bytes, options, blockBytes);
          passed += screened.passed;
          for (const { code } of screened.findings) expect(screened.coverage.checked).toContain(code);
          for (const { code } of screened.findings) expect(screened.coverage.notChecked).not.toContain(code);
          expect({ ...screened, passed: 0 }).toEqual(explained);
        }),
        { numRuns: 60 },
      );
      // or nothing was compared
      expect(passed).toBeGreaterThan(100);
    });
  }
});

const BLANKS = [' ', '\t', '\u00a0', '\u3000', '\ufeff', '\u3000\u00a0 '];
const blanks = fc.constantFrom(...BLANKS);

/** What was said but for blanks: line, code and field. */
const saidBut = (verdict: Verdict): string[] =>
  verdict.findings
    .filter(({ code }) => code !== 'value_whitespace')
    .map(({ line, code, field }) => `${line} ${code} ${field ?? '-'}`)
    .toSorted();

describe('blanks around every value of a column change nothing but that they are said', () => {
  for (const [name, file] of Object.entries(TEST_FILES)) {
    it(name, async () => {
      const columns = fc.subarray(
        file.columns.map((_, column) => column),
        { minLength: 1 },
      );
      let said = 0;
      await fc.assert(
        fc.asyncProperty(rowsOf(file), columns, blanks, blanks, async (rows, columns, before, after) => {
          const around = (cells: string[]): string[] =>
            cells.map((cell, column) => (cell !== '' && columns.includes(column) ? before + cell + after : cell));
          const headers = file.columns.map(({ header }) => header);
          const verdict = async (all: string[][]): Promise<Verdict> =>
            judge(await openCsvBytes('rows.csv', new TextEncoder().encode(csv(headers, all)), { encoding: 'utf-8' }), {
              ...file,
              unitGrids,
            });
          const bare = await verdict(rows);
          const blank = await verdict(rows.map(around));
          expect(saidBut(blank)).toEqual(saidBut(bare));
          expect(blank.file.map(({ code }) => code)).toEqual(bare.file.map(({ code }) => code));
          expect([blank.accepted, blank.refused]).toEqual([bare.accepted, bare.refused]);
          expect(blank.coverage).toEqual(bare.coverage);
          said += blank.findings.filter(({ code }) => code === 'value_whitespace').length;
        }),
        { numRuns: 25 },
      );
      expect(said).toBeGreaterThan(0);
    });
  }
});
