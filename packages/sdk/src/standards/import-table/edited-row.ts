import type { ResolvedCode, ResolvedTable } from '@shuniu/schema';
import { EXPORT_COLUMNS } from '../export/columns.ts';
import type { LayerRow } from './layer-rows.ts';
import type { ExportedRow } from './recognise-export.ts';
import { tidyName } from './tidy.ts';

/** A cell that is not what the table says. */
export interface Edit {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/**
 * What was edited in a row. A column that was taken out is no edit, nor is an empty cell of a row that somebody typed in (it has no key),
 * nor an origin that the code had before an earlier edit was taken over.
 */
export function editsOf({ cells }: ExportedRow, code: ResolvedCode, table: ResolvedTable): Edit[] {
  const typedIn = (cells.get('key') ?? '').trim() === '';
  const origins = new Set(['', table.ref, ...table.overlays.map(({ id }) => id)]);
  return EXPORT_COLUMNS.filter(({ name }) => name !== 'code').flatMap(({ name, value }) => {
    const [before, stood] = [value(code, table), cells.get(name)];
    if (stood === undefined || stood === before) return [];
    const after = tidyName(stood);
    const saysNothing = (typedIn && after === '') || (name === 'origin' && origins.has(after));
    return after === before || saysNothing ? [] : [{ column: name, before, after }];
  });
}

/** Columns of an exported code that are cells of add.csv, by their names there. */
const IN_ADD: Readonly<Record<string, string>> = {
  name: 'name',
  name_en: 'name_en',
  status: 'status',
  valid_from: 'valid_from',
  valid_to: 'valid_to',
  replaced_by: 'replaced_by',
  geometry: 'geometry',
  definition: 'definition',
  roll_up: 'rollup_to',
  roll_up_none_reason: 'rollup_none_reason',
  evidence: 'evidence',
  source: 'source',
  note: 'note',
};

/** The row of a code that the overlay added itself, with its edits; those that cannot be made are given back. */
export function editedAddition(
  row: LayerRow,
  edits: readonly Edit[],
): { readonly row: LayerRow; readonly fixed: readonly Edit[] } {
  const changed = edits.flatMap(({ column, after }) => {
    const name = IN_ADD[column];
    return name === undefined ? [] : [[name, after] as const];
  });
  const next: Record<string, string> = { ...row, ...Object.fromEntries(changed) };
  const names = new Set(changed.map(([name]) => name));
  // a code is counted under another or says why not: who gives the one takes the other back
  if (names.has('rollup_to') && next['rollup_to'] !== '' && !names.has('rollup_none_reason'))
    next['rollup_none_reason'] = '';
  return { row: next, fixed: edits.filter(({ column }) => IN_ADD[column] === undefined) };
}

/** A row that somebody added to the export. */
export function newAddition({ cells }: ExportedRow, facts: LayerRow, table: ResolvedTable): LayerRow {
  const text = (name: string) => tidyName(cells.get(name) ?? '');
  const given = Object.entries(IN_ADD).map(([column, name]) => [name, text(column)] as const);
  const row: Record<string, string> = { ...Object.fromEntries(given.filter(([, value]) => value !== '')) };
  // the edition's own dates are no dates of the code
  if (row['valid_from'] === table.validFrom) delete row['valid_from'];
  if (row['valid_to'] === table.validTo) delete row['valid_to'];
  return { status: 'active', evidence: 'local', ...facts, ...row };
}
