import { builtIn } from '@shuniu/schema';
import { errorsIn, lintStandards, problemWords, readFolder, standardsSchemas } from '@shuniu/sdk/standards';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { standards } from '../words/standards.ts';
import { say } from '../words/text.ts';

export interface LintOptions {
  readonly json: boolean;
  /** From which severity on the exit code is 1. */
  readonly failOn: 'error' | 'warning';
}

/** A city's own folder may refer to the tables and overlays of the library. */
export async function lintFolder(folder: string, { json, failOn }: LintOptions, io: Io): Promise<void> {
  const lang = io.lang();
  const files = await readFolder(folder);
  const { standards: found, problems } = lintStandards(files, standardsSchemas, builtIn);
  const counts = {
    tables: found.tables.length,
    overlays: found.overlays.length,
    maps: found.maps.length,
    filingRules: found.filingRules.length,
    catalogues: found.datasets.length,
  };
  if (problems.length === 0 && Object.values(counts).every((n) => n === 0)) {
    throw new UsageError(standards.nothingThere, { folder });
  }
  const errors = errorsIn(problems).length;
  if ((failOn === 'warning' ? problems.length : errors) > 0) io.setExit(EXIT.findings);
  if (json) {
    const told = problems.map((problem) => ({ ...problem, message: problemWords(problem, lang) }));
    io.out(JSON.stringify({ folder, ...counts, problems: told }, null, 2));
    return;
  }
  for (const problem of problems) {
    const { file, line, severity, code } = problem;
    io.out(`${file}:${line} ${say(lang, standards[severity])} ${code} ${problemWords(problem, lang)}`);
  }
  if (errors === 0) io.err(say(lang, standards.sound, { folder, ...counts }));
  if (problems.length > 0) io.err(say(lang, standards.problems, { errors, warnings: problems.length - errors }));
}
