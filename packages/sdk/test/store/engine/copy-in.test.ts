import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TupleBuffer } from '../../../src/store/encode/tuple-buffer.ts';
import { openPostgres } from '../../../src/store/engine/postgres.ts';
import { havePostgres, postgresForTests, type Cluster } from '../postgres.ts';

/** From a byte to more than a pooled buffer holds, in an order that mixes small with large. */
const SIZES = [3, 200_000, 15_000, 64, 3_000_000, 131_072, 131_000, 70_000, 2_000_000, 1, 500_000, 16_384, 65_536];
const ROUNDS = 12;

describe.skipIf(!havePostgres())('COPY into PostgreSQL', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await postgresForTests();
  });
  afterAll(() => cluster.stop());

  it('brings every byte of every portion, whatever buffers are used again while the socket is full', async () => {
    const engine = await openPostgres(await cluster.database());
    const session = await engine.open();
    await session.script('CREATE TABLE portions (n integer, body text)');
    const hash = createHash('md5');
    const tuple = new TupleBuffer();
    for (let copies = 0, n = 0; copies < 3; copies++) {
      const copy = await session.copyIn('COPY portions (n, body)');
      for (let round = 0; round < ROUNDS; round++) {
        for (const size of SIZES) {
          const body = Buffer.alloc(size, `${n};`);
          hash.update(body);
          tuple.clear();
          tuple.reserve(size + 32);
          tuple.int16(2);
          tuple.int4(n++);
          tuple.text(body, 0, size, 16);
          await copy.write(tuple.taken());
        }
      }
      expect(await copy.end()).toBe(ROUNDS * SIZES.length);
    }
    const rows = await session.query<{ body: string }>('SELECT body FROM portions ORDER BY n');
    const arrived = createHash('md5');
    for (const { body } of rows) arrived.update(body);
    expect(arrived.digest('hex')).toBe(hash.digest('hex'));
    await session.release();
    await engine.close();
  });

  it('tells what the database refused, and the session can be used on', async () => {
    const engine = await openPostgres(await cluster.database());
    const session = await engine.open();
    await session.script('CREATE TABLE one (n integer NOT NULL)');
    const wrong = new TupleBuffer();
    for (let i = 0; i < 40_000; i++) {
      wrong.reserve(8);
      wrong.int16(1);
      wrong.nothing();
    }
    await session.run('BEGIN');
    const copy = await session.copyIn('COPY one (n)');
    const told = (async () => {
      for (let i = 0; i < 200; i++) await copy.write(wrong.taken());
      await copy.end();
    })();
    await expect(told).rejects.toThrow(/null value/);
    await copy.abort();
    await session.run('ROLLBACK');
    expect(await session.query('SELECT count(*)::integer AS n FROM one')).toEqual([{ n: 0 }]);
    await session.release();
    await engine.close();
  });
});
