import { extname } from 'node:path';
import { MIGRATION_FINDINGS } from '../crosswalk/migration-finding.ts';
import { writeTable } from '../crosswalk/write-table.ts';
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
import { FileMigration } from './migration.ts';
import { observeAll } from './observe-all.ts';
import { withExtra } from './migrated-layer.ts';
import { Mover } from './mover.ts';
import { openOutput, type OutputPlan } from './open-output.ts';
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
  let migration: FileMigration | undefined;
  try {
    migration = options.migration && (await FileMigration.open(source, options.migration, asOf));
    if (migration !== undefined && options.migration?.onTaken === 'renumber')
      await observeAll(migration, options.from, readOptions(options));
    const { held, places } = await findPlaces(source, options.crs);
    const plan = planOf(source, format, places, options);
    if ('code' in plan) {
      builder.find(plan);
      return {
        report: finish(builder, source, undefined, migration),
        output: { format, encoding, coordinates: 'kept', renamed: [] },
        ...(migration && { migration: migration.outcome }),
      };
    }
    const mover = new Mover(plan.places, plan.to);
    const layer = format === 'shapefile' ? await measure(plan, options, encoding) : undefined;
    const own = {
      ...plan,
      ...{ format, names: plan.columns.map((column) => source.header[column] ?? '') },
      ...(layer && { layer }),
    };
    const wide = migration === undefined ? own : withExtra(own, migration, source.header.length, encoding);
    const { output, kept, ...all } = await openBoth(wide, own, { ...options, toEncoding: encoding });
    try {
      for await (const batch of held.all()) {
        const ways = migration && kept ? { migration: { file: migration, kept } } : {};
        await convertBatch(batch, source, { mover, output, builder, ...ways });
        const { read, refused } = builder.counts;
        onProgress?.({ stage: 'reading', input: source.name, share: source.progress(), rows: read, refused });
      }
      // the output comes last: where it stands, what could not be migrated and what must be decided stand too
      await kept?.finish();
      const worklist = options.migration?.worklist;
      if (worklist !== undefined && migration !== undefined) await writeTable(worklist, migration.worklist.table(lang));
      await output.finish();
    } catch (error) {
      await all.abort();
      throw error;
    }
    const lossy = systemOf(plan.places)?.lossy ?? plan.to?.lossy;
    const coordinates = places === undefined ? 'none' : mover.moves ? 'moved' : 'kept';
    return {
      report: finish(builder, source, plan.places, migration),
      output: {
        ...{ format, encoding, coordinates, renamed: wide.layer?.renamed ?? [] },
        ...(plan.crs && { crs: plan.crs }),
        ...(mover.moves && lossy !== undefined && { lossy }),
        ...(layer && { prj: plan.crs !== undefined && esriWkt(plan.crs) !== undefined }),
      },
      ...(migration && { migration: migration.outcome }),
    };
  } finally {
    migration?.close();
    await source.close();
  }
}

/** The output, and beside it the one for rows that cannot be migrated. */
async function openBoth(wide: OutputPlan, own: OutputPlan, options: ConvertOptions) {
  const output = await openOutput(wide, options);
  try {
    const kept = options.migration && (await openOutput(own, { ...options, to: options.migration.kept }));
    const abort = async (): Promise<void> => {
      await output.abort();
      await kept?.abort();
    };
    return { output, kept, abort };
  } catch (error) {
    await output.abort();
    throw error;
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

function finish(
  builder: ReportBuilder,
  source: Source,
  places: Places | undefined,
  migration: FileMigration | undefined,
): Report {
  const { name, sha256, bytes, encoding, header } = source;
  const pair = places?.kind === 'columns' ? places.coordinates : undefined;
  const axes = pair === undefined ? null : `${header[pair.east]}=east, ${header[pair.north]}=north`;
  builder.input({ name, sha256, bytes, encoding, crs: crsOf(places) ?? null, axes, rows: builder.counts.read });
  const placed = ['coordinate_missing', 'coordinate_malformed', 'coordinate_axes_swapped', 'coordinate_zone_mismatch'];
  const moved = migration === undefined ? [] : MIGRATION_FINDINGS;
  const checked = ['row_width', 'encoding_undecodable', ...(places === undefined ? [] : placed), ...moved];
  return builder.build(migration?.lock ?? { tables: [], overlays: [] }, { checked, notChecked: [] });
}

function readOptions({ encoding, delimiter, sheet }: ConvertOptions): ReadOptions {
  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(sheet && { sheet }) };
}
