import { codesSeen } from './codes-seen.ts';
import type { Problem } from './problem.ts';
import { cell, halfOpen, problem, sortedBy, uniqueIn } from './row-rules.ts';
import type { MapSource, Row } from './standards-files.ts';
import { beneath, type OverlayView, type TableView } from './views.ts';

/** A map leads from codes that exist to codes that exist; "no counterpart" stands alone; what is not the same is explained. */
export function mapProblems(
  { map, rows }: MapSource,
  tables: ReadonlyMap<string, TableView>,
  overlays: ReadonlyMap<string, OverlayView>,
): Problem[] {
  const { from, to, overlay } = map.content;
  if (overlay !== undefined && (!overlays.has(overlay) || beneath(overlay, overlays) === undefined))
    return [problem('overlay_unknown', map.path, undefined, overlay)];
  const unknown = [from, to]
    .filter((ref) => !tables.has(ref))
    .map((ref) => problem('table_unknown', map.path, undefined, ref));
  if (unknown.length > 0) return unknown;
  const [sources, targets] = [from, to].map((ref) => codesSeen(ref, overlay, tables, overlays));
  const perSource = new Map<string, number>();
  for (const row of rows.content) perSource.set(cell(row, 'source'), (perSource.get(cell(row, 'source')) ?? 0) + 1);
  const rowProblems = (row: Row): Problem[] => {
    const [code, goal, relationship] = [cell(row, 'source'), cell(row, 'target'), cell(row, 'relationship')];
    const found: Problem[] = [];
    if (!sources?.has(code)) found.push(problem('map_code_unknown', rows.path, row, code, from));
    if (goal !== '' && !targets?.has(goal)) found.push(problem('map_code_unknown', rows.path, row, goal, to));
    const alone =
      perSource.get(code) === 1 || cell(row, 'when') !== '' || cell(row, 'valid_from') + cell(row, 'valid_to') !== '';
    if ((goal === '') !== (relationship === 'none') || (goal === '' && !alone)) {
      found.push(problem('map_none_contradicted', rows.path, row, code, `${relationship} ${goal}`));
    }
    const [reviewer, evidence] = [cell(row, 'reviewed_by'), cell(row, 'evidence')];
    if ((evidence === 'reviewed') !== (reviewer !== ''))
      found.push(problem('map_reviewer_missing', rows.path, row, code, `${evidence} ${reviewer}`.trim()));
    if (relationship !== 'equivalent' && cell(row, 'comment') === '')
      found.push(problem('map_comment_missing', rows.path, row, code));
    return found;
  };
  return [
    ...sortedBy(rows, ['source', 'target']),
    ...uniqueIn(rows, ['source', 'target', 'when', 'valid_from'], 'map_row_repeated'),
    ...halfOpen(rows),
    ...rows.content.flatMap(rowProblems),
  ];
}
