import { extname } from 'node:path';

/** What a file is, judged by its first bytes; its name decides only where bytes cannot (`.dbf`, `.shx`, `.tab`). */
export type Kind =
  | 'table' // CSV and its kin: any text that is nothing else
  | 'collection'
  | 'sequence'
  | 'topojson'
  | 'json'
  | 'shapefile'
  | 'dbf'
  | 'shape_part'
  | 'zip'
  | 'ole'
  | 'tsd'
  | 'gdal'
  | 'html'
  | 'xml'
  | 'zipped'
  | 'pdf'
  | 'image'
  | 'binary'
  | 'empty';

const MAGIC: readonly (readonly [bytes: string, kind: Kind])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['504b0708', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['255453442d4865616465722d', 'tsd'],
  ['53514c69746520666f726d6174203300', 'gdal'],
  ['0000270a', 'shapefile'],
  ['25504446', 'pdf'],
  ['1f8b', 'zipped'],
  ['52617221', 'zipped'],
  ['377abcaf271c', 'zipped'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
];

/** @param head the first bytes of the file, 64 KB if it has so many */
export function detect(head: Buffer, path: string): Kind {
  if (head.length === 0) return 'empty';
  const extension = extname(path).toLowerCase();
  const hex = head.toString('hex', 0, 16);
  const found = MAGIC.find(([bytes]) => hex.startsWith(bytes))?.[1];
  if (found === 'shapefile' && extension !== '.shp') return 'shape_part';
  if (found !== undefined) return found;
  if (extension === '.dbf' && isDbf(head)) return 'dbf';
  if (extension === '.tab' && head.toString('latin1', 0, 6).toLowerCase() === '!table') return 'gdal';
  if (isBiff(head)) return 'ole';
  return textKind(headText(head), head, extension);
}

/** dBASE III and its kin: version, a date that exists, and a header whose length fits its fields. */
function isDbf(head: Buffer): boolean {
  if (head.length < 33) return false;
  const headerLength = head.readUInt16LE(8);
  return (head[2] ?? 0) <= 12 && (head[3] ?? 0) <= 31 && headerLength >= 33 && head.readUInt16LE(10) >= 1;
}

/** BIFF2 to BIFF4: Excel files older than the OLE container. */
function isBiff(head: Buffer): boolean {
  return (
    head[0] === 0x09 &&
    (head[1] === 0 || head[1] === 2 || head[1] === 4) &&
    (head[2] === 4 || head[2] === 6) &&
    head[3] === 0
  );
}

function headText(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString('utf16le', 2);
  if (head[0] === 0xfe && head[1] === 0xff)
    return Buffer.from(head.subarray(2, head.length & ~1))
      .swap16()
      .toString('utf16le');
  return head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

function textKind(text: string, head: Buffer, extension: string): Kind {
  const start = text.replace(/^[\s\x1e]+/, '');
  if (start.startsWith('{')) return jsonKind(start, extension);
  if (start.startsWith('[') && (extension.endsWith('json') || /^\[\s*[[{\]"\d-]/.test(start))) return 'json';
  if (start.startsWith('<')) return markupKind(start);
  if (start === '' && head.every((byte) => byte === 0)) return 'table';
  return manyControls(head) ? 'binary' : 'table';
}

/** Members of the outer object decide; where they do not come within the head, a collection is tried. */
function jsonKind(start: string, extension: string): Kind {
  const outer = outerMembers(start);
  const type = outer.get('type');
  if (type === '"Topology"') return 'topojson';
  if (type === '"FeatureCollection"' || (outer.get('features') ?? '').startsWith('[')) return 'collection';
  if (type === '"Feature"') return 'sequence';
  if (outer.has('geometry') && outer.has('properties')) return 'sequence';
  if (outer.has('arcs') && outer.has('objects')) return 'topojson';
  if (outer.size === 0 && !/^\{\s*["}]/.test(start)) return 'table';
  return type === undefined && extension.endsWith('json') && !outer.has('') ? 'collection' : 'json';
}

/** The members of the outermost object, as far as they can be seen: name → beginning of the value. */
function outerMembers(text: string): Map<string, string> {
  const members = new Map<string, string>();
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  let depth = 0;
  let name: string | undefined;
  let named = false;
  for (const [part] of text.matchAll(token)) {
    if (depth === 1 && named) {
      members.set(name ?? '', part);
      named = false;
      name = undefined;
    } else if (depth === 1 && part === ':') named = true;
    else if (depth === 1 && part.startsWith('"')) name = part.slice(1, -1);
    if (part === '{' || part === '[') depth++;
    else if ((part === '}' || part === ']') && --depth === 0) break;
  }
  return members;
}

function markupKind(start: string): Kind {
  const lower = start.slice(0, 4096).toLowerCase();
  if (/<(?:!doctype\s+html|html|head|body|table|meta|script|style|div)\b/.test(lower)) return 'html';
  if (/<(?:[\w-]+:)?kml\b/.test(lower)) return 'gdal';
  return /^<(?:\?xml|!--|[a-z])/.test(lower) ? 'xml' : 'table';
}

/** More than one in ten of the bytes is a control character that no text has (NUL aside: damaged text has those). */
function manyControls(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head)
    if (byte < 0x20 && byte !== 0 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b && byte !== 0x1a) controls++;
  return controls * 10 > head.length;
}
