import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCsv } from '../sample-city/csv-text.ts';
import { generate, surveyArguments } from '../sample-city/generate.ts';
import { cityOptions } from '../sample-city/options.ts';
import { threeTiers } from './tiers.ts';
import { wordsFor } from './words.ts';

/**
 * The main job on a fresh machine: makes a small city, checks its survey, imports it into the default database, says where to look, and
 * starts the hub. `--once` reports some of it from city to province to nation instead, and ends. Ends with 0 when the tool did what it should: the planted defects
 * make `check` and `import` end with 1.
 */
const { values } = parseArgs({
  options: { once: { type: 'boolean' }, parts: { type: 'string' }, out: { type: 'string' } },
});
const words = wordsFor(process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG']);
const out = values.out ?? join('.shuniu', 'quickstart');
const options = cityOptions({ out, parts: Number(values.parts ?? 20_000), defects: 0.01 });

console.log(words.making(options.parts));
const { city, key } = generate(options);
const survey = surveyArguments(city);
const rejects = join(out, 'rejects.csv');
const report = join(out, 'report.html');

console.log(`\n${words.checking}`);
await shuniu('check', ...survey);
console.log(`\n${words.importing}`);
await shuniu('import', ...survey, '--rejects', rejects, '--report', report);
const refused = parseCsv(readFileSync(rejects, 'utf8')).length;
if (refused !== key.counts.refused) fail(words.differs(refused, key.counts.refused), 3);
console.log(`\n${words.planted(key.defects, refused)}\n`);
console.log(
  words.look([
    [words.report, report],
    [words.rejects, rejects],
    [words.key, join(out, 'answer-key.jsonl')],
    [words.database, process.env['SHUNIU_DB'] ?? join('.shuniu', 'db')],
  ]),
);

const database = process.env['SHUNIU_DB'] ?? join('.shuniu', 'db');
if (values.once === true) {
  console.log(`\n${words.reporting}`);
  const tiers = await threeTiers(database, join(out, 'tiers'));
  const state = ['--state', join(out, 'tiers', 'state')];
  try {
    for (const enrol of tiers.enrol) await run(0, ...enrol);
    await run(0, 'exchange', 'push', '--from', 'city', '--to', 'province', '--dataset', 'parts', ...state);
    await run(0, 'exchange', 'push', '--from', 'province-own', '--to', 'nation', '--dataset', 'parts', ...state);
    await run(0, 'exchange', 'status', ...state);
  } finally {
    await tiers.stop();
  }
} else {
  console.log(`\n${words.serving}`);
  await run(0, 'serve', '--db', database);
}

/** A survey with defects must end with 1. */
function shuniu(...args: readonly string[]): Promise<void> {
  return run(1, ...args);
}

/** Shows the command as it could be typed, and runs it. Ends everything where it ends otherwise than it must. */
async function run(wanted: number, ...args: readonly string[]): Promise<void> {
  console.log(`$ npx shuniu ${args.join(' ')}`);
  const child = spawn(process.execPath, [join('packages', 'cli', 'bin', 'shuniu.js'), ...args], { stdio: 'inherit' });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status === wanted) return;
  fail(words.failed(`shuniu ${args[0] ?? ''}`, status), status === 0 || status === null ? 3 : status);
}

function fail(why: string, status: number): never {
  console.error(why);
  process.exit(status);
}
