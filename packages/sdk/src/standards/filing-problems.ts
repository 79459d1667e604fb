import { codesSeen } from './codes-seen.ts';
import { near } from './near.ts';
import { meaning, type Problem } from './problem.ts';
import { cell, citedIn, isDay, problem, sortedBy, uniqueIn } from './row-rules.ts';
import type { FilingSource, Row } from './standards-files.ts';
import { beneath, type OverlayView, type TableView } from './views.ts';

/** Filing rules speak of codes that exist, once per condition and season, with limits that have number and unit. */
export function filingProblems(
  { folder, filing, rows }: FilingSource,
  tables: ReadonlyMap<string, TableView>,
  overlays: ReadonlyMap<string, OverlayView>,
): Problem[] {
  const { ref, base, overlay, validity, sources } = filing.content;
  const found: Problem[] = [];
  const note = (code: Problem['code'], value: string, detail?: string, meant?: string) =>
    found.push(meaning(problem(code, filing.path, undefined, value, detail), meant));
  const place = `${ref.replace(/^([^/]+)\/([^/]+)\/([^@]+)@(.*)$/, '$1/$4/$2/$3')}`;
  if (!`/${folder}`.endsWith(`/${place}`)) note('ref_mismatch', ref, folder);
  const { from, to } = validity;
  if (!isDay(from ?? '') || !isDay(to ?? '') || (from && to && from >= to))
    note('dates_not_half_open', `[${from ?? ''}, ${to ?? ''})`);
  if (!tables.has(base)) note('table_unknown', base, undefined, near(base, tables.keys()));
  if (overlay !== null && (!overlays.has(overlay) || beneath(overlay, overlays) === undefined))
    note('overlay_unknown', overlay, undefined, near(overlay, overlays.keys()));
  if (found.some(({ code }) => code.endsWith('_unknown'))) return found;
  const codes = codesSeen(base, overlay ?? undefined, tables, overlays);
  const cited = new Set(sources.map(({ id }) => id));
  const seen = [base, ...(overlay === null ? [] : [overlay])].join(' + ');
  const ofRow = (row: Row): Problem[] => [
    ...(codes.has(cell(row, 'code'))
      ? []
      : [
          meaning(
            problem('filing_code_unknown', rows.path, row, cell(row, 'code'), seen),
            near(cell(row, 'code'), codes),
          ),
        ]),
    ...limitProblems(row, rows.path),
    ...citedIn(cell(row, 'source'))
      .filter((id) => !cited.has(id))
      .map((id) => problem('source_unknown', rows.path, row, id, filing.path)),
  ];
  return [
    ...found,
    ...sortedBy({ ...rows, content: rows.content.map(padded) }, ['code', 'seq']),
    ...uniqueIn(rows, ['code', 'seq', 'season'], 'filing_row_repeated'),
    ...rows.content.flatMap(ofRow),
  ];
}

function limitProblems(row: Row, path: string): Problem[] {
  const [limit, unit, season, text] = ['limit', 'unit', 'season', 'limit_text'].map((column) => cell(row, column));
  const [least = '', most] = (limit ?? '').split('-');
  const upwards = most === undefined || Number(least) < Number(most);
  const whole = (limit === '') === (unit === '') && upwards && (limit !== '' || season === '') && Number(least) >= 0;
  if (!whole || limit === '0') return [problem('filing_limit_broken', path, row, `${limit} ${unit} ${season}`.trim())];
  return limit === '' ? [problem('filing_limit_unread', path, row, text ?? '')] : [];
}

/** Numbers are sorted as numbers. */
function padded(row: Row): Row {
  return { ...row, cells: { ...row.cells, seq: cell(row, 'seq').padStart(3, '0') } };
}
