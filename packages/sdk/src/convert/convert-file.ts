import { extname } from 'node:path';
import type { Progress } from '../import/options.ts';
import type { ReadOptions, Source } from '../read/batch.ts';
import { openSource } from '../read/open.ts';
import { ReportBuilder } from '../report/report-builder.ts';
import type { Report } from '../report/report.ts';
import { VERSION } from '../version.ts';
import { convertBatch } from './convert-batch.ts';
import { ConvertError } from './convert-error.ts';
import { esriWkt } from './esri-wkt.ts';
import { measureLayer, type Layer } from './measure.ts';
import { Mover } from './mover.ts';
import { openOutput } from './open-output.ts';
import { formatOf, outputEndings, type ConvertOptions, type ConvertOutcome, type OutputFormat } from './options.ts';
import { findPlaces, type Places } from './places.ts';
import { crsOf, planOf, systemOf, type Plan } from './plan.ts';

/**
 * Converts any table: format, encoding, coordinates. Rows flow through in constant memory (a Shapefile is read twice: its
 * fields must be told their widths first). A row that cannot be converted is refused and named, never dropped silently.
 * @throws FileRefused, CrsError, ConvertError; what the writers throw where the output cannot hold a value
 */
export async function convertFile(
  options: ConvertOptions,
  onProgress?: (progress: Progress) => void,
): Promise<ConvertOutcome> {
  const format = formatOf(extname(options.to));
  if (format === undefined)
    throw new ConvertError('convert_format', { path: options.to, known: outputEndings.join(' ') });
  const encoding = encodingOf(format, options);
  const { asOf, samples, lang } = options;
  const builder = new ReportBuilder({ version: VERSION, asOf, samples, lang });
  const source = await openSource(options.from, readOptions(options));
  try {
    const { held, places } = await findPlaces(source, options.crs);
    const plan = planOf(source, format, places, options);
    if ('code' in plan) {
      builder.find(plan);
      return {
        report: finish(builder, source, undefined),
        output: { format, encoding, coordinates: 'kept', renamed: [] },
      };
    }
    const mover = new Mover(plan.places, plan.to);
    const layer = format === 'shapefile' ? await measure(plan, options, encoding) : undefined;
    const names = plan.columns.map((column) => source.header[column] ?? '');
    const output = await openOutput(
      { ...plan, format, names, ...(layer && { layer }) },
      { ...options, toEncoding: encoding },
    );
    try {
      for await (const batch of held.all()) {
        await convertBatch(batch, mover, output, builder, source);
        const { read, refused } = builder.counts;
        onProgress?.({ stage: 'reading', input: source.name, share: source.progress(), rows: read, refused });
      }
      await output.finish();
    } catch (error) {
      await output.abort();
      throw error;
    }
    const lossy = systemOf(plan.places)?.lossy ?? plan.to?.lossy;
    const coordinates = places === undefined ? 'none' : mover.moves ? 'moved' : 'kept';
    return {
      report: finish(builder, source, plan.places),
      output: {
        ...{ format, encoding, coordinates, renamed: layer?.renamed ?? [] },
        ...(plan.crs && { crs: plan.crs }),
        ...(mover.moves && lossy !== undefined && { lossy }),
        ...(layer && { prj: plan.crs !== undefined && esriWkt(plan.crs) !== undefined }),
      },
    };
  } finally {
    await source.close();
  }
}

function encodingOf(format: OutputFormat, { toEncoding }: ConvertOptions): 'utf-8' | 'utf-8-bom' | 'gb18030' {
  if (format === 'csv' || format === 'tsv') return toEncoding ?? 'utf-8';
  if (format !== 'shapefile') return 'utf-8';
  return toEncoding === undefined || toEncoding === 'gb18030' ? 'gb18030' : 'utf-8';
}

function measure({ columns, places }: Plan, options: ConvertOptions, encoding: string): Promise<Layer> {
  const geometry = places?.kind === 'geometry' ? places.column : undefined;
  return measureLayer(
    options.from,
    readOptions(options),
    columns,
    geometry,
    encoding === 'gb18030' ? 'gb18030' : 'utf-8',
  );
}

function finish(builder: ReportBuilder, source: Source, places: Places | undefined): Report {
  const { name, sha256, bytes, encoding, header } = source;
  const pair = places?.kind === 'columns' ? places.coordinates : undefined;
  const axes = pair === undefined ? null : `${header[pair.east]}=east, ${header[pair.north]}=north`;
  builder.input({ name, sha256, bytes, encoding, crs: crsOf(places) ?? null, axes, rows: builder.counts.read });
  const placed = ['coordinate_missing', 'coordinate_malformed', 'coordinate_axes_swapped', 'coordinate_zone_mismatch'];
  const checked = ['row_width', 'encoding_undecodable', ...(places === undefined ? [] : placed)];
  return builder.build({ tables: [], overlays: [] }, { checked, notChecked: [] });
}

function readOptions({ encoding, delimiter, sheet }: ConvertOptions): ReadOptions {
  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(sheet && { sheet }) };
}
