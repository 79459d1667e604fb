import { problemWords, questionWords, type ImportedTable } from '@shuniu/sdk/standards';
import type { Io } from '../io.ts';
import { standards } from '../words/standards.ts';
import { say } from '../words/text.ts';
import type { ImportTableFlags } from './import-table-flags.ts';

/** Questions that are shown on the screen; all of them are in the file. */
const SHOWN = 12;

/** What was read, what is open, and the next command. */
export function tellImport(
  found: ImportedTable,
  flags: ImportTableFlags & { readonly path: string; readonly drafts: string },
  io: Io,
): void {
  const lang = io.lang();
  const { file, reading, questions, open, unused, counts, problems } = found;
  const { overlay: id, base, dir: folder } = flags;
  io.out(
    say(lang, standards.readAs, {
      file: file.name,
      sheet: file.sheet,
      header: reading.headerLine,
      classes: reading.classes,
      same: reading.same,
    }),
  );
  if (reading.tidied.length > 0) io.out(`${say(lang, standards.tidied)}:`);
  for (const { row, stood, read } of reading.tidied)
    io.out(`  ${say(lang, standards.rowAt, { row, stood: JSON.stringify(stood), read })}`);
  if (reading.filledDown.length > 0) io.out(say(lang, standards.filledDown, { n: reading.filledDown.length }));
  if (reading.ignored.length > 0) io.out(`${say(lang, standards.ignoredRows)}: ${reading.ignored.join(', ')}`);
  if (unused.length > 0) io.out(say(lang, standards.unusedDecisions, { n: unused.length }));
  if (open > 0) {
    io.out(`${say(lang, standards.questions, { open, all: questions.length })}:`);
    const undecided = questions.filter(({ state }) => state !== 'decided');
    for (const question of undecided.slice(0, SHOWN))
      io.out(`  ${question.sheet}:${question.row} ${question.rule} ${questionWords(question, lang)}`);
    if (undecided.length > SHOWN) io.out('  …');
    io.out(say(lang, standards.fillIn, { folder: flags.drafts, command: again(flags) }));
    return;
  }
  for (const problem of problems)
    io.out(`${problem.file}:${problem.line} ${problem.code} ${problemWords(problem, lang)}`);
  if (problems.some(({ severity }) => severity === 'error')) io.err(say(lang, standards.refusedByLint));
  else if (found.unchanged) io.out(say(lang, standards.importUnchanged, { id, base }));
  else io.out(say(lang, standards.imported, { id, base, folder, ...counts }));
}

function again(flags: ImportTableFlags & { readonly path: string; readonly drafts: string }): string {
  const { path, base, overlay, dir, sheet, map, encoding, drafts } = flags;
  const options = Object.entries({ base, overlay, dir, sheet, map, encoding, decisions: `${drafts}/decisions.xlsx` });
  const words = options.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, quoted(value)]));
  return ['shuniu standards import-table', quoted(path), ...words].join(' ');
}

function quoted(word: string): string {
  return /^[\p{L}\p{N}_@./:=-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
