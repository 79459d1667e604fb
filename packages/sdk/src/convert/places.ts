import type { RecordType } from '@shuniu/schema';
import type { Coordinates } from '../check/file-context.ts';
import type { Finding } from '../finding/finding.ts';
import type { Crs } from '../locate/crs.ts';
import { parseCrs } from '../locate/parse-crs.ts';
import { mapHeader } from '../map/map-header.ts';
import type { Source } from '../read/batch.ts';
import { heldBack, type HeldBack } from '../import/held-back.ts';
import { CoordinateSampler, settleCoordinates } from '../import/settle-coordinates.ts';

/** Where the coordinates of a table stand: two columns of numbers, or one of GeoJSON text. */
export type Places =
  | { readonly kind: 'columns'; readonly coordinates: Coordinates }
  | { readonly kind: 'geometry'; readonly column: number; readonly crs: Crs };

/** A record of which nothing is known but that it may lie somewhere. */
const ANYTHING: RecordType = {
  name: 'any',
  title: { zh: '任意表', en: 'any table' },
  category: 'city-foundation',
  geometry: 'point',
  geometryRequired: false,
  identity: [],
  divisionFrom: [],
  fields: (['easting', 'northing'] as const).map((kind) => ({
    name: kind,
    title: { zh: '', en: '' },
    kind,
    requirement: 'O',
    corroborated: false,
    synonyms: [],
    sensitivity: 'public',
    source: '',
  })),
};

/**
 * Finds the coordinates of any table from its header and first rows.
 * @param stated reference system given by the user
 * @returns the batches, those looked at included, and the places; a finding where there are coordinates of an unknown system
 */
export async function findPlaces(
  source: Source,
  stated: string | undefined,
): Promise<{ readonly held: HeldBack; readonly places: Places | Finding | undefined }> {
  const mapping = mapHeader(source.header, ANYTHING, undefined, {
    layer: source.layer,
    ...(source.geometry === undefined ? {} : { geometry: source.geometry }),
  });
  const held = heldBack(source, (batch) => batch);
  if (source.geometry?.kind === 'json') {
    const crs = parseCrs(stated ?? source.crs ?? 'EPSG:4490');
    return { held, places: { kind: 'geometry', column: source.geometry.column, crs } };
  }
  const pair = mapping.coordinates;
  if (pair === undefined) return { held, places: undefined };
  const sampler = new CoordinateSampler(pair);
  await held.until((batch) => {
    sampler.add(batch);
    return sampler.full;
  });
  if (sampler.sample.rows === 0) return { held, places: undefined };
  const settled = settleCoordinates(source.name, pair, sampler.sample, stated ?? source.crs);
  return { held, places: 'code' in settled ? settled : { kind: 'columns', coordinates: settled } };
}
