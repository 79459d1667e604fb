import { isShaped, type RecordType } from '@shuniu/schema';
import { coverageOf, coverageOfRefused } from '../check/coverage.ts';
import type { Coverage } from '../check/coverage.ts';
import type { Coordinates, FileContext } from '../check/file-context.ts';
import type { Finding } from '../finding/finding.ts';
import type { Crs } from '../locate/crs.ts';
import { parseCrs } from '../locate/parse-crs.ts';
import { mapHeader } from '../map/map-header.ts';
import type { HeaderMapping } from '../map/map-header.ts';
import type { Batch, Source } from '../read/batch.ts';
import { ownColumns } from '../report/reject-columns.ts';
import { AreaSampler, settleAreas } from './area-crs.ts';
import { constantFindings } from './constant-findings.ts';
import { supersededEdition } from './edition-finding.ts';
import { headerFindings, unreadGeometry } from './file-findings.ts';
import { contextOf } from './file-context-of.ts';
import type { Circumstances } from './file-context-of.ts';
import { heldBack } from './held-back.ts';
import type { HeldBack } from './held-back.ts';
import { PointCells } from './point-cells.ts';
import { CoordinateSampler, settleCoordinates } from './settle-coordinates.ts';
import { Translator } from './translator.ts';

/** A file that is ready to be checked, or why it is not. */
export interface PreparedFile {
  readonly input: string;
  readonly source: Source;
  /** Absent where the file is refused as a whole. */
  readonly file?: FileContext;
  /** What is to be said of the file as a whole. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** All batches of the file. */
  batches(): AsyncIterable<Batch>;
}

/** Finds the columns of a file and settles its coordinates, from its header and first rows. */
export async function prepareFile(source: Source, input: string, circumstances: Circumstances): Promise<PreparedFile> {
  const { options, standard, columnMap } = circumstances;
  const header = source.header.slice(0, ownColumns(source.header));
  const mapping = mapHeader(header, standard.type, columnMap, {
    layer: source.layer,
    ...(source.geometry === undefined ? {} : { geometry: source.geometry }),
  });
  const findings = [
    ...(source.notices ?? []).map((notice) => ({ ...notice, input, line: 0 })),
    ...supersededEdition(input, standard, options.asOf),
    ...headerFindings(input, header, standard.type, mapping, source.format),
    ...unreadGeometry(input, source, standard.type, mapping),
  ];
  const refused = (): PreparedFile => {
    const nothing = contextOf(source, input, mapping, circumstances);
    return { input, source, findings, coverage: coverageOfRefused(nothing), batches: none };
  };
  if (findings.some(({ severity }) => severity === 'error')) return refused();

  const { pair, points } = pointColumns(source, mapping, standard.type.geometry);
  const translator = new Translator(mapping, columnMap);
  const held = heldBack(source, (batch) => {
    const translated = translator.translate(batch);
    return points === undefined ? translated : new PointCells(points).add(translated);
  });
  const stated = options.crs ?? source.crs;
  const coordinates = pair === undefined ? undefined : await settlePoints(input, pair, held, stated);
  const geometry = isShaped(standard.type) ? mapping.fields.get('geometry') : undefined;
  const areaCrs = geometry === undefined ? undefined : await settleGeometry(input, geometry, held, stated);
  for (const settled of [coordinates, areaCrs]) if (settled !== undefined && 'code' in settled) findings.push(settled);
  if ((coordinates !== undefined && 'code' in coordinates) || (areaCrs !== undefined && 'code' in areaCrs))
    return refused();
  const file = contextOf(source, input, mapping, circumstances, { coordinates, areaCrs, pointGeometry: points });
  findings.push(...constantFindings(file));
  if (findings.some(({ severity }) => severity === 'error')) return refused();
  return { input, source, file, findings, coverage: coverageOf(file), batches: () => held.all() };
}

async function* none(): AsyncIterable<Batch> {}

type Pair = NonNullable<HeaderMapping['coordinates']>;

/** The two columns of a point; where there is only a geometry, that column and the two that its points are put into. */
function pointColumns(
  source: Source,
  { coordinates, fields }: HeaderMapping,
  wanted: RecordType['geometry'],
): { readonly pair?: Pair | undefined; readonly points?: number } {
  const points = fields.get('geometry');
  if (coordinates !== undefined || points === undefined || wanted !== 'point') return { pair: coordinates };
  const width = source.header.length;
  return {
    points,
    pair: { a: { column: width, looks: 'east' }, b: { column: width + 1, looks: 'north' }, stated: false },
  };
}

async function settlePoints(
  input: string,
  pair: Pair,
  held: HeldBack,
  stated: string | undefined,
): Promise<Coordinates | Finding> {
  const sampler = new CoordinateSampler(pair);
  await held.until((batch) => {
    sampler.add(batch);
    return sampler.full;
  });
  const settled = settleCoordinates(input, pair, sampler.sample, stated);
  // a file without a single pair of numbers has nothing to settle: its rows say what they lack
  if ('code' in settled && sampler.sample.rows === 0 && settled.code !== 'datum_needs_parameters')
    return { east: pair.a.column, north: pair.b.column, crs: parseCrs('EPSG:4490'), unsettled: true };
  return settled;
}

async function settleGeometry(
  input: string,
  column: number,
  held: HeldBack,
  stated: string | undefined,
): Promise<Crs | Finding | undefined> {
  const sampler = new AreaSampler(column);
  await held.until((batch) => {
    sampler.add(batch);
    return sampler.full;
  });
  return settleAreas(input, sampler.sample, stated);
}
