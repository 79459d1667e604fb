// A survey file, checked as `shuniu check` does it: how many rows, which findings, and where the first of each stands.
import { fileURLToPath } from 'node:url';
import { importFiles } from '@shuniu/sdk/import';

const { report } = await importFiles({
  files: [fileURLToPath(new URL('data/survey.csv', import.meta.url))],
  as: 'part',
  standard: 'gbt-30428-2/part@2013',
  crs: 'EPSG:4546',
  asOf: '2026-06-01',
  onConflict: 'update',
  onMissing: 'keep',
  dryRun: false,
  workers: 0,
  samples: 1,
  lang: 'en',
});

const { read, accepted, refused } = report.counts;
console.log(`read ${read} = accepted ${accepted} + refused ${refused}`);
for (const { code, severity, total, samples } of report.notices) {
  console.log(`${severity} ${code} × ${total}, first on line ${samples[0]?.line}: ${samples[0]?.message}`);
}
