import { withZeros } from './damage.ts';
import { nameProblems } from './name-rules.ts';
import { verificationOf } from './facts.ts';
import { near } from './near.ts';
import { meaning, type Problem } from './problem.ts';
import { cell, citedIn, halfOpen, isDay, problem, sortedBy, uniqueIn } from './row-rules.ts';
import type { TableSource } from './standards-files.ts';
import { verifiedProblems } from './verified-rules.ts';
import type { TableView } from './views.ts';

/** What table.yaml, family.yaml, sources.yaml and codes.csv of one table must agree on. */
export function tableProblems(source: TableSource, tables: ReadonlyMap<string, TableView>): Problem[] {
  return [
    ...factProblems(source, tables),
    ...sortedBy(source.codes, ['code']),
    ...uniqueIn(source.codes, ['code'], 'code_repeated'),
    ...uniqueIn(source.codes, ['key'], 'key_repeated'),
    ...halfOpen(source.codes),
    ...codeProblems(source),
    ...nameProblems(source.codes),
    ...verifiedProblems(source),
    ...statusProblems(source),
  ];
}

function factProblems(
  { folder, family, table, codes }: TableSource,
  tables: ReadonlyMap<string, TableView>,
): Problem[] {
  const { ref, validity, superseded_by: successor, known_gaps: gaps, code_pattern: pattern, extension } = table.content;
  const [, name = '', edition = '', kind = ''] = /([^/]*)\/([^/]*)\/([^/]*)$/.exec(folder) ?? [];
  const found: Problem[] = [];
  const note = (code: Problem['code'], value: string, detail?: string) =>
    found.push(problem(code, table.path, undefined, value, detail));
  if (ref !== `${name}/${kind}@${edition}`) note('ref_mismatch', ref, `${name}/${kind}@${edition}`);
  const { content } = family;
  if (content.family !== name || !content.kinds.includes(kind) || !content.editions.includes(edition)) {
    note('ref_mismatch', ref, family.path);
  }
  if (successor !== null && !tables.has(successor)) note('table_unknown', successor);
  if (
    !isDay(validity.from ?? '') ||
    !isDay(validity.to ?? '') ||
    (validity.from && validity.to && validity.from >= validity.to)
  ) {
    note('dates_not_half_open', `[${validity.from ?? ''}, ${validity.to ?? ''})`);
  }
  const listed = new Set(codes.content.map((row) => cell(row, 'code')));
  for (const gap of gaps) if (listed.has(gap)) note('known_gap_listed', gap);
  const form = expression(pattern);
  if (form === undefined)
    return [...found, problem('schema_breach', table.path, undefined, pattern, 'no regular expression')];
  for (const code of [...gaps, ...extension.ranges.flatMap(({ from, to }) => [from, to])]) {
    if (!form.test(code)) note('code_pattern_mismatch', code, pattern);
  }
  return found;
}

/** Nobody can write `verified` into table.yaml: it follows from the rows. */
function statusProblems(source: TableSource): Problem[] {
  const { table, codes } = source;
  const confirmed = verificationOf(source)?.confirmed ?? 0;
  if (table.content.status !== 'verified' || confirmed === codes.content.length) return [];
  return [problem('verified_status', table.path, undefined, `${confirmed}/${codes.content.length}`)];
}

function codeProblems({ table, sources, codes }: TableSource): Problem[] {
  const form = expression(table.content.code_pattern);
  const bigClasses = new Set(table.content.big_classes.map((each) => each.code));
  const cited = new Set(sources.content.sources.map((each) => each.id));
  const listed = new Set(codes.content.map((row) => cell(row, 'code')));
  return codes.content.flatMap((row) => {
    const [code, parent, replacedBy] = [cell(row, 'code'), cell(row, 'parent'), cell(row, 'replaced_by')];
    const found: Problem[] = [];
    if (form !== undefined && !form.test(code)) {
      const told = problem('code_pattern_mismatch', codes.path, row, code, table.content.code_pattern);
      found.push(meaning(told, withZeros(code, form)));
    }
    if (!bigClasses.has(parent)) {
      const told = problem('parent_unknown', codes.path, row, parent, [...bigClasses].join(', '));
      found.push(meaning(told, near(parent, bigClasses)));
    }
    if (replacedBy !== '' && (!listed.has(replacedBy) || replacedBy === code)) {
      found.push(meaning(problem('replaced_by_unknown', codes.path, row, replacedBy), near(replacedBy, listed)));
    }
    for (const id of citedIn(cell(row, 'source'))) {
      if (!cited.has(id))
        found.push(meaning(problem('source_unknown', codes.path, row, id, sources.path), near(id, cited)));
    }
    return found;
  });
}

export function expression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}
