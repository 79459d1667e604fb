import { isoDate } from '@shuniu/schema';
import {
  changelogSection,
  problemWords,
  publish,
  publishedFiles,
  readFolder,
  releaseCheck,
  releaseProblemWords,
  StandardsBroken,
  type ReleaseCheck,
  type UnitRelease,
} from '@shuniu/sdk/standards';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { today } from '../today.ts';
import { release as words } from '../words/release.ts';
import { say, type Lang } from '../words/text.ts';

export interface ReleaseFlags {
  readonly json: boolean;
  /** Publish, where nothing stands in the way. */
  readonly write: boolean;
  readonly date?: string;
}

export async function checkRelease(
  folder: string,
  { json, write, date = today() }: ReleaseFlags,
  io: Io,
): Promise<void> {
  isoDate(date);
  const files = await readFolder(folder);
  const published = await publishedFiles(folder);
  const check = read(() => releaseCheck(files, published, folder), io, json);
  if (check === undefined) return;
  const { units, problems } = check;
  const changelog = units.length === 0 ? '' : changelogSection(check, date);
  if (problems.length > 0) io.setExit(EXIT.findings);
  const paths = write && problems.length === 0 && units.length > 0 ? await publish(folder, files, check, date) : [];
  if (json) {
    io.out(JSON.stringify({ folder, ...asJson(check, io.lang()), changelog, written: paths }, null, 2));
    return;
  }
  tell(folder, check, io);
  if (changelog !== '' && !write) io.out(`\n${say(io.lang(), words.draft)}\n\n${changelog.trimEnd()}`);
  if (problems.length > 0) io.say(words.notReady, { n: problems.length, folder });
  else if (paths.length > 0) {
    io.out(say(io.lang(), words.written, { paths: paths.join(', ') }));
    io.say(words.after);
  } else if (units.length > 0) io.say(words.ready, { folder });
}

/** Errors of lint come before everything else, whichever of the two folders has them. */
function read(check: () => ReleaseCheck, io: Io, json: boolean): ReleaseCheck | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof StandardsBroken)) throw error;
    io.setExit(EXIT.findings);
    const { folder, problems } = error;
    const told = problems.map((problem) => ({ ...problem, message: problemWords(problem, io.lang()) }));
    if (json) io.out(JSON.stringify({ folder, units: [], problems: told, changelog: '', written: [] }, null, 2));
    else for (const { file, line, code, message } of told) io.out(`${file}:${line} ${code} ${message}`);
    io.say(words.lintFirst, { folder, n: problems.length });
    return undefined;
  }
}

function tell(folder: string, { units, problems }: ReleaseCheck, io: Io): void {
  const lang = io.lang();
  if (units.length === 0) io.out(say(lang, words.nothing, { folder }));
  else io.out(say(lang, words.moved, { folder, n: units.length }));
  for (const unit of units) io.out(`  ${lineOf(unit, lang)}`);
  for (const problem of problems)
    io.out(`${problem.file} ${say(lang, words.error)} ${problem.code} ${releaseProblemWords(problem, lang)}`);
}

function lineOf({ id, change, before, after, asks, changes }: UnitRelease, lang: Lang): string {
  const revisions = [before ?? '–', after ?? '–'].join(' → ');
  if (change !== 'changed') return `${id}  ${revisions}  ${say(lang, words[change])}`;
  const counts = new Map<string, number>();
  for (const { rule } of changes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, n]) => `${rule} ${n}`).join(', ');
  return `${id}  ${revisions}  ${say(lang, words.asks, { level: asks ?? '', rules })}`;
}

function asJson({ units, problems, fragments }: ReleaseCheck, lang: Lang) {
  return {
    units: units.map(({ diff, ...told }) => ({ ...told, ...(diff !== undefined && { counts: diff.counts }) })),
    fragments,
    problems: problems.map((problem) => ({ ...problem, message: releaseProblemWords(problem, lang) })),
  };
}
