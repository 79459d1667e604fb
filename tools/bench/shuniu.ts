import { join } from 'node:path';
import { run, type Ran } from './program.ts';

export const CLI = 'packages/cli/bin/shuniu.js';

/** Options that all runs of one city share: every check there is. */
export function judging(city: string): string[] {
  const file = (name: string) => join(city, name);
  return [
    ...[file('parts.csv'), '--as', 'part', '--standard', 'gbt-30428-2/part@2013', '--overlay', 'cn-140100'],
    ...[
      '--as-of',
      '2026-06-30',
      '--crs',
      'EPSG:4546',
      '--division',
      '1401',
      '--grids',
      file('grids.geojson'),
      '--json',
    ],
  ];
}

/** `shuniu import` into an address; its report goes to `report`. */
export function importInto(address: string, city: string, report: string): Promise<Ran> {
  const rejects = ['--rejects', join(city, 'rejects.csv')];
  return run(process.execPath, [CLI, 'import', ...judging(city), ...rejects, '--db', address], {
    allow: [1],
    stdoutFile: report,
  });
}

export function check(city: string, report: string): Promise<Ran> {
  return run(process.execPath, [CLI, 'check', ...judging(city)], { allow: [1], stdoutFile: report });
}
