import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identifier, literal, tableName } from '../../../src/store/ddl/identifier.ts';
import { openPglite } from '../../../src/store/engine/pglite.ts';
import { openPostgres } from '../../../src/store/engine/postgres.ts';
import type { Engine, Session } from '../../../src/store/engine/engine.ts';
import { ENGINES, type Place } from '../engines.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z"';\\ \n-]{0,70}$/),
  fc.constantFrom('a"b', `x'; DROP TABLE t; --`, 'a\0b', 'Part', 'ａ', 'a\n', '', '1a', 'é', 'a'.repeat(64), 'select'),
);

describe('names that become SQL', () => {
  it('are snake_case ASCII in quotes, or refused', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        let sql: string | undefined;
        try {
          sql = identifier(name);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(sql).toBe(`"${name}"`);
        expect(name).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('stand inside the schema', () => {
    expect(tableName('part')).toBe('shuniu."part"');
    expect(() => tableName('part"; drop schema shuniu; --')).toThrow(RangeError);
  });
});

describe.each(ENGINES)('quoting in $name', ({ name, place: makePlace }) => {
  let place: Place;
  let engine: Engine;
  let session: Session;
  beforeAll(async () => {
    place = await makePlace();
    engine = await (name === 'postgres' ? openPostgres : openPglite)(await place.address());
    session = await engine.open();
  });
  afterAll(async () => {
    await session?.release();
    await engine?.close();
    await place?.stop();
  });

  it('gives the same name back, key words included', async () => {
    const names = fc.oneof(
      fc.stringMatching(/^[a-z][a-z0-9_]{0,62}$/),
      fc.constantFrom('select', 'user', 'order', 'a'.repeat(63)),
    );
    await fc.assert(
      fc.asyncProperty(names, async (column) => {
        const [row] = await session.query<Record<string, unknown>>(`SELECT 1 AS ${identifier(column)}`);
        expect(row).toEqual({ [column]: 1 });
      }),
      { numRuns: 200 },
    );
  });

  it('gives any text back from a literal', async () => {
    await fc.assert(
      fc.asyncProperty(
        nasty.filter((text) => !text.includes('\0')),
        async (text) => {
          expect(await session.query(`SELECT ${literal(text)} AS v`)).toEqual([{ v: text }]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
