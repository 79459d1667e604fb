/** Builds Shapefiles byte by byte, with whatever is wrong with them, sharing nothing with the reader or the writer. */

export interface TestField {
  readonly name: string | Buffer;
  readonly type?: string;
  readonly length?: number;
  readonly decimals?: number;
}

export interface DbfOptions {
  readonly languageDriver?: number;
  /** Records marked as deleted, by index. */
  readonly deleted?: readonly number[];
  readonly count?: number;
}

export function dbf(
  fields: readonly TestField[],
  rows: readonly (readonly (string | Buffer)[])[],
  options: DbfOptions = {},
): Buffer {
  const lengths = fields.map((field) => field.length ?? 20);
  const recordLength = 1 + lengths.reduce((sum, length) => sum + length, 0);
  const head = Buffer.alloc(32 + 32 * fields.length + 1);
  head[0] = 3;
  head.writeUIntBE(0x7e0101, 1, 3);
  head.writeUInt32LE(options.count ?? rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(recordLength, 10);
  head[29] = options.languageDriver ?? 0;
  fields.forEach((field, i) => {
    const at = 32 + 32 * i;
    Buffer.from(field.name).copy(head, at, 0, 11);
    head.write(field.type ?? 'C', at + 11, 'latin1');
    head[at + 16] = (lengths[i] ?? 0) & 0xff;
    head[at + 17] = field.decimals ?? (lengths[i] ?? 0) >> 8;
  });
  head[head.length - 1] = 0x0d;
  const records = rows.map((row, i) => {
    const record = Buffer.alloc(recordLength, 0x20);
    if (options.deleted?.includes(i)) record[0] = 0x2a;
    let at = 1;
    row.forEach((value, column) => {
      const bytes = Buffer.from(value);
      const length = lengths[column] ?? 0;
      const numeric = fields[column]?.type === 'N' || fields[column]?.type === 'F';
      bytes.copy(record, numeric ? at + Math.max(0, length - bytes.length) : at, 0, length);
      at += length;
    });
    return record;
  });
  return Buffer.concat([head, ...records, Buffer.from([0x1a])]);
}

/** @param contents record contents from the shape type on */
export function shp(
  type: number,
  contents: readonly Buffer[],
  order?: readonly number[],
): { shp: Buffer; shx: Buffer } {
  const head = (length: number) => {
    const bytes = Buffer.alloc(100);
    bytes.writeInt32BE(9994, 0);
    bytes.writeInt32BE(length / 2, 24);
    bytes.writeInt32LE(1000, 28);
    bytes.writeInt32LE(type, 32);
    return bytes;
  };
  const positions: number[] = [];
  const parts: Buffer[] = [];
  let at = 100;
  for (const i of order ?? contents.keys()) {
    const content = contents[i] ?? Buffer.alloc(0);
    const record = Buffer.alloc(8);
    record.writeInt32BE(i + 1, 0);
    record.writeInt32BE(content.length / 2, 4);
    positions[i] = at;
    parts.push(record, content);
    at += 8 + content.length;
  }
  const entries = contents.map((content, i) => {
    const entry = Buffer.alloc(8);
    entry.writeInt32BE((positions[i] ?? 0) / 2, 0);
    entry.writeInt32BE(content.length / 2, 4);
    return entry;
  });
  return {
    shp: Buffer.concat([head(at), ...parts]),
    shx: Buffer.concat([head(100 + 8 * contents.length), ...entries]),
  };
}

export const nullShape = () => Buffer.alloc(4);

export function pointShape(x: number, y: number, type = 1, ...more: number[]): Buffer {
  return Buffer.concat([int(type), doubles([x, y, ...more])]);
}

type Ring = readonly (readonly number[])[];

/** MultiPoint (8, 18, 28), line (3, 13, 23) or polygon (5, 15, 25) from parts. */
export function manyShape(type: number, parts: readonly Ring[]): Buffer {
  const points = parts.flat();
  const withParts = type % 10 !== 8;
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length, 0));
  const z = type > 10 && type < 20;
  const heights = points.map((point) => point[2] ?? 0);
  return Buffer.concat([
    int(type),
    doubles([0, 0, 0, 0]),
    ...(withParts ? [int(parts.length)] : []),
    int(points.length),
    ...(withParts ? starts.map(int) : []),
    doubles(points.flatMap((point) => [point[0] ?? 0, point[1] ?? 0])),
    ...(z ? [doubles([0, 0, ...heights])] : []),
  ]);
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function doubles(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(8 * values.length);
  values.forEach((value, i) => bytes.writeDoubleLE(value, 8 * i));
  return bytes;
}
