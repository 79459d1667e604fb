import type { RecordType } from '@shuniu/schema';
import type { Source } from '../read/batch.ts';
import type { ColumnMap } from './column-map.ts';
import type { CoordinateLook } from './coordinate-header.ts';
import { claimCoordinates, coordinateColumns } from './claim-coordinates.ts';
import { FITS, headerMatcher, type Match } from './field-words.ts';
import { claimStated } from './claim-stated.ts';

export interface CoordinateColumn {
  /** Column from 0. */
  readonly column: number;
  readonly looks: CoordinateLook;
}

export interface HeaderMapping {
  /** Field → column from 0. The coordinate pair stands in `coordinates` alone. */
  readonly fields: ReadonlyMap<string, number>;
  /** Field → value of every row: from the map file's constants and from the file's name. */
  readonly constants: ReadonlyMap<string, string>;
  /**
   * The two columns of a point. `a` looks like the one to the east, `b` like the one to the north, as far as headers can
   * tell; `stated`: the map file says so, and then it is so. Otherwise the data decide.
   */
  readonly coordinates?: { readonly a: CoordinateColumn; readonly b: CoordinateColumn; readonly stated: boolean };
  /** Columns that nobody knows, or that a better fitting column has made superfluous. */
  readonly unknown: readonly number[];
  /** Mandatory fields with neither a column nor a constant; a point without columns as `easting`, `northing`. */
  readonly missing: readonly string[];
  /** Fields that cannot be told to which of these columns they belong; none of them is read. */
  readonly ambiguous: readonly { readonly field: string; readonly columns: readonly number[] }[];
  /** What the map file names and the file does not have: a header, or a pattern that the file's name does not fit. */
  readonly notFound: readonly { readonly field: string; readonly header: string }[];
}

/** What the source knows besides the header. */
export interface HeaderContext {
  readonly geometry?: Source['geometry'];
  /** File stem, sheet or layer name, for `fromFileName`. */
  readonly layer?: string;
}

/**
 * Finds the column of each field. The map file beats everything; of the headers a standard's title beats a synonym, which
 * beats our own field name, which beats a name cut at 10 bytes. Two columns that fit equally well are reported, never chosen.
 */
export function mapHeader(
  header: readonly string[],
  type: RecordType,
  map?: ColumnMap,
  context: HeaderContext = {},
): HeaderMapping {
  const stated = claimStated(header, type, map, context.layer);
  const fields = new Map(stated.fields);
  const taken = new Set(stated.columns);
  if (context.geometry?.kind === 'json') {
    fields.set('geometry', context.geometry.column);
    taken.add(context.geometry.column);
  }
  const seen = coordinateColumns(header, type, taken);
  for (const { column } of seen) taken.add(column);
  const closed = new Set([...fields.keys(), ...stated.constants.keys(), ...stated.ambiguous.map(({ field }) => field)]);
  const found = claimByHeader(header, type, taken, closed);
  for (const [field, column] of found.fields) fields.set(field, column);
  const coordinates = claimCoordinates(type, stated, seen, fields.has('geometry'), context.geometry);
  // With a pair of numbers at hand, a column of geometry (often hexadecimal, from a database) is one too many.
  if (coordinates.pair !== undefined && found.fields.has('geometry')) fields.delete('geometry');
  const ambiguous = [...stated.ambiguous, ...coordinates.ambiguous, ...found.ambiguous];

  const used = new Set([
    ...stated.columns,
    ...fields.values(),
    ...coordinates.columns,
    ...ambiguous.flatMap(({ columns }) => columns),
  ]);
  const known = new Set([...fields.keys(), ...stated.constants.keys(), ...ambiguous.map(({ field }) => field)]);
  const mandatory = type.fields.filter((field) => field.requirement === 'M' && field.unproven !== true);
  return {
    fields,
    constants: stated.constants,
    ...(coordinates.pair === undefined ? {} : { coordinates: coordinates.pair }),
    unknown: header.map((_, column) => column).filter((column) => !used.has(column)),
    missing: [...mandatory.map(({ name }) => name).filter((name) => !known.has(name)), ...coordinates.missing],
    ambiguous,
    notFound: stated.notFound,
  };
}

function claimByHeader(
  header: readonly string[],
  type: RecordType,
  taken: ReadonlySet<number>,
  settled: ReadonlySet<string>,
): { fields: Map<string, number>; ambiguous: { field: string; columns: number[] }[] } {
  const match = headerMatcher(type);
  const matches = header.map((text, column): Match | undefined => (taken.has(column) ? undefined : match(text)));
  const fields = new Map<string, number>();
  const ambiguous: { field: string; columns: number[] }[] = [];
  const closed = new Set(settled);
  for (const fit of FITS) {
    const claims = new Map<string, number[]>();
    const shared = new Set<string>();
    matches.forEach((found, column) => {
      if (found?.fit !== fit) return;
      const open = found.fields.filter((field) => !closed.has(field));
      for (const field of open) {
        claims.set(field, [...(claims.get(field) ?? []), column]);
        if (open.length > 1) shared.add(field);
      }
    });
    for (const [field, columns] of claims) {
      closed.add(field);
      const [only] = columns;
      if (only !== undefined && columns.length === 1 && !shared.has(field)) fields.set(field, only);
      else ambiguous.push({ field, columns });
    }
  }
  return { fields, ambiguous };
}
