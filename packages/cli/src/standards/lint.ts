import { builtIn } from '@shuniu/schema';
import { lintStandards, problemWords, readFolder, severityOf, standardsSchemas } from '@shuniu/sdk/standards';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { standards } from '../words/standards.ts';
import { say } from '../words/text.ts';

/** A city's own folder may refer to the tables and overlays of the library. */
export async function lintFolder(folder: string, json: boolean, io: Io): Promise<void> {
  const lang = io.lang();
  const files = await readFolder(folder);
  const { standards: found, problems } = lintStandards(files, standardsSchemas, builtIn);
  const counts = { tables: found.tables.length, overlays: found.overlays.length, maps: found.maps.length };
  if (problems.length === 0 && counts.tables + counts.overlays + counts.maps === 0) {
    throw new UsageError(standards.nothingThere, { folder });
  }
  const errors = problems.filter((each) => severityOf(each) === 'error').length;
  const warnings = problems.length - errors;
  if (errors > 0) io.setExit(EXIT.findings);
  if (json) {
    const told = problems.map((problem) => ({
      ...problem,
      severity: severityOf(problem),
      message: problemWords(problem, lang),
    }));
    io.out(JSON.stringify({ folder, ...counts, problems: told }, null, 2));
    return;
  }
  for (const problem of problems)
    io.out(`${problem.file}:${problem.line} ${problem.code} ${problemWords(problem, lang)}`);
  if (errors > 0) io.err(say(lang, standards.problems, { n: errors }));
  else io.err(say(lang, standards.sound, { folder, ...counts }));
  if (warnings > 0) io.err(say(lang, standards.withWarnings, { n: warnings }));
}
