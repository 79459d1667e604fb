import type { JobSpec, TableSpec } from '../../src/store/job.ts';

/** A small dataset of the shape of parts. */
export const PARTS: TableSpec = {
  name: 'test_part',
  comment: '测试部件',
  columns: [
    { name: 'division', type: 'text', notNull: true, code: true },
    { name: 'part_id', type: 'text', notNull: true, code: true, comment: '部件标识码' },
    { name: 'class_code', type: 'text', notNull: false, code: true },
    { name: 'name', type: 'text', notNull: false },
    { name: 'lon', type: 'float8', notNull: false },
    { name: 'lat', type: 'float8', notNull: false },
    { name: 'edition', type: 'text', notNull: true, code: true },
  ],
  primaryKey: ['division', 'part_id', 'edition'],
  point: { lon: 'lon', lat: 'lat' },
  indexes: [['class_code']],
  retireWithin: ['division', 'class_code', 'edition'],
};

export interface Part {
  readonly id: string;
  readonly name?: string | null;
  readonly lon?: number | null;
  readonly lat?: number | null;
}

/** Part n of class c: 140105 + class + sequence. */
export function part(n: number, name = `部件${n}`, classCode = '0101'): Part {
  return { id: `140105${classCode}${String(n).padStart(6, '0')}`, name, lon: 112.5 + n / 1e5, lat: 37.8 };
}

export function spec(key: string, options: Partial<JobSpec> = {}): JobSpec {
  return { table: PARTS, key, onConflict: 'update', onMissing: 'keep', describe: { test: key }, ...options };
}

/** Tuples of binary COPY, by hand: the store's own encoder is tested against the same format elsewhere. */
export function tuples(parts: readonly Part[]): Uint8Array {
  return Buffer.concat(
    parts.flatMap(({ id, name, lon, lat }) => [
      int16(7),
      ...[text(id.slice(0, 6)), text(id), text(id.slice(6, 10)), text(name), float8(lon), float8(lat), text('2013')],
    ]),
  );
}

const int16 = (n: number): Buffer => {
  const b = Buffer.alloc(2);
  b.writeInt16BE(n);
  return b;
};

function field(bytes: Buffer | undefined): Buffer {
  const head = Buffer.alloc(4);
  head.writeInt32BE(bytes?.length ?? -1);
  return bytes === undefined ? head : Buffer.concat([head, bytes]);
}

const text = (value: string | null | undefined): Buffer => field(value == null ? undefined : Buffer.from(value));

function float8(value: number | null | undefined): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value ?? 0);
  return field(value == null ? undefined : bytes);
}
