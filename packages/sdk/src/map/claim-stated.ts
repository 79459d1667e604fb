import type { RecordType } from '@shuniu/schema';
import type { ColumnMap } from './column-map.ts';
import { headerKey } from './header-key.ts';

export interface Stated {
  readonly fields: ReadonlyMap<string, number>;
  /** The coordinate columns that the map file names, by field. */
  readonly coordinates: ReadonlyMap<'easting' | 'northing', number>;
  readonly constants: ReadonlyMap<string, string>;
  /** Columns that the map file speaks of, the ignored ones among them. */
  readonly columns: readonly number[];
  readonly ambiguous: readonly { readonly field: string; readonly columns: readonly number[] }[];
  readonly notFound: readonly { readonly field: string; readonly header: string }[];
}

/** What the map file says, applied to a header. Throws RangeError for a field that the record type does not have. */
export function claimStated(
  header: readonly string[],
  type: RecordType,
  map: ColumnMap | undefined,
  layer: string | undefined,
): Stated {
  const fields = new Map<string, number>();
  const coordinates = new Map<'easting' | 'northing', number>();
  const constants = new Map<string, string>(map?.constants);
  const columns: number[] = [];
  const ambiguous: { field: string; columns: number[] }[] = [];
  const notFound: { field: string; header: string }[] = [];

  for (const [field, text] of map?.columns ?? []) {
    const kind = kindOf(type, field);
    const found = columnsOf(header, text);
    const [only] = found;
    columns.push(...found);
    if (only === undefined) notFound.push({ field, header: text });
    else if (found.length > 1) ambiguous.push({ field, columns: found });
    else if (kind === 'easting' || kind === 'northing') coordinates.set(kind, only);
    else fields.set(field, only);
  }
  for (const field of constants.keys()) kindOf(type, field);
  for (const [field, pattern] of map?.fromFileName ?? []) {
    kindOf(type, field);
    const value = layer === undefined ? undefined : pattern.exec(layer)?.[1];
    if (value === undefined) notFound.push({ field, header: String(pattern) });
    else constants.set(field, value);
  }
  for (const text of map?.ignore ?? []) columns.push(...columnsOf(header, text));
  return { fields, coordinates, constants, columns, ambiguous, notFound };
}

function kindOf(type: RecordType, name: string): string {
  const field = type.fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new RangeError(`record type ${type.name} has no field ${name}`);
  return field.kind;
}

/**
 * The text as it stands; else `text[3]`, the third column, if that is its text: how to tell columns apart that have one name; else the
 * text that differs in blanks, case or width only.
 */
function columnsOf(header: readonly string[], text: string): number[] {
  const all = header.map((_, column) => column);
  const exact = all.filter((column) => header[column] === text);
  if (exact.length > 0) return exact;
  const [, name, number] = /^(.*)\[(\d+)\]$/su.exec(text) ?? [];
  const column = Number(number) - 1;
  if (name !== undefined && header[column] === name) return [column];
  return all.filter((each) => headerKey(header[each] ?? '') === headerKey(text));
}
