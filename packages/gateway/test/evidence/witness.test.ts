import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkpointText,
  consistencyProof,
  formatAddCheckpoint,
  formatNote,
  parseVkey,
  signText,
  verifyCheckpoint,
  verifyEvidence,
  type VerifierKey,
} from '@shuniu/sdk/evidence';
import { DEFAULTS } from '../../src/config/config.ts';
import { readLog } from '../../src/evidence/log.ts';
import { recordEvidence } from '../../src/evidence/record-evidence.ts';
import { tilesIn } from '../../src/evidence/tiles.ts';
import { admin, ANYONE, ENGINES, startHub, type TestHub } from '../hub.ts';
import { fetched, sequenced, wholeLog } from './whole-log.ts';

const CITY = 'city-140100';
const PROVINCE = 'province-14';

describe.each(ENGINES)('a city whose log the province co-signs, on $name', (engine) => {
  let city: TestHub;
  let province: TestHub;
  let url: string;
  beforeAll(async () => {
    city = await startHub(engine, { hub: { ...DEFAULTS.hub, origin: CITY } });
    province = await startHub(engine, { hub: { ...DEFAULTS.hub, origin: PROVINCE, tier: 'province' } });
    url = await province.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await city.stop();
    await province.stop();
  });

  const key = async (test: TestHub, path: string): Promise<string> => (await fetched(test, path)).toString().trim();
  const put = (test: TestHub, path: string, payload: object, who = admin('security')) =>
    test.as(who, { method: 'PUT', url: `/v1/evidence/${path}`, payload });
  const add = (body: string) =>
    province.as(ANYONE, {
      method: 'POST',
      url: '/v1/evidence/witness/add-checkpoint',
      headers: { 'content-type': 'text/plain' },
      payload: body,
    });
  const leave = async (ref: string): Promise<string> => {
    const recorded = await city.hub.pool.transaction((session) =>
      recordEvidence(session, { kind: 'grant', ref, orgs: ['water'], receipt: { grant: ref } }),
    );
    await sequenced(city);
    return recorded.leaf;
  };
  const checkpoint = async (): Promise<string> => (await fetched(city, 'checkpoint')).toString();
  const proof = (old: number, size: number) =>
    city.hub.pool.use((session) => consistencyProof(old, size, tilesIn(session)));
  const seen = async (): Promise<number> =>
    Number((await add(formatAddCheckpoint({ old: 0, proof: [], checkpoint: await checkpoint() }))).body);

  it('knows nothing of a log that nobody has told it of', async () => {
    await leave('g-0');
    const answer = await add(formatAddCheckpoint({ old: 0, proof: [], checkpoint: await checkpoint() }));
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('is told of it by the security role alone, with a key of that name', async () => {
    const vkey = await key(city, 'key');
    const path = `witnessed/${CITY}`;
    expect((await put(province, path, { vkey }, admin('system', 'audit'))).statusCode).toBe(403);
    expect((await put(province, 'witnessed/another', { vkey })).statusCode).toBe(400);
    expect((await put(province, path, { vkey: await key(city, 'witness/key') })).statusCode).toBe(400);
    expect((await put(province, path, { vkey })).statusCode).toBe(200);
    const audit = await province.as(admin('audit'), { url: '/v1/audit?action=evidence.log.set' });
    expect(audit.json()).toMatchObject({ entries: [{ target: CITY, actor: 'test-security' }] });
  });

  it('co-signs what goes on, and answers as the protocol says', async () => {
    const first = await add(formatAddCheckpoint({ old: 0, proof: [], checkpoint: await checkpoint() }));
    expect(first).toMatchObject({ statusCode: 200 });
    const witness = parseVkey(await key(province, 'witness/key')) as VerifierKey;
    const log = parseVkey(await key(city, 'key')) as VerifierKey;
    const cosigned = `${await checkpoint()}${first.body}`;
    expect(verifyCheckpoint(cosigned, log, [witness])).toMatchObject({ witnesses: [{ key: { name: PROVINCE } }] });
    const hash = createHash('sha256').update(CITY).digest('hex');
    expect((await fetched(province, `witness/${hash}/checkpoint`)).toString()).toBe(cosigned);

    for (let n = 1; n <= 6; n += 1) await leave(`g-${n}`);
    const now = await checkpoint();
    const ask = async (old: number, size: number, note = now) =>
      add(formatAddCheckpoint({ old, proof: await proof(old, size), checkpoint: note }));
    const stale = await ask(2, 7);
    expect([stale.statusCode, stale.headers['content-type'], stale.body]).toEqual([409, 'text/x.tlog.size', '1\n']);
    const wrong = formatAddCheckpoint({ old: 1, proof: await proof(2, 7), checkpoint: now });
    expect((await add(wrong)).json()).toMatchObject({ status: 422, code: 'checkpoint_inconsistent' });
    const forged = now.replace(/(— \S+ .{30})(.)/, (_, head: string, one: string) => head + (one === 'A' ? 'B' : 'A'));
    expect((await ask(1, 7, forged)).json()).toMatchObject({ status: 403, code: 'checkpoint_unsigned' });
    expect((await ask(1, 7)).statusCode).toBe(200);
    // the same one again: nothing was added, nothing is to prove
    expect((await add(formatAddCheckpoint({ old: 7, proof: [], checkpoint: now }))).statusCode).toBe(200);
    expect((await add(formatAddCheckpoint({ old: 8, proof: [], checkpoint: now }))).statusCode).toBe(400);
  });

  it('does not co-sign another tree, whoever signed it', async () => {
    const size = await seen();
    const forked = (root: Buffer, leaves: number, signer = city): string => {
      const text = checkpointText({ origin: CITY, size: leaves, root, extensions: [] });
      return formatNote({ text, signatures: [signText(text, CITY, signer.hub.keys.signingKey)] });
    };
    const path = await proof(1, size);
    const other = formatAddCheckpoint({ old: size, proof: [], checkpoint: forked(Buffer.alloc(32, 1), size) });
    expect((await add(other)).statusCode).toBe(422);
    const longer = formatAddCheckpoint({ old: size, proof: path, checkpoint: forked(Buffer.alloc(32, 1), size + 1) });
    expect((await add(longer)).statusCode).toBe(422);
    const stranger = forked(Buffer.alloc(32, 1), size, province);
    expect((await add(formatAddCheckpoint({ old: size, proof: [], checkpoint: stranger }))).json()).toMatchObject({
      status: 403,
      code: 'checkpoint_unsigned',
    });
    expect(await seen()).toBe(size);
  });

  it.each(['', 'x', 'old 1', 'old 01\n\nx', 'old 0\nAAAA\n\nx', `old 0\n\n${'x'.repeat(70_000)}`])(
    'refuses %j',
    async (body) => {
      expect([400, 413]).toContain((await add(body)).statusCode);
    },
  );

  it('gives the city what proves a time to others, of itself', async () => {
    const vkey = await key(province, 'witness/key');
    expect((await put(city, `witnesses/${PROVINCE}`, { vkey, url: 'file:///etc' })).statusCode).toBe(400);
    const set = await put(city, `witnesses/${PROVINCE}`, { vkey, url: `${url}/v1/evidence/witness` });
    expect(set.statusCode).toBe(200);
    const leaf = await leave('g-late');
    const { checkpoint: whole } = await wholeLog(city);
    for (;;) {
      const [row] = await city.hub.pool.use((session) =>
        session.query<{ size: number; trouble: string | null }>(
          'SELECT size::float8 AS size, trouble FROM hub.evidence_witness',
        ),
      );
      expect(row?.trouble).toBeNull();
      if (row?.size === whole.size) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const file = await city.as(admin('audit'), { url: `/v1/evidence/proof/${leaf}` });
    const verdict = verifyEvidence(Buffer.from(file.body), { key: await key(city, 'key'), witnesses: [vkey] });
    expect(verdict).toMatchObject({
      ok: true,
      proven: { leaf: { ref: 'g-late' }, witnesses: [{ key: { name: PROVINCE } }] },
    });
    expect((await city.hub.pool.use(readLog)).size).toBe(whole.size);
  });
});
