import { encode } from './encode.ts';
import { type ReplacingFile, replacingFile } from './replacing-file.ts';
import { uniqueNames } from './unique-names.ts';

const PAGE = 1 << 18;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

export interface GeoJsonWriterOptions {
  /** Names of the properties, in the order of the cells. Equal names are made different: `name`, `name:2`. */
  readonly names: readonly string[];
  /** `collection`: one FeatureCollection. `sequence`: a Feature on each line. */
  readonly layout: 'collection' | 'sequence';
  /**
   * `EPSG:4547`: written as the older GeoJSON's `crs` member, which GIS tools follow, unless it is EPSG:4326.
   * A sequence has no place for it: whoever reads it has to know.
   */
  readonly crs?: string;
}

/** How a cell becomes a JSON value. */
export type PropertyKind = 'text' | 'number' | 'boolean';

/** Writes features in constant memory, if each `write` is awaited. The file gets its name at `finish`. */
export class GeoJsonWriter {
  readonly #file: ReplacingFile;
  readonly #keys: readonly string[];
  readonly #layout: 'collection' | 'sequence';
  #page: string;
  #count = 0;

  private constructor(file: ReplacingFile, options: GeoJsonWriterOptions) {
    this.#file = file;
    this.#keys = uniqueNames(options.names).map((name) => `${JSON.stringify(name)}:`);
    this.#layout = options.layout;
    this.#page =
      options.layout === 'sequence' ? '' : `{"type":"FeatureCollection",${crsMember(options.crs)}"features":[\n`;
  }

  static async open(path: string, options: GeoJsonWriterOptions): Promise<GeoJsonWriter> {
    return new GeoJsonWriter(await replacingFile(path), options);
  }

  /**
   * Adds a feature. An empty cell is null; a number or a boolean that JSON cannot hold as it stands is written as text.
   * @param geometry GeoJSON text of its geometry, longitude or easting first; null where it has none
   * @param kinds of each cell; absent: all text
   * @throws {Unencodable} for half a surrogate pair; what the file system throws. Only `abort` is of use then.
   */
  async write(cells: readonly string[], geometry: string | null, kinds?: readonly PropertyKind[]): Promise<void> {
    let text = this.#layout === 'collection' && this.#count > 0 ? ',\n' : '';
    text += '{"type":"Feature","properties":{';
    for (const [i, key] of this.#keys.entries())
      text += `${i > 0 ? ',' : ''}${key}${valueOf(cells[i] ?? '', kinds?.[i] ?? 'text')}`;
    text += `},"geometry":${geometry ?? 'null'}}`;
    this.#page += this.#layout === 'sequence' ? `${text}\n` : text;
    this.#count++;
    if (this.#page.length >= PAGE) await this.#turnPage();
  }

  async finish(): Promise<void> {
    try {
      if (this.#layout === 'collection') this.#page += '\n]}\n';
      await this.#turnPage();
      await this.#file.finish();
    } catch (error) {
      await this.abort();
      throw error;
    }
  }

  abort(): Promise<void> {
    return this.#file.abort();
  }

  async #turnPage(): Promise<void> {
    const page = this.#page;
    this.#page = '';
    await this.#file.write(encode(page, 'utf-8'));
  }
}

/** GeoJSON text of a point; null where a coordinate is no finite number. Numbers are written so that reading gives the same double. */
export function pointGeometry(x: number, y: number): string | null {
  return Number.isFinite(x) && Number.isFinite(y) ? `{"type":"Point","coordinates":[${x},${y}]}` : null;
}

function valueOf(cell: string, kind: PropertyKind): string {
  if (cell === '') return 'null';
  if (kind === 'number' && NUMBER.test(cell)) return cell;
  if (kind === 'boolean' && /^(?:true|false)$/i.test(cell)) return cell.toLowerCase();
  return JSON.stringify(cell);
}

function crsMember(crs: string | undefined): string {
  const code = crs === undefined ? undefined : /^EPSG:(\d+)$/i.exec(crs)?.[1];
  if (crs !== undefined && code === undefined)
    throw new RangeError(`GeoJSON names reference systems by EPSG code: ${crs}`);
  return code === undefined || code === '4326'
    ? ''
    : `"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::${code}"}},`;
}
