/** What is wrong with a file of `standards/`. A value, not thrown: a maintainer wants to see all of them at once. */
export interface Problem {
  readonly code: ProblemCode;
  /** Path inside the standards folder. */
  readonly file: string;
  /** Physical line, 0 for the whole file. */
  readonly line: number;
  /** The cell, id or name to blame, as it stands. */
  readonly value: string;
  /** What would be right, or more words about it. */
  readonly detail?: string;
}

export type ProblemCode =
  | 'file_missing'
  | 'file_unexpected'
  | 'file_encoding'
  | 'csv_broken'
  | 'yaml_broken'
  | 'header_wrong'
  | 'schema_breach'
  | 'cell_untidy'
  | 'ref_mismatch'
  | 'ref_repeated'
  | 'table_unknown'
  | 'not_sorted'
  | 'code_repeated'
  | 'key_repeated'
  | 'code_pattern_mismatch'
  | 'parent_unknown'
  | 'replaced_by_unknown'
  | 'source_unknown'
  | 'dates_not_half_open'
  | 'known_gap_listed'
  | 'overlay_unknown'
  | 'overlay_parent_unknown'
  | 'overlay_redefines_base'
  | 'overlay_code_outside_range'
  | 'overlay_rollup_missing'
  | 'overlay_rollup_unknown'
  | 'overlay_code_unknown'
  | 'overlay_id_division'
  | 'overlay_division_outside'
  | 'overlay_narrows_rollup'
  | 'overlay_relabel_takes_name'
  | 'overlay_base_moved'
  | 'map_code_unknown'
  | 'map_row_repeated'
  | 'map_none_contradicted'
  | 'map_comment_missing'
  | 'map_reviewer_missing'
  | 'map_condition_malformed'
  | 'map_condition_field_unknown'
  | 'map_condition_value_unknown';

/** Problems with which a folder can be worked all the same: somebody should look, nothing is wrong yet. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set(['overlay_base_moved']);

export function severityOf({ code }: Problem): 'error' | 'warning' {
  return WARNINGS.has(code) ? 'warning' : 'error';
}
