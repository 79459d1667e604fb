import type { Crs } from '../locate/crs.ts';
import { parseCrs } from '../locate/parse-crs.ts';
import type { Finding } from '../finding/finding.ts';
import type { Source } from '../read/batch.ts';
import { ConvertError } from './convert-error.ts';
import { hasGeometry, type ConvertOptions, type OutputFormat } from './options.ts';
import type { Places } from './places.ts';

/** What a conversion does with the coordinates. */
export interface Plan {
  readonly places?: Places;
  /** Absent: coordinates stay as they are. */
  readonly to?: Crs;
  /** Reference system of the output, where it is known. */
  readonly crs?: string;
  /** Columns of the input that become columns or properties of the output. */
  readonly columns: readonly number[];
}

/**
 * Coordinates are needed where the output has geometries or a reference system was named; else they stay as they are, known or not.
 * @returns the plan, or the finding because of which it cannot be carried out
 * @throws ConvertError where coordinates are needed and there are none
 */
export function planOf(
  source: Source,
  format: OutputFormat,
  found: Places | Finding | undefined,
  options: ConvertOptions,
): Plan | Finding {
  const needed = hasGeometry(format) || options.crs !== undefined || options.toCrs !== undefined;
  const places = found === undefined || 'code' in found ? undefined : found;
  if (!needed) {
    const crs = crsOf(places);
    return { columns: columnsOf(source, undefined), ...(places && { places }), ...(crs && { crs }) };
  }
  if (found === undefined) {
    throw new ConvertError('convert_no_coordinates', { path: source.name, header: source.header.join(', ') });
  }
  if ('code' in found) return found;
  const to = parseCrs(options.toCrs ?? 'EPSG:4490');
  return { places: found, to, crs: to.id, columns: columnsOf(source, hasGeometry(format) ? found : undefined) };
}

export function crsOf(places: Places | undefined): string | undefined {
  return systemOf(places)?.id;
}

export function systemOf(places: Places | undefined): Crs | undefined {
  return places?.kind === 'columns' ? places.coordinates.crs : places?.crs;
}

/** Where places have a member of their own in the output, the columns that carried them are not repeated. */
function columnsOf(source: Source, places: Places | undefined): number[] {
  const carriers = new Set<number>();
  if (places?.kind === 'geometry') carriers.add(places.column);
  if (places?.kind === 'columns') carriers.add(places.coordinates.east).add(places.coordinates.north);
  return source.header.map((_, column) => column).filter((column) => !carriers.has(column));
}
