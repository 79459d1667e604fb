import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DATE, NO_INT } from '../../../src/store/encode/column-source.ts';
import { RowEncoder } from '../../../src/store/encode/row-encoder.ts';
import type { Engine, Session } from '../../../src/store/engine/engine.ts';
import { openPglite } from '../../../src/store/engine/pglite.ts';
import { openPostgres } from '../../../src/store/engine/postgres.ts';
import { ENGINES, type Place } from '../engines.ts';

interface Row {
  readonly text: string;
  readonly id: string;
  readonly json: string;
  readonly number: number | null;
  readonly count: number | null;
  readonly days: number | null;
  readonly ms: number | null;
  readonly word: number;
}

const WORDS = ['井盖', 'street lamp', '"quoted"'];
const text = fc.string({ unit: 'binary', maxLength: 120 }).filter((value) => !value.includes('\0'));
const arbitraryRow: fc.Arbitrary<Row> = fc.record({
  text: fc.oneof(text, fc.constant(''), fc.constant('长'.repeat(5000))),
  id: fc.stringMatching(/^[0-9]{4,16}$/),
  json: fc.oneof(
    fc.constant(''),
    fc
      .jsonValue({ maxDepth: 2, stringUnit: 'grapheme' })
      .map((v) => JSON.stringify(v))
      .filter((v) => !v.includes('\\u0000')),
  ),
  number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => (v === 0 ? 0 : v))),
  count: fc.option(fc.integer().filter((v) => v !== NO_INT)),
  days: fc.option(fc.integer({ min: -700_000, max: 2_000_000 })),
  ms: fc.option(fc.integer({ min: -4e12, max: 4e12 })),
  word: fc.integer({ min: -1, max: WORDS.length - 1 }),
});

const TABLE = `CREATE TABLE encoded (n int GENERATED ALWAYS AS IDENTITY, "text" text, head text, tail text, json jsonb,
  number float8, count int4, day date, at timestamptz, word text, fixed text, empty text, nothing text)`;

describe.each(ENGINES)('encoded rows in $name', ({ name, place: makePlace }) => {
  let place: Place;
  let engine: Engine;
  let session: Session;
  beforeAll(async () => {
    place = await makePlace();
    engine = await (name === 'postgres' ? openPostgres : openPglite)(await place.address());
    session = await engine.open();
    await session.run(TABLE);
  });
  afterAll(async () => {
    await session?.release();
    await engine?.close();
    await place?.stop();
  });

  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryRow, { minLength: 1, maxLength: 40 }),
        fc.infiniteStream(fc.boolean()),
        async (rows, coins) => {
          const { encoder, cells } = encoderOf(rows);
          const accepted = Int32Array.from(rows.keys()).filter(() => coins.next().value === true);
          const kept = Int32Array.from({ length: rows.length }, (_, i) => accepted[i] ?? -1);
          await session.run('TRUNCATE encoded RESTART IDENTITY');
          const copy = await session.copyIn(
            'COPY encoded ("text", head, tail, json, number, count, day, at, word, fixed, empty, nothing)',
          );
          const { bytes } = encoder.encode(cells, kept, accepted.length);
          await copy.write(bytes);
          bytes.fill(0xee); // the buffer is ours again as soon as write has resolved
          expect(await copy.end()).toBe(accepted.length);
          const found = await session.query<{ row: unknown }>('SELECT to_jsonb(e) AS row FROM encoded e ORDER BY n');
          expect(found.map(({ row }) => row)).toEqual([...accepted].map((i, n) => expected(rows[i] as Row, n + 1)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function encoderOf(rows: readonly Row[]) {
  const utf8 = new TextEncoder();
  const columns = 3;
  const start = new Int32Array(rows.length * columns);
  const end = new Int32Array(rows.length * columns);
  const parts: Uint8Array[] = [];
  let at = 0;
  rows.forEach((row, r) =>
    [row.text, row.id, row.json].forEach((value, c) => {
      const bytes = utf8.encode(value);
      start[r * columns + c] = at;
      at += bytes.length;
      end[r * columns + c] = at;
      parts.push(bytes);
    }),
  );
  const words = WORDS.map((word) => utf8.encode(word));
  const encoder = new RowEncoder([
    { kind: 'cell', column: 0 },
    { kind: 'slice', column: 1, offset: 0, length: 4 },
    { kind: 'slice', column: 1, offset: 4, length: 6 },
    { kind: 'jsonb', column: 2 },
    { kind: 'float8', values: Float64Array.from(rows, (row) => row.number ?? NaN) },
    { kind: 'int4', values: Int32Array.from(rows, (row) => row.count ?? NO_INT) },
    { kind: 'date', days: Int32Array.from(rows, (row) => row.days ?? NO_DATE) },
    { kind: 'timestamptz', ms: Float64Array.from(rows, (row) => row.ms ?? NaN) },
    {
      kind: 'dictionary',
      index: Int32Array.from(rows, (row) => row.word),
      bytes: Buffer.concat(words),
      offsets: Int32Array.from([
        0,
        ...words.map((_, i) => words.slice(0, i + 1).reduce((sum, w) => sum + w.length, 0)),
      ]),
    },
    { kind: 'constant', bytes: utf8.encode('2013') },
    { kind: 'constant', bytes: new Uint8Array(0) },
    { kind: 'constant', bytes: null },
  ]);
  return { encoder, cells: { bytes: Buffer.concat(parts), columns, start, end } };
}

function expected(row: Row, n: number): unknown {
  return {
    n,
    text: row.text === '' ? null : row.text,
    head: row.id.slice(0, 4),
    tail: row.id.length >= 10 ? row.id.slice(4, 10) : null,
    json: row.json === '' ? null : JSON.parse(row.json),
    number: row.number,
    count: row.count,
    day: row.days === null ? null : isoDay(row.days),
    at:
      row.ms === null
        ? null
        : new Date(row.ms)
            .toISOString()
            .replace('Z', '000')
            .replace(/\.?0+$/, '') + '+00:00',
    word: WORDS[row.word] ?? null,
    fixed: '2013',
    empty: '',
    nothing: null,
  };
}

function isoDay(days: number): string {
  const date = new Date(days * 86_400_000);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}
