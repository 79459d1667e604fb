import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const GENERATE = fileURLToPath(new URL('../../../../tools/sample-city/generate.ts', import.meta.url));

/** A small sample city and what a year makes of it, as files. */
export interface SurveyFiles {
  readonly folder: string;
  readonly parts: string;
  /** The same file in two halves with a header each. */
  readonly halves: readonly [string, string];
  /** Of the same city: parts gone, parts new, parts changed, parts that were good and are damaged now. */
  readonly changed: string;
  remove(): void;
}

/** Three chunks of the import's first sizes (10,000, 20,000 …) want more than 30,000 parts. */
export function surveyFiles(parts: number): SurveyFiles {
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-survey-'));
  execFileSync(process.execPath, [
    ...['--import', 'tsx', GENERATE],
    ...['--parts', String(parts), '--defects', '0.02', '--seed', '3', '--out', folder],
  ]);
  const path = (name: string): string => join(folder, name);
  // one character per byte: the file is GBK, and what is not touched here has to stay as it is
  const lines = readFileSync(path('parts.csv'), 'latin1').split(/(?<=\n)/);
  const [header = '', ...records] = lines;
  const middle = records.findIndex((line, i) => i > records.length / 2 && plain(line) && plain(records[i - 1] ?? ''));
  const write = (name: string, texts: readonly string[]): string => {
    writeFileSync(path(name), texts.join(''), 'latin1');
    return path(name);
  };
  return {
    folder,
    parts: path('parts.csv'),
    halves: [
      write('first.csv', [header, ...records.slice(0, middle)]),
      write('second.csv', [header, ...records.slice(middle)]),
    ],
    changed: write('changed.csv', [header, ...records.flatMap(aYearLater)]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Options of an import of the city. */
export function cityOptions({ folder }: SurveyFiles): string[] {
  return [
    ...['--as', 'part', '--standard', 'gbt-30428-2/part@2013', '--overlay', 'cn-140100', '--crs', 'EPSG:4546'],
    ...['--grids', join(folder, 'grids.geojson'), '--division', '1401', '--json', '--lang', 'en'],
  ];
}

/** A record on one line of its own, without quotes. */
const plain = (line: string): boolean => /^1401\d{12},[^"]*$/.test(line) && line.split(',').length === 17;

const FIRST_DATE = 10;
const NORTH = 15;

function aYearLater(line: string, n: number): string[] {
  if (!plain(line)) return [line];
  const cells = line.split(',');
  if (n % 17 === 5) return [];
  if (n % 29 === 3) cells[NORTH] = 'lost';
  else if (n % 10 === 0) cells[FIRST_DATE] = '20190304';
  const next = n % 50 === 7 ? [[`${cells[0]?.slice(0, 10)}9${cells[0]?.slice(11)}`, ...cells.slice(1)].join(',')] : [];
  return [cells.join(','), ...next];
}
