import type { Measurements } from './measured.ts';

/** Names of the ways that are measured. */
export const WAY = {
  import: '(a) shuniu import, all checks',
  reimport: '(a) shuniu import again, unchanged',
  check: 'shuniu check alone',
  text: '(b) psql \\copy text + indexes',
  binary: "(b') psql \\copy binary + indexes",
  gis: '(c) ogr2ogr + SQL grid join',
  csvParse: 'csv-parse, reading only',
} as const;

/** The ratios that the project promises, and whether they were reached. */
export function goals(measured: Measurements): string[] {
  const seconds = (way: keyof typeof WAY) => measured.seconds(WAY[way]);
  const check = measured.get(WAY.check);
  const memory = Math.max(
    ...[WAY.import, WAY.reimport, WAY.check]
      .flatMap((way) => measured.get(way)?.megabytes ?? [])
      .filter((mb) => !Number.isNaN(mb)),
  );
  const speed = (check?.rows ?? NaN) / seconds('check');
  return [
    line('import / \\copy text', seconds('import') / seconds('text'), (x) => x <= 1, '≤ 1.0'),
    line('import / \\copy binary', seconds('import') / seconds('binary'), undefined, ''),
    line('ogr2ogr + SQL / import', seconds('gis') / seconds('import'), (x) => x >= 6, '≥ 6'),
    line('import again / import', seconds('reimport') / seconds('import'), (x) => x <= 1, '≤ 1.0'),
    line('check, rows/s', speed, (x) => x >= 300_000, '≥ 300000', 0),
    line('peak RSS of the CLI, MB', memory, (x) => x <= 600, '≤ 600', 0),
  ].filter((text) => text !== '');
}

function line(
  what: string,
  value: number,
  reached: ((x: number) => boolean) | undefined,
  goal: string,
  digits = 2,
): string {
  if (!Number.isFinite(value)) return '';
  const verdict = reached === undefined ? '' : `  goal ${goal}: ${reached(value) ? 'reached' : 'NOT reached'}`;
  return `${what.padEnd(26)}${value.toFixed(digits).padStart(9)}${verdict}`;
}
