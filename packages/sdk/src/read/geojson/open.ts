import { open as openFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, parse } from 'node:path';
import type { Batch, ReadOptions, Source } from '../batch.ts';
import { BatchBuilder } from '../batch-builder.ts';
import { limitsOf } from '../format-limits.ts';
import { preflight } from '../preflight.ts';
import { refuse } from '../refuse.ts';
import { DecodedBytes, FileBytes } from './byte-source.ts';
import { ByteWindow } from './byte-window.ts';
import { crsOf } from './crs.ts';
import { FeatureRows } from './feature-rows.ts';
import { FeatureScanner } from './feature-scanner.ts';
import type { Layout } from './feature-scanner.ts';
import { FeatureShape } from './feature-shape.ts';

/**
 * Opens a GeoJSON FeatureCollection (RFC 7946, and the older form with `crs`) or a sequence of Features (newline-delimited or RFC 8142).
 * One pass proves all of the syntax and collects the names of all properties; the second gives the rows. Neither holds more than one feature.
 * Columns: the properties in the order they first appear, the features' own `id` and foreign members (as `feature:id` where a property
 * has that name), then the geometry: longitude `geometry:x` and latitude `geometry:y` as they stand in the file if there are only points
 * (a MultiPoint of one is a point; a third ordinate is left out), else `geometry` with the GeoJSON text of each.
 * `line` is the feature number from 1.
 * @throws {FileRefused} file_truncated, file_format_unknown (with the byte offset), file_too_complex, encoding_undecodable
 */
export async function openGeoJson(path: string, options: ReadOptions, layout: Layout): Promise<Source> {
  const limits = limitsOf(options);
  const file = await openFile(path, 'r');
  try {
    const { sha256, bytes, encoding: choice } = await preflight(path, options);
    const { encoding } = choice;
    const shape = new FeatureShape(limits.columns);
    const scan = () => scanOf(file, encoding, layout, limits.recordBytes);

    const { scanner } = scan();
    for await (const block of scanner.blocks()) {
      for (let i = 0; i < block.count; i++)
        shape.see(block.bytes, block.from[i]!, block.to[i]!, block.origin + block.from[i]!);
    }
    if (layout === 'collection' && scanner.members.get('type') !== '"FeatureCollection"') {
      throw refuse('file_format_unknown', scanner.members.get('type') === '"Topology"' ? 'topojson' : 'not_geojson', {
        hint: 'save_as_geojson',
      });
    }

    const names = [...shape.properties.names];
    const own = new Set(names);
    for (const name of shape.members.names) names.push(own.has(name) ? `feature:${name}` : name);
    const n = names.length;
    const crs = crsOf(layout === 'collection' ? scanner.members.get('crs') : undefined);
    const running = { position: 0 };
    return {
      name: basename(path),
      format: layout === 'collection' ? 'geojson' : 'ndjson',
      encoding,
      sha256,
      bytes,
      header: [...names, ...(shape.otherThanPoints ? ['geometry'] : ['geometry:x', 'geometry:y'])],
      headerLine: 0,
      ...(crs === undefined ? {} : { crs }),
      geometry: shape.otherThanPoints ? { kind: 'json', column: n } : { kind: 'point', x: n, y: n + 1 },
      layer: parse(path).name,
      progress: () => (bytes === 0 ? 1 : running.position / bytes),
      batches: () => rows(scan(), shape, n + (shape.otherThanPoints ? 1 : 2), running),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

interface Scan {
  readonly scanner: FeatureScanner;
  readonly position: () => number;
}

function scanOf(file: FileHandle, encoding: string, layout: Layout, recordLimit: number): Scan {
  const raw = new FileBytes(file);
  const source = encoding === 'utf-8' ? raw : new DecodedBytes(raw, encoding);
  return { scanner: new FeatureScanner(new ByteWindow(source, recordLimit), layout), position: () => raw.position };
}

async function* rows(
  scan: Scan,
  shape: FeatureShape,
  columns: number,
  running: { position: number },
): AsyncGenerator<Batch> {
  const builder = new BatchBuilder(columns);
  const writer = new FeatureRows(builder, shape);
  let line = 0;
  for await (const block of scan.scanner.blocks()) {
    for (let i = 0; i < block.count; i++) {
      writer.write(block.bytes, block.from[i]!, block.to[i]!, ++line, block.origin + block.from[i]!);
      if (!builder.full) continue;
      running.position = scan.position();
      yield builder.take();
      builder.reset();
    }
  }
  running.position = scan.position();
  if (builder.rows > 0) yield builder.take();
}
