import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, test } from 'vitest';
import { answersOf, cliThere, found, shuniu, wanted } from './findings.ts';
import { generate, surveyArguments } from './generate.ts';
import { cityOptions } from './options.ts';

const root = mkdtempSync(join(tmpdir(), 'shuniu-city-cli-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const BEFORE = '2026-06-30';
const AFTER = '2026-11-21';
const CITIES = [
  { name: '2013, zone without prefix', seed: 1, asOf: BEFORE },
  { name: '2013 after it was superseded', seed: 2, asOf: AFTER },
  { name: '2013 with a class column, zone with prefix', seed: 3, asOf: BEFORE, classColumn: true, epsg: 4525 },
  { name: '2007', seed: 4, asOf: BEFORE, standard: 'cjt-214/part@2007', overlay: [] },
  { name: '2026', seed: 5, asOf: AFTER, standard: 'gbt-47678-5/part@2026', classColumn: true, epsg: 4547 },
  { name: 'every other row spoiled', seed: 6, asOf: BEFORE, parts: 6_000, defects: 0.5 },
];

describe.skipIf(!cliThere)('the command finds what the key says: none missed, none invented', () => {
  test.each(CITIES)('check: $name', ({ name, asOf, ...options }) => {
    const { city, key, out } = made(name, options);
    const { status, report } = shuniu('check', ...surveyArguments(city), '--as-of', asOf);
    expect(found(report)).toEqual(wanted(out, key, asOf, { grids: true, division: true }));
    expect(report.counts).toMatchObject(key.counts);
    const right = new Map(answersOf(out).map((answer) => [answer.line, answer.expected]));
    for (const { line, expected } of report.notices.flatMap(({ samples }) => samples)) {
      if (right.get(line) !== undefined) expect(expected, `line ${line}`).toBe(right.get(line));
    }
    expect(status).toBe(1);
  });

  test('check without grids and division', () => {
    const { city, key, out } = made('bare', { seed: 7 });
    const args = surveyArguments(city);
    const { report } = shuniu('check', ...args.slice(0, args.indexOf('--grids')), '--as-of', BEFORE);
    expect(found(report)).toEqual(wanted(out, key, BEFORE, { grids: false, division: false }));
  });

  test('check with the grids as a Shapefile', () => {
    const { city, key, out } = made('shapefile', { seed: 8 });
    const args = surveyArguments(city).map((arg) => arg.replace('grids.geojson', 'grids.shp'));
    const { report } = shuniu('check', ...args, '--as-of', BEFORE);
    expect(found(report)).toEqual(wanted(out, key, BEFORE, { grids: true, division: true }));
  });

  test('check of a survey without defects', () => {
    const { city } = made('clean', { seed: 9, defects: 0 });
    const { status, report } = shuniu('check', ...surveyArguments(city), '--as-of', BEFORE);
    expect(report.notices).toEqual([]);
    expect(status).toBe(0);
  });

  test('import: the same findings, each row refused or stored, each stored part in its true grid', async () => {
    const { city, key, out } = made('import', { seed: 10 });
    const [db, rejects] = [join(out, 'db'), join(out, 'rejects.csv')];
    const args = ['import', ...surveyArguments(city), '--as-of', BEFORE, '--db', db, '--rejects', rejects];
    const { status, report } = shuniu(...args);
    expect(status).toBe(1);
    expect(found(report)).toEqual(wanted(out, key, BEFORE, { grids: true, division: true }));
    expect(report.counts).toMatchObject({ ...key.counts, inserted: key.counts.accepted });
    const answers = answersOf(out);
    const refused = answers.filter(({ severity }) => severity === 'error');
    expect(
      rejectedLines(
        rejects,
        refused.map(({ line }) => line),
      ),
    ).toBe(refused.length);

    const store = await PGlite.create(join(db, 'data'));
    const { rows } = await store.query<{ claimed: string; located: string | null; parts: number }>(
      'SELECT unit_grid AS claimed, located_grid AS located, count(*)::int AS parts FROM shuniu.part GROUP BY 1, 2',
    );
    await store.close();
    const parts = (pick: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(pick).reduce((sum, row) => sum + row.parts, 0);
    const planted = (code: string) => answers.filter((answer) => answer.code === code).length;
    expect(parts(() => true)).toBe(key.counts.accepted);
    expect(parts(({ located }) => located === null)).toBe(planted('outside_grids'));
    const elsewhere = answers.filter(({ code }) => code === 'grid_mismatch' || code === 'grid_id_unknown');
    const moved = rows.filter(({ claimed, located }) => located !== null && located !== claimed);
    expect(
      moved.flatMap(({ claimed, located, parts: n }) => Array<string>(n).fill(`${claimed} ${located}`)).sort(),
    ).toEqual(elsewhere.map(({ value, expected }) => `${value} ${expected}`).sort());

    const again = shuniu(...args);
    expect(again.report.counts).toMatchObject({ ...key.counts, inserted: 0, unchanged: key.counts.accepted });
  });
});

function made(name: string, options: object) {
  const out = join(root, name.replaceAll(/\W+/g, '-'));
  return { out, ...generate(cityOptions({ out, parts: 20_000, defects: 0.03, ...options })) };
}

/** How many of these lines the rejects file names; a line stands in a cell of its own behind the cells of the row. */
function rejectedLines(file: string, lines: readonly number[]): number {
  const text = readFileSync(file, 'utf8');
  return lines.filter((line) => text.includes(`,${line},`)).length;
}
