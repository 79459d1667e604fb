import { parseUnitGridId } from '@shuniu/schema';
import type { Field } from '@shuniu/schema';
import { CELL_NUMBER } from '../../read/batch.ts';
import { plainId } from './part-id.ts';
import type { Coordinates } from '../file-context.ts';
import type { Row } from '../row.ts';

/** Spreadsheets keep so many digits of a number. */
const EXACT_DIGITS = 15;

/**
 * The unit grid that the row claims, and the one that its point lies in.
 * Source: 15 digits, county 6, street 3, community 3, sequence 3 (GB/T 30428.1 as restated by DB11/T 2157-2023), or the `gridProfile`
 * of the --map file.
 */
export function grid(row: Row): void {
  let claimed: { readonly field: Field; readonly text: string } | undefined;
  for (const { field } of row.file.fields.values()) {
    if (field.kind !== 'grid-id' || row.spoilt(field.name)) continue;
    const text = row.text(field.name);
    if (text === '') continue;
    if (malformed(row, field, text)) continue;
    if (row.cellType(field.name) === CELL_NUMBER) row.remark('value_numeric_cell', field);
    if (!row.file.type.identity.includes(field.name)) claimed = { field, text };
  }
  if (claimed !== undefined) places(row, claimed.text);
  located(row, claimed);
}

function malformed(row: Row, field: Field, text: string): boolean {
  const { gridProfile, gridForm } = row.file;
  const parsed = parseUnitGridId(text, gridProfile);
  const rounded = row.cellType(field.name) === CELL_NUMBER && gridForm.length > EXACT_DIGITS;
  if (parsed.ok && !rounded) return false;
  const plain = plainId(text);
  const likely = parsed.ok
    ? undefined
    : (parsed.expected ?? (parseUnitGridId(plain, gridProfile).ok ? plain : undefined));
  row.find('grid_id_malformed', field, {
    expected: likely,
    params: { length: gridForm.length, ...(rounded ? ROUNDED : {}) },
  });
  return true;
}

const ROUNDED = {
  'reason@zh-CN': '数值型单元格，末尾数字可能丢失',
  'reason@en': 'a numeric cell may have lost its last digits',
} as const;

/** Street and community codes are the beginning of the unit grid id, its first 9 and 12 digits. */
function places(row: Row, id: string): void {
  const { street, community } = row.file.gridForm;
  for (const [name, length] of [
    ['streetCode', street],
    ['communityCode', community],
  ] as const) {
    const field = row.file.fields.get(name)?.field;
    const text = row.text(name);
    if (
      field === undefined ||
      text === '' ||
      row.spoilt(name) ||
      text.length !== length ||
      text === id.slice(0, length)
    )
      continue;
    row.find('grid_community_mismatch', field, { expected: id.slice(0, length), params: { length } });
  }
}

function located(row: Row, claimed: { readonly field: Field; readonly text: string } | undefined): void {
  const { grids, coordinates } = row.file;
  if (grids === undefined) return;
  const placed = coordinates !== undefined && !row.spoilt('coordinates') && Number.isFinite(row.columns.lon[row.index]);
  const ordinal = placed ? row.columns.located[row.index]! : -1;
  if (placed && ordinal < 0)
    row.remark('outside_grids', row.file.fields.get('easting')?.field, {
      value: pairOf(row, coordinates),
      params: { position: positionOf(row) },
    });
  if (claimed === undefined) return;
  const actual = ordinal < 0 ? undefined : grids.ids[ordinal];
  const id = new TextEncoder().encode(claimed.text);
  if (grids.indexOfId(id, 0, id.length) < 0) row.remark('grid_id_unknown', claimed.field, { expected: actual });
  else if (actual !== undefined && actual !== claimed.text)
    row.remark('grid_mismatch', claimed.field, { expected: actual });
}

/** The two coordinates as they stand in the file, east before north. */
export function pairOf(row: Row, { east, north }: Coordinates): string {
  return `${row.cell(east)}, ${row.cell(north)}`;
}

/** Where the file is in metres: longitude and latitude in degrees, six decimals (0.1 m). */
export function positionOf(row: Row): string | undefined {
  if (row.file.coordinates?.crs.kind !== 'projected') return undefined;
  return `${row.columns.lon[row.index]!.toFixed(6)}, ${row.columns.lat[row.index]!.toFixed(6)}`;
}
