import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCity } from './cities.ts';
import type { Cluster } from './cluster.ts';
import { copyIn, exportRows, type CleanRows } from './copy.ts';
import { gisWay, toUtf8 } from './gis.ts';
import { WAY } from './goals.ts';
import type { Measurements } from './measured.ts';
import { run } from './program.ts';
import { check, importInto } from './shuniu.ts';

/** Says what goes on, to people. */
export type Say = (text: string) => void;

/** One round of everything that is compared, one after the other, so that a slow minute of the machine hits all alike. */
export async function round(
  cluster: Cluster,
  city: BenchCity,
  measured: Measurements,
  clean: CleanRows | undefined,
  say: Say,
): Promise<CleanRows> {
  const { rows } = city.key;
  const report = join(city.folder, 'report.json');
  cluster.fresh('imported');
  cluster.settle();
  say(WAY.import);
  measured.add(WAY.import, rows, await importInto(cluster.url('imported'), city.folder, report));
  agree(city, report);
  cluster.settle();
  say(WAY.reimport);
  measured.add(WAY.reimport, rows, await importInto(cluster.url('imported'), city.folder, report));
  agree(city, report);
  const exported = clean ?? (await exportRows(cluster, 'imported', city.folder));
  cluster.drop('imported');
  for (const format of ['text', 'binary'] as const) {
    say(WAY[format]);
    measured.add(WAY[format], exported.rows, await copyIn(cluster, 'copied', exported, format));
    cluster.drop('copied');
  }
  say(WAY.check);
  measured.add(WAY.check, rows, await check(city.folder, report));
  agree(city, report);
  return exported;
}

/** The GIS department's way on a survey without defects, which would stop it. */
export async function gisRound(cluster: Cluster, clean: BenchCity, measured: Measurements, say: Say): Promise<void> {
  say(WAY.gis);
  const csv = await toUtf8(clean.folder);
  measured.add(WAY.gis, clean.key.rows, await gisWay(cluster, 'gis', clean.folder, csv));
  const located = Number(cluster.sql('gis', 'SELECT count(*) FROM part WHERE located = "所在单元网格"'));
  if (located !== clean.key.rows)
    throw new Error(`ogr2ogr and SQL located ${located} of ${clean.key.rows} parts where they are`);
  cluster.drop('gis');
}

/** csv-parse on the first tenth of the file: its speed does not change after that. */
export async function readingRound(city: BenchCity, measured: Measurements, say: Say): Promise<void> {
  say(WAY.csvParse);
  const bytes = Math.max(1_000_000, Math.round(city.key.bytes / 10));
  const args = ['--import', 'tsx', 'tools/bench/read-csv-parse.ts', join(city.folder, 'parts.csv'), String(bytes)];
  const out = join(city.folder, 'csv-parse.txt');
  const ran = await run(process.execPath, args, { stdoutFile: out });
  measured.add(WAY.csvParse, Number(readFileSync(out, 'utf8')), ran);
}

/** A fast answer that is wrong is none. */
export function agree(city: BenchCity, report: string): void {
  const { counts } = JSON.parse(readFileSync(report, 'utf8')) as { counts: Record<string, number> };
  for (const [name, right] of Object.entries(city.key.counts)) {
    if (counts[name] !== right) throw new Error(`${name}: ${counts[name]} in the report, ${right} in the answer key`);
  }
}
