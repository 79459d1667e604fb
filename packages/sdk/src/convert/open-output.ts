import { CsvWriter } from '../write/csv.ts';
import { GeoJsonWriter, pointGeometry, type PropertyKind } from '../write/geojson.ts';
import { dbfNames } from '../write/shapefile/dbf-fields.ts';
import { ShapefileWriter } from '../write/shapefile/shapefile.ts';
import type { ShapeGeometry } from '../write/shapefile/shapes.ts';
import { XlsxWriter } from '../write/xlsx.ts';
import { esriWkt } from './esri-wkt.ts';
import type { Layer } from './measure.ts';
import type { Place } from './mover.ts';
import type { ConvertOptions, OutputFormat } from './options.ts';

/** A file that takes rows with their places. */
export interface Output {
  write(cells: readonly string[], place: Place, kinds: readonly PropertyKind[] | undefined): Promise<void>;
  finish(): Promise<void>;
  abort(): Promise<void>;
}

/** What an output has to know before its first row. */
export interface OutputPlan {
  readonly format: OutputFormat;
  /** Columns of the input that become columns or properties of the output. */
  readonly columns: readonly number[];
  readonly names: readonly string[];
  readonly crs?: string;
  /** Of a Shapefile: what it holds and how wide its fields must be. */
  readonly layer?: Layer;
}

export async function openOutput(plan: OutputPlan, options: ConvertOptions): Promise<Output> {
  const pick = (cells: readonly string[]): string[] => plan.columns.map((column) => cells[column] ?? '');
  switch (plan.format) {
    case 'csv':
    case 'tsv':
    case 'xlsx': {
      const writer = await openTable(plan.format, options);
      await writer.write(plan.names);
      return {
        write: (cells) => writer.write(pick(cells)),
        finish: () => writer.finish(),
        abort: () => writer.abort(),
      };
    }
    case 'geojson':
    case 'ndjson': {
      const layout = plan.format === 'geojson' ? 'collection' : 'sequence';
      const crs = plan.crs?.startsWith('EPSG:') === true ? { crs: plan.crs } : {};
      const writer = await GeoJsonWriter.open(options.to, { names: plan.names, layout, ...crs });
      return {
        write: (cells, place, kinds) =>
          writer.write(pick(cells), jsonOf(place), kinds && plan.columns.map((column) => kinds[column] ?? 'text')),
        finish: () => writer.finish(),
        abort: () => writer.abort(),
      };
    }
    case 'shapefile':
      return openLayer(plan, options, pick);
  }
}

function openTable(format: 'csv' | 'tsv' | 'xlsx', options: ConvertOptions): Promise<CsvWriter | XlsxWriter> {
  if (format === 'xlsx') return XlsxWriter.open(options.to);
  return CsvWriter.open(options.to, {
    encoding: options.toEncoding === 'gb18030' ? 'gb18030' : 'utf-8',
    mark: options.toEncoding === 'utf-8-bom',
    newline: '\r\n',
    delimiter: format === 'tsv' ? '\t' : ',',
  });
}

async function openLayer(
  plan: OutputPlan,
  options: ConvertOptions,
  pick: (cells: readonly string[]) => string[],
): Promise<Output> {
  const encoding = options.toEncoding === 'gb18030' ? 'gb18030' : 'utf-8';
  const names = dbfNames(plan.names, encoding);
  const prj = plan.crs === undefined ? undefined : esriWkt(plan.crs);
  const writer = await ShapefileWriter.open(options.to, {
    fields: names.map((name, i) => ({ name, width: plan.layer?.widths[i] ?? 1 })),
    shape: plan.layer?.shape ?? 'point',
    encoding,
    ...(prj === undefined ? {} : { prj }),
  });
  return {
    write: (cells, place) => writer.write(pick(cells), shapeOf(place)),
    finish: () => writer.finish(),
    abort: () => writer.abort(),
  };
}

function jsonOf(place: Place): string | null {
  if (place === undefined) return null;
  return 'geometry' in place ? place.geometry : pointGeometry(place.x, place.y);
}

function shapeOf(place: Place): ShapeGeometry | null {
  if (place === undefined) return null;
  if ('geometry' in place) return JSON.parse(place.geometry) as ShapeGeometry;
  return { type: 'Point', coordinates: [place.x, place.y] };
}
