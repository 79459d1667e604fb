import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { benchCity } from './cities.ts';
import { withCluster, type Cluster } from './cluster.ts';
import type { CleanRows } from './copy.ts';
import { missingForGis } from './gis.ts';
import { goals } from './goals.ts';
import { Measurements } from './measured.ts';
import { benchOptions, type BenchOptions } from './options.ts';
import { agree, gisRound, readingRound, round, type Say } from './rounds.ts';
import { check, importInto } from './shuniu.ts';

const say: Say = (text) => process.stderr.write(`… ${text}\n`);
const options = { ...benchOptions(process.argv.slice(2)) };
const cache = resolve(options.cache);
await withCluster(cache, (cluster) => bench(cluster, options));

async function bench(cluster: Cluster, { parts, rounds, gisRounds, sizes, defects }: BenchOptions): Promise<void> {
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(`Node ${process.version}, PostgreSQL ${cluster.version}, ${cpus().length} cores, ${memory} GB`);
  console.log(`PostgreSQL settings: ${cluster.settings}`);
  const [load = 0] = loadavg();
  if (load > 1)
    console.log(
      `the machine is busy with other work (load ${load.toFixed(1)}): trust ratios more than seconds, and neither much`,
    );
  say('sample city');
  const city = benchCity(cache, parts, defects);
  const megabytes = (city.key.bytes / 1e6).toFixed(0);
  console.log(`${city.key.rows} parts, ${megabytes} MB GBK, ${city.key.defects} planted defects; ${rounds} rounds`);
  const measured = new Measurements();
  let clean: CleanRows | undefined;
  const missing = missingForGis(cluster);
  for (let n = 0; n < rounds; n++) {
    clean = await round(cluster, city, measured, clean, say);
    await readingRound(city, measured, say);
    if (missing === undefined && n < gisRounds) await gisRound(cluster, benchCity(cache, parts, 0), measured, say);
  }
  if (missing !== undefined) console.log(`(c) was left out: ${missing}`);
  for (const factor of sizes) await size(cluster, factor, Math.round(parts * factor), defects, measured);
  console.log(`\n${measured.table()}\n\n${goals(measured).join('\n')}`);
  writeFileSync(join(cache, 'result.json'), `${JSON.stringify(measured.all(), null, 2)}\n`);
}

/** Import and check at another size: memory should stay where it is, and time grow in step. */
async function size(
  cluster: Cluster,
  factor: number,
  parts: number,
  defects: number,
  measured: Measurements,
): Promise<void> {
  say(`the same at ${factor} × the size`);
  const city = benchCity(cache, parts, defects);
  const report = join(city.folder, 'report.json');
  cluster.fresh('sized');
  cluster.settle();
  measured.add(`import, ${factor} × the size`, parts, await importInto(cluster.url('sized'), city.folder, report));
  agree(city, report);
  cluster.drop('sized');
  measured.add(`check, ${factor} × the size`, parts, await check(city.folder, report));
  agree(city, report);
}
