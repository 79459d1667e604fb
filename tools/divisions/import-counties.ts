/**
 * Takes the counties of the npm package @vant/area-data into standards/divisions/counties.csv. Rows that are there keep
 * their dates and evidence; a county that the package no longer has stays, and its name is printed: whether it was
 * abolished, and when, is for a maintainer to find out. Run by hand: `npx tsx tools/divisions/import-counties.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { areaList } from '@vant/area-data';

const FILE = 'standards/divisions/counties.csv';
const HEADER = 'code,name,kind,valid_from,valid_to,evidence,source';
const SOURCE = '@vant/area-data 2.1.0';
/** Prefecture-level cities without counties: their own code stands in the county's place. */
const WITHOUT_COUNTIES = ['441900', '442000', '460400', '620200'];

const old = new Map(
  (await readFile(FILE, 'utf8').catch(() => HEADER))
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => [line.slice(0, 6), line]),
);
const rows = new Map(old);
for (const [code, name] of Object.entries(areaList.county_list)) {
  if (!rows.has(code)) rows.set(code, `${code},${name},${kindOf(code)},,,single,${SOURCE}`);
}
for (const code of WITHOUT_COUNTIES) {
  if (!rows.has(code)) rows.set(code, `${code},${areaList.city_list[code] ?? ''},county,,,single,${SOURCE}`);
}
const sorted = [...rows].sort(([a], [b]) => a.localeCompare(b)).map(([, line]) => line);
await writeFile(FILE, `${[HEADER, ...sorted].join('\n')}\n`);
for (const code of old.keys()) {
  if (areaList.county_list[code] === undefined && !WITHOUT_COUNTIES.includes(code))
    console.log(`no longer in the package: ${old.get(code) ?? code}`);
}

/** `practice`: six digits that are used, but are no county of GB/T 2260 (towns of cities without counties, development zones, the package's own numbers). */
function kindOf(code: string): 'county' | 'practice' {
  if (WITHOUT_COUNTIES.some((city) => code.startsWith(city.slice(0, 4)))) return 'practice';
  if (/^(71|81|82)/.test(code)) return 'practice';
  const inCity = Number(code.slice(4));
  return !code.startsWith('90', 2) && ((inCity >= 71 && inCity <= 79) || inCity >= 90) ? 'practice' : 'county';
}
