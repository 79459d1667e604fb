import { editionState, parseTableRef, unitGridForm } from '@shuniu/schema';
import type { Coordinates, FieldColumn, FileContext } from '../check/file-context.ts';
import { CodeList } from '../check/code-list.ts';
import { dayOfIso } from '../check/parse-date.ts';
import type { Finding } from '../finding/finding.ts';
import { CrsError } from '../locate/crs-error.ts';
import type { Crs } from '../locate/crs.ts';
import { parseCrs } from '../locate/parse-crs.ts';
import type { ColumnMap } from '../map/column-map.ts';
import { mapHeader } from '../map/map-header.ts';
import type { HeaderMapping } from '../map/map-header.ts';
import type { Batch, Source } from '../read/batch.ts';
import { ownColumns } from '../report/reject-columns.ts';
import { constantFindings } from './constant-findings.ts';
import { heldBack } from './held-back.ts';
import { fileFinding, headerFindings } from './file-findings.ts';
import type { LoadedGrids } from './grids.ts';
import type { ImportOptions } from './options.ts';
import { CoordinateSampler, settleCoordinates } from './settle-coordinates.ts';
import type { Standard } from './standard.ts';
import { Translator } from './translator.ts';

export interface Circumstances {
  readonly options: ImportOptions;
  readonly standard: Standard;
  readonly columnMap: ColumnMap | undefined;
  readonly grids: LoadedGrids | undefined;
}

/** A file that is ready to be checked, or why it is not. */
export interface PreparedFile {
  readonly input: string;
  readonly source: Source;
  /** Absent where the file is refused as a whole. */
  readonly file?: FileContext;
  /** What is to be said of the file as a whole. */
  readonly findings: readonly Finding[];
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
    ...superseded(input, standard, options.asOf),
    ...headerFindings(input, header, standard.type, mapping),
  ];
  const refused = (): PreparedFile => ({ input, source, findings, batches: none });
  if (findings.some(({ severity }) => severity === 'error')) return refused();

  const pair = mapping.coordinates;
  const held = heldBack(source, new Translator(mapping, columnMap));
  let coordinates: Coordinates | undefined;
  if (pair !== undefined) {
    const sampler = new CoordinateSampler(pair);
    await held.until((batch) => {
      sampler.add(batch);
      return sampler.full;
    });
    const settled = settleCoordinates(input, pair, sampler.sample, options.crs ?? source.crs);
    if ('code' in settled) {
      // a file without a single pair of numbers has nothing to settle: its rows say what they lack
      if (sampler.sample.rows > 0 || settled.code === 'datum_needs_parameters') {
        findings.push(settled);
        return refused();
      }
      coordinates = { east: pair.a.column, north: pair.b.column, crs: parseCrs('EPSG:4490'), unsettled: true };
    } else coordinates = settled;
  }
  const areaCrs = areaCrsOf(input, mapping, options.crs ?? source.crs);
  if (areaCrs !== undefined && 'code' in areaCrs) {
    findings.push(areaCrs);
    return refused();
  }
  const file = contextOf(source, input, mapping, circumstances, coordinates, areaCrs);
  findings.push(...constantFindings(file));
  if (findings.some(({ severity }) => severity === 'error')) return refused();
  return { input, source, file, findings, batches: () => held.all() };
}

async function* none(): AsyncIterable<Batch> {}

function superseded(input: string, { table }: Standard, asOf: string): Finding[] {
  const successor = table?.supersededBy;
  if (table === undefined || successor === undefined) return [];
  const state = editionState(table.ref, asOf);
  // where the day is not known, the year after the one that the successor is named after is late enough
  const isLate = state === 'unknown' && asOf.slice(0, 4) > (parseTableRef(successor).edition ?? '9999');
  if (state !== 'superseded' && !isLate) return [];
  return [
    fileFinding(input, 'edition_superseded', {
      value: table.ref,
      expected: successor,
      ...(table.validTo === undefined ? {} : { params: { since: table.validTo } }),
    }),
  ];
}

function areaCrsOf(input: string, mapping: HeaderMapping, stated: string | undefined): Crs | Finding | undefined {
  if (!mapping.fields.has('geometry') || stated === undefined) return undefined;
  try {
    const crs = parseCrs(stated);
    return crs.id === 'EPSG:4490' || crs.id === 'EPSG:4326' ? undefined : crs;
  } catch (error) {
    if (!(error instanceof CrsError)) throw error;
    return fileFinding(input, error.code, { value: error.params['crs'] ?? '', params: error.params });
  }
}

function contextOf(
  source: Source,
  input: string,
  mapping: HeaderMapping,
  { options, standard, grids, columnMap }: Circumstances,
  coordinates: Coordinates | undefined,
  areaCrs: Crs | undefined,
): FileContext {
  const { type } = standard;
  const fields = new Map<string, FieldColumn>();
  const columns = new Map(mapping.fields);
  if (coordinates !== undefined) columns.set('easting', coordinates.east).set('northing', coordinates.north);
  for (const field of type.fields) {
    const column = columns.get(field.name);
    if (column !== undefined) fields.set(field.name, { field, column });
  }
  const gridProfile = columnMap?.gridProfile ?? 'standard-15';
  const geometry = type.geometry === 'polygon' ? mapping.fields.get('geometry') : undefined;
  return {
    input,
    encoding: source.encoding,
    type,
    fields,
    constants: mapping.constants,
    asOf: options.asOf,
    asOfDay: dayOfIso(options.asOf),
    ...(standard.table === undefined ? {} : { codes: new CodeList(standard.table, options.asOf) }),
    ...(options.division === undefined ? {} : { division: options.division }),
    ...(grids === undefined ? {} : { grids: grids.index }),
    gridProfile,
    gridForm: unitGridForm(gridProfile),
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(geometry === undefined ? {} : { geometry }),
    ...(areaCrs === undefined ? {} : { areaCrs }),
  };
}
