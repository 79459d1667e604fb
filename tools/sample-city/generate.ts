import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnswerKey } from './answer-key.ts';
import { makeCity, type City } from './city.ts';
import { writeDepartments } from './departments.ts';
import { writeGeoJson } from './geojson.ts';
import { parseOptions, type CityOptions } from './options.ts';
import { writeShapefile } from './shapefile.ts';
import { writeSurvey } from './survey.ts';

/** Makes a whole city in `options.out` and returns the summary of its answer key. The same options give the same bytes. */
export function generate(
  options: CityOptions,
  progress: (rows: number) => void = () => {},
): { city: City; key: AnswerKey } {
  mkdirSync(options.out, { recursive: true });
  const city = makeCity(options);
  writeGeoJson(city);
  writeShapefile(city);
  writeDepartments(city);
  const { refused, ...survey } = writeSurvey(city, progress);
  const key = { ...survey, counts: { read: survey.rows, accepted: survey.rows - refused, refused } };
  writeFileSync(join(options.out, 'answer-key.json'), `${JSON.stringify(key, null, 2)}\n`);
  return { city, key };
}

/** Arguments with which `shuniu check` and `shuniu import` judge the survey with every check there is. */
export function surveyArguments({ options, edition }: City): string[] {
  const overlay = options.overlay.at(-1);
  return [
    ...[join(options.out, 'parts.csv'), '--as', 'part', '--standard', edition.ref],
    ...(overlay === undefined ? [] : ['--overlay', overlay]),
    ...['--crs', `EPSG:${options.epsg}`, '--grids', join(options.out, 'grids.geojson'), '--division', '1401'],
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = Date.now();
  const { city, key } = generate(parseOptions(process.argv.slice(2)), (rows) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${rows} rows`);
  });
  const megabytes = (key.bytes / 1e6).toFixed(1);
  console.log(
    `parts.csv: ${key.rows} parts in ${city.classes.used.length} classes, ${megabytes} MB GBK, ${key.crs}, X = north`,
  );
  console.log(
    `grids: ${city.grids.length} unit grids, ${city.communities.length} communities, ${city.dutyGrids.length} duty grids`,
  );
  console.log(
    `units: ${city.competent.length} competent, ${city.ownership.length} ownership, ${city.maintenance.length} maintenance`,
  );
  console.log(
    `planted: ${key.defects} defects, ${key.counts.refused} of them refuse their row (answer-key.json, answer-key.jsonl)`,
  );
  console.log(
    `made in ${((Date.now() - started) / 1000).toFixed(1)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  console.log(`now: npx shuniu import ${surveyArguments(city).join(' ')}`);
}
