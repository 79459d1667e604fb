import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consistencyProof,
  leafHash,
  receiptDigest,
  tilePath,
  verifyConsistency,
  verifyEvidence,
  type AnsweredRecord,
  type ReadTiles,
} from '@shuniu/sdk/evidence';
import { evidenceFile } from '../../src/evidence/assemble.ts';
import { leafById, type StoredLeaf } from '../../src/evidence/leaves.ts';
import { recordEvidence, type Evidence } from '../../src/evidence/record-evidence.ts';
import { mth } from '../../../sdk/test/evidence/second-opinion.ts';
import { admin, ANYONE, appOf, ENGINES, startHub, type Answer, type TestHub } from '../hub.ts';
import { fetched, sequenced, sizeIn, wholeLog } from './whole-log.ts';

describe.each(ENGINES)('evidence on $name', (engine) => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startHub(engine);
  });
  afterAll(() => test.stop());

  const grant = (ref: string): Evidence => ({
    kind: 'grant',
    ref,
    orgs: ['water'],
    receipt: { grant: ref, state: 'active' },
  });
  const leave = (evidence: Evidence) => test.hub.pool.transaction((session) => recordEvidence(session, evidence));
  const water = appOf('water-app', 'water');
  const get = (url: string, principal = water as Parameters<TestHub['as']>[0]): Promise<Answer> =>
    test.as(principal, { url });

  it('has a signed checkpoint before its first leaf', async () => {
    expect(await wholeLog(test)).toMatchObject({ checkpoint: { size: 0, origin: 'hub-local' }, entries: [] });
  });

  it('is left by the transaction that it is about, or not at all', async () => {
    const kept = await leave(grant('g-1'));
    expect(receiptDigest(kept.receipt)).toBe(kept.digest);
    const broken = test.hub.pool.transaction(async (session) => {
      await recordEvidence(session, grant('g-2'));
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    await leave(grant('g-3'));
    await sequenced(test);
    const { leaves } = await wholeLog(test);
    expect(leaves.map(({ kind, ref }) => [kind, ref])).toEqual([
      ['grant', 'g-1'],
      ['grant', 'g-3'],
    ]);
    expect(leaves[0]?.digest).toBe(kept.digest);
  });

  it('has no names of persons in what it is called by', async () => {
    await expect(leave(grant('张三'))).rejects.toThrow(TypeError);
  });

  it('proves a receipt in one file, and shows it to nobody whom it does not concern', async () => {
    const { leaf, receipt } = await leave(grant('g-4'));
    await sequenced(test);
    const answer = await get(`/v1/evidence/proof/${leaf}`);
    expect(answer.headers['content-type']).toContain('application/json');
    const key = (await fetched(test, 'key')).toString().trim();
    expect(verifyEvidence(Buffer.from(answer.body), { key })).toMatchObject({
      ok: true,
      proven: { hub: 'hub-local', leaf: { ref: 'g-4' }, receipt },
    });
    expect((await get(`/v1/evidence/proof/${leaf}`, admin('audit'))).statusCode).toBe(200);
    expect((await get(`/v1/evidence/proof/${leaf}`, appOf('roads-app', 'roads'))).json()).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect((await get(`/v1/evidence/proof/${leaf}`, ANYONE)).statusCode).toBe(401);
    expect((await get('/v1/evidence/proof/999999')).statusCode).toBe(404);
    expect((await get('/v1/evidence/proof/x')).statusCode).toBe(400);
  });

  it('says of a leaf without a place that it will have one', async () => {
    const early = test.hub.pool.transaction(async (session) => {
      const { leaf } = await recordEvidence(session, grant('g-5'));
      return evidenceFile(session, test.hub, (await leafById(session, leaf)) as StoredLeaf);
    });
    await expect(early).rejects.toMatchObject({ code: 'evidence_pending', headers: { 'retry-after': '1' } });
  });

  describe('of a push', () => {
    const records: AnsweredRecord[] = Array.from({ length: 7 }, (_, n) => ({
      status: n === 2 ? 'rejected' : 'accepted',
      ...(n === 2 ? { code: 'code_unknown' } : {}),
      key: `14010500000${n}`,
      bytes: `{"id":"14010500000${n}"}`,
    }));
    const record = (n: number, principal = water as Parameters<TestHub['as']>[0]) =>
      get(`/v1/batches/b-1/evidence?record=${n}`, principal);
    beforeAll(async () => {
      await leave({ kind: 'push', ref: 'b-1', orgs: ['water'], receipt: { batch: 'b-1', dataset: 'parts' }, records });
      await sequenced(test);
    });

    it('proves every record alone, with its status, and its bytes', async () => {
      for (const [n, sent] of records.entries()) {
        const file = Buffer.from((await record(n)).body);
        expect(verifyEvidence(file, { record: Buffer.from(sent.bytes) })).toMatchObject({
          ok: true,
          proven: { record: { line: { index: n, status: sent.status }, count: 7, key: sent.key, same: true } },
        });
        for (const other of records.filter((each) => each !== sent)) expect(String(file)).not.toContain(other.key);
      }
    });
    it('proves the receipt alone', async () => {
      const file = Buffer.from((await get('/v1/batches/b-1/evidence')).body);
      expect(verifyEvidence(file)).toMatchObject({ ok: true, proven: { receipt: { records: { count: 7 } } } });
    });
    it('has any changed byte found', async () => {
      const file = Buffer.from((await record(2)).body);
      for (let at = 0; at < file.length; at += 1) {
        const changed = Buffer.from(file);
        changed[at] = (changed[at] as number) ^ (1 << (at % 8));
        if (verifyEvidence(changed).ok) expect.fail(`byte ${at}`);
      }
    });
    it('has no evidence of what was not in it, nor for others', async () => {
      expect((await record(7)).statusCode).toBe(404);
      expect((await record(-1)).statusCode).toBe(400);
      expect((await record(2, appOf('roads-app', 'roads'))).statusCode).toBe(404);
      expect((await get('/v1/batches/b-2/evidence')).statusCode).toBe(404);
      expect((await get('/v1/batches/g-1/evidence')).statusCode).toBe(404);
    });
  });

  it('takes 8 writers at once, some of which change their minds: none lost, none twice, no gap', async () => {
    const before = (await wholeLog(test)).checkpoint;
    const committed: string[] = [];
    const writer = async (writer: number): Promise<void> => {
      for (let n = 0; n < 60; n += 1) {
        const ref = `w-${writer}-${n}`;
        const work = test.hub.pool.transaction(async (session) => {
          await recordEvidence(session, grant(ref));
          if (n % 7 === 3) throw new Error('changed my mind');
        });
        await work.then(
          () => committed.push(ref),
          () => undefined,
        );
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)));
    await sequenced(test);
    const { leaves, entries } = await wholeLog(test);
    const refs = leaves.slice(before.size).map(({ ref }) => ref);
    expect(refs.toSorted()).toEqual(committed.toSorted());
    expect(mth(entries.slice(0, before.size))).toEqual(before.root);
    // what one writer did one after the other stands so in the log
    for (let writer = 0; writer < 8; writer += 1) {
      const own = refs.filter((ref) => ref.startsWith(`w-${writer}-`));
      expect(own).toEqual(own.toSorted((a, b) => Number(a.split('-')[2]) - Number(b.split('-')[2])));
    }
    const places = await test.hub.pool.use((session) =>
      session.query<{ index: number }>('SELECT index::int AS index FROM hub.evidence_leaf ORDER BY index'),
    );
    expect(places.map(({ index }) => index)).toEqual(places.map((_, n) => n));
  });

  it('is served in tiles that prove consistency between checkpoints, and serves no tile it has not', async () => {
    const { checkpoint, entries } = await wholeLog(test);
    const read: ReadTiles = (tiles) => Promise.all(tiles.map((tile) => fetched(test, tilePath(tile))));
    for (const old of [1, 2, 100, 255, 256, 300, checkpoint.size]) {
      const path = await consistencyProof(old, checkpoint.size, read);
      const before = { size: old, root: mth(entries.slice(0, old)) };
      expect(verifyConsistency(before, checkpoint, path), `from ${old}`).toBe(true);
    }
    const [first] = entries;
    expect((await fetched(test, 'tile/0/000')).subarray(0, 32)).toEqual(leafHash(first as Buffer));
    expect((await fetched(test, 'tile/0/000.p/1')).length).toBe(32);
    for (const path of ['tile/0/009', 'tile/1/000', 'tile/0/0', 'tile/0/000.p/256', 'tile/entries/009', 'tile/x/000']) {
      expect((await get(`/v1/evidence/${path}`, admin('audit'))).statusCode, path).toBe(404);
    }
    const partial = await get('/v1/evidence/tile/0/000');
    expect(partial.headers['cache-control']).toContain('immutable');
    // hashes are for everybody, what was done is not
    expect((await get('/v1/evidence/tile/0/000', ANYONE)).statusCode).toBe(200);
    expect((await get('/v1/evidence/checkpoint', ANYONE)).statusCode).toBe(200);
    expect((await get('/v1/evidence/tile/entries/000', ANYONE)).statusCode).toBe(401);
  });

  it.skipIf(engine.name === 'pglite')('is one log for several instances', async () => {
    const other = await test.second();
    const more = Array.from({ length: 40 }, (_, n) =>
      (n % 2 === 0 ? test : other).hub.pool.transaction((session) => recordEvidence(session, grant(`i-${n}`))),
    );
    await Promise.all(more);
    await sequenced(test);
    const [mine, theirs] = [await wholeLog(test), await wholeLog(other)];
    expect(theirs.checkpoint).toEqual(mine.checkpoint);
    expect(mine.leaves.filter(({ ref }) => ref.startsWith('i-'))).toHaveLength(40);
    expect(sizeIn((await fetched(other, 'checkpoint')).toString())).toBe(mine.entries.length);
  });
});
