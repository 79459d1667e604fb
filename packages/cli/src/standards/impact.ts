import { statSync } from 'node:fs';
import {
  FATES,
  fateWords,
  impactOfFile,
  impactOfStore,
  renderImpact,
  type FateCounts,
  type Impact,
} from '@shuniu/sdk/crosswalk';
import { openStore } from '@shuniu/sdk/store';
import { visible } from '@shuniu/sdk/report';
import { replacingFile } from '@shuniu/sdk/write';
import { checkOutput, dateOf } from '../check-options.ts';
import { databaseOf, libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { grouped } from '../show/numbers.ts';
import { fit, padEnd, padStart } from '../show/width.ts';
import { today } from '../today.ts';
import { UsageError } from '../usage-error.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';
import { say } from '../words/text.ts';

export interface ImpactFlags {
  readonly as: string;
  readonly standard: string;
  readonly toStandard: string;
  readonly overlay?: string;
  readonly standards?: string;
  readonly asOf?: string;
  readonly map?: string;
  readonly encoding?: string;
  readonly db?: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** Lines of a table at the terminal; all of them are in `--json` and on the page. */
const MOST_LINES = 20;
const NAME = 44;

/** What a change of edition would do, of a file or of what is stored. Nothing is changed. */
export async function showImpact(file: string | undefined, flags: ImpactFlags, io: Io): Promise<void> {
  const { as, standard, toStandard, overlay, map, encoding, report } = flags;
  if ((file === undefined) === (flags.db === undefined)) throw new UsageError(words.impactOfWhat);
  if (file !== undefined) statSync(file);
  checkOutput('--report', report, ['.html', '.htm'], file === undefined ? [] : [file]);
  const asOf = dateOf('--as-of', flags.asOf) ?? today();
  const library = await libraryOf(flags, io);
  const change = { as, standard, toStandard, library, ...(overlay !== undefined && { overlay }) };
  const impact =
    file === undefined
      ? await ofStore(change, asOf, databaseOf(flags, io))
      : await impactOfFile(file, change, asOf, {
          ...(map !== undefined && { map }),
          ...(encoding !== undefined && { encoding }),
        });
  if (report !== undefined) await writePage(report, renderImpact(impact, io.lang()));
  if (flags.json === true) io.out(JSON.stringify(impact, null, 2));
  else print(impact, io);
  if (report !== undefined) io.say(words.impactPage, { path: report });
}

async function ofStore(change: Parameters<typeof impactOfStore>[1], asOf: string, address: string): Promise<Impact> {
  const store = await openStore(address);
  try {
    return await impactOfStore(store, change, asOf);
  } finally {
    await store.close();
  }
}

function print(
  { from, to, overlay, asOf, of, rows, counts, unreviewedEvidence, classes, departments }: Impact,
  io: Io,
): void {
  const lang = io.lang();
  io.out(`${visible(of, 100)}: ${from} → ${to}${overlay === null ? '' : ` (${overlay})`}, ${asOf}`);
  io.out(`  ${say(lang, words.impactRows, { n: grouped(rows) })}  ${fates(counts, io)}`);
  if (unreviewedEvidence > 0) io.out(`  ${say(lang, words.byName, { n: grouped(unreviewedEvidence) })}`);
  const open = classes.filter((each) => each.rows > each.counts.mapped);
  io.out(`\n${say(lang, words.impactClasses, { n: open.length, all: classes.length })}`);
  for (const { code, name, cardinality, rows: n, counts: own, candidates } of open.slice(0, MOST_LINES)) {
    const hints = candidates.map((each) => `${each.code} ${each.name}`).join(', ');
    const label = padEnd(fit(visible(`${code} ${name}`, 80), NAME), NAME);
    io.out(`  ${label} ${padStart(grouped(n), 9)}  ${fates(own, io)}  ${cardinality ?? '?'}  ${fit(hints, 60)}`);
  }
  if (open.length > MOST_LINES) io.out(`  … ${open.length - MOST_LINES}`);
  io.out(`\n${say(lang, words.impactDepartments, { n: departments.length })}`);
  for (const { code, name, rows: n, counts: own } of departments.slice(0, MOST_LINES)) {
    const called = code + name === '' ? say(lang, words.noDepartment) : visible(`${code} ${name}`, 80);
    io.out(`  ${padEnd(fit(called, NAME), NAME)} ${padStart(grouped(n), 9)}  ${fates(own, io)}`);
  }
  if (departments.length > MOST_LINES) io.out(`  … ${departments.length - MOST_LINES}`);
}

function fates(counts: FateCounts, io: Io): string {
  const some = FATES.filter((fate) => counts[fate] > 0);
  return some.map((fate) => `${say(io.lang(), fateWords[fate])} ${grouped(counts[fate])}`).join(' · ');
}

async function writePage(path: string, page: string): Promise<void> {
  const file = await replacingFile(path);
  try {
    await file.write(new TextEncoder().encode(page));
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
  }
}
