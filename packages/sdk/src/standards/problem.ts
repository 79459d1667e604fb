/** What is wrong with a file of `standards/`. A value, not thrown: a maintainer wants to see all of them at once. */
export interface Problem {
  readonly code: ProblemCode;
  /** A warning is for a person to look at: it stops neither `generate` nor `openLibrary`. */
  readonly severity: 'error' | 'warning';
  /** Path inside the standards folder. */
  readonly file: string;
  /** Physical line, 0 for the whole file. */
  readonly line: number;
  /** The cell, id or name to blame, as it stands. */
  readonly value: string;
  /** What would be right, or more words about it. */
  readonly detail?: string;
  /** What was perhaps meant, for people to read. Never applied by itself. */
  readonly meant?: string;
}

/** Every rule with its severity. Names are stable and, once retired, never used again. */
export const PROBLEMS = {
  file_missing: 'error',
  file_unexpected: 'error',
  file_encoding: 'error',
  csv_broken: 'error',
  yaml_broken: 'error',
  header_wrong: 'error',
  schema_breach: 'error',
  cell_untidy: 'error',
  ref_mismatch: 'error',
  ref_repeated: 'error',
  table_unknown: 'error',
  not_sorted: 'error',
  code_repeated: 'error',
  key_repeated: 'error',
  code_pattern_mismatch: 'error',
  parent_unknown: 'error',
  replaced_by_unknown: 'error',
  source_unknown: 'error',
  dates_not_half_open: 'error',
  known_gap_listed: 'error',
  overlay_unknown: 'error',
  overlay_parent_unknown: 'error',
  overlay_redefines_base: 'error',
  overlay_code_outside_range: 'error',
  overlay_rollup_missing: 'error',
  overlay_rollup_unknown: 'error',
  overlay_code_unknown: 'error',
  overlay_id_division: 'error',
  overlay_division_outside: 'error',
  overlay_narrows_rollup: 'error',
  overlay_relabel_takes_name: 'error',
  overlay_base_moved: 'warning',
  map_code_unknown: 'error',
  map_row_repeated: 'error',
  map_none_contradicted: 'error',
  map_comment_missing: 'error',
  map_reviewer_missing: 'error',
  map_condition_malformed: 'error',
  map_condition_field_unknown: 'error',
  map_condition_value_unknown: 'error',
  filing_code_unknown: 'error',
  filing_row_repeated: 'error',
  filing_limit_broken: 'error',
  filing_limit_unread: 'warning',
  category_unknown: 'error',
  category_repeated: 'error',
  record_type_unknown: 'error',
  dataset_repeated: 'error',
  dataset_category_missing: 'error',
  dataset_category_differs: 'warning',
  dataset_count_mismatch: 'error',
  verified_code_unknown: 'error',
  verified_contradicts: 'error',
  verified_place_missing: 'error',
  verified_status: 'error',
  code_damaged: 'error',
  change_broken: 'error',
  name_repeated: 'warning',
  name_nearly_repeated: 'warning',
  name_full_width: 'warning',
  name_outside_gbk: 'warning',
} as const satisfies Record<string, Problem['severity']>;

export type ProblemCode = keyof typeof PROBLEMS;

/** @param line physical line, 0 for the whole file */
export function problemAt(code: ProblemCode, file: string, line: number, value: string, detail?: string): Problem {
  return { code, severity: PROBLEMS[code], file, line, value, ...(detail !== undefined && { detail }) };
}

/** The problems that a folder cannot be worked with for. */
export function errorsIn(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** The problem with what was perhaps meant beside it. */
export function meaning(problem: Problem, meant: string | undefined): Problem {
  return meant === undefined ? problem : { ...problem, meant };
}
