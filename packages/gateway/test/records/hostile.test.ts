import { randomBytes } from 'node:crypto';
import { hmacKey } from '@shuniu/sdk/signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/server/fastify.ts';
import { instance, signedHeaders, storeSecret } from '../auth/signing-app.ts';
import { fill, makeTable } from '../data.ts';
import { addApp, addDataset, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';

const SECRET = 'zq-secret-qz';
const reader = appOf('reader', 'bureau');

/** What has broken statements of others. */
const INJECTIONS = [
  `' OR '1'='1`,
  `'; DROP TABLE shuniu.event; --`,
  `") FROM hub.credential --`,
  `1) UNION SELECT sealed_secret::text FROM hub.credential --`,
  `$1`,
  `\\'; SELECT pg_sleep(9) --`,
  `%27%20OR%201%3D1`,
  `{"$gt":""}`,
  `\u{FF07} OR 1=1`,
  `a\nb`,
  `../../../etc/passwd`,
];
const PARAMETERS = [
  ...[
    'grant',
    'division',
    'class',
    'grid',
    'bbox',
    'within',
    'fields',
    'limit',
    'cursor',
    'format',
    'by',
    'measure',
    'datetime',
  ],
  ...[
    'name',
    'name.prefix',
    'name.in',
    'name.ge',
    'reportedAt',
    'reportedAt.lt',
    'lon.gt',
    'name.empty',
    'classCode.prefix',
  ],
];
const PLACES = ['/v1/datasets/events/records', '/v1/datasets/events/aggregate', '/ogc/collections/events/items'];

describe.each(ENGINES)('hostile readers on $name', (engine) => {
  let test: TestHub;
  let app: Server;
  const secret = randomBytes(32);
  const signer = { keyid: 'reader-secret', key: hmacKey(secret) };
  beforeAll(async () => {
    test = await startHub(engine);
    await addApp(test.hub, 'reader', 'bureau');
    await storeSecret(test.hub, 'reader', 'reader-secret', secret);
    await addDataset(test.hub, 'events', 'bureau', 'event', '2013');
    await fill(test, await makeTable(test, 'events'), [
      {
        division: '140105',
        edition: '2013',
        event_no: 'E1',
        name: '一号',
        class_code: '0101',
        lon: 112.5,
        lat: 37.8,
        description: SECRET,
      },
      { division: '150100', edition: '2013', event_no: 'E2', name: SECRET, class_code: '0101', lon: 112.5, lat: 37.8 },
    ]);
    await addGrant(test.hub, 'g', 'reader', 'events', 'read', {
      divisions: ['14'],
      fields: ['eventNo', 'name', 'classCode', 'reportedAt', 'geometry'].map((name) => ({ name })),
    });
    app = await instance(test.hub);
  });
  afterAll(async () => {
    await app.close();
    await test.stop();
  });

  it.each(PLACES)('get nothing by any parameter of %s', async (place) => {
    for (const parameter of PARAMETERS)
      for (const injection of INJECTIONS) {
        const url = `${place}?${parameter}=${encodeURIComponent(injection)}`;
        const answer = await test.as(reader, { url });
        expect(answer.statusCode, `${url} ${answer.body}`).toBeLessThan(500);
        expect(answer.body, url).not.toContain(SECRET);
      }
    for (const injection of INJECTIONS) {
      const answer = await test.as(reader, { url: `${place}?${encodeURIComponent(injection)}=1` });
      expect(answer.statusCode, answer.body).toBe(400);
    }
    expect((await test.as(reader, { url: PLACES[0]! })).json()).toMatchObject({ count: 1 });
  });
  it('get nothing by paths', async () => {
    for (const injection of INJECTIONS)
      for (const path of [
        '/v1/datasets/X/records',
        '/v1/datasets/events/records/X',
        '/v1/entities/plate/X',
        '/ogc/collections/X',
        '/ogc/collections/X/items',
      ]) {
        const answer = await test.as(reader, { url: path.replace('X', encodeURIComponent(injection)) });
        expect(answer.statusCode, `${path} ${injection} ${answer.body}`).toBeGreaterThanOrEqual(400);
        expect(answer.statusCode, `${path} ${injection} ${answer.body}`).toBeLessThan(500);
      }
  });

  it('are admitted by the statement that reads, once for each nonce, and told nothing when they are not', async () => {
    const url = '/v1/datasets/events/records';
    const headers = await signedHeaders(signer, { url });
    const ask = (with_: Record<string, string>, to = url) => app.inject({ url: to, headers: with_ });
    expect((await ask(headers)).json()).toMatchObject({ count: 1 });
    const replayed = await ask(headers);
    expect(replayed.statusCode).toBe(401);
    expect(replayed.body).not.toContain('E1');
    // a request that is refused for another reason uses its nonce up as well
    const refused = `${url}?note=1`;
    const again = await signedHeaders(signer, { url: refused });
    expect((await ask(again, refused)).json()).toMatchObject({ code: 'field_not_granted' });
    expect((await ask(again, refused)).statusCode).toBe(401);
    await test.hub.pool.use((session) =>
      session.run(`UPDATE hub.credential SET state = 'revoked', version = version + 1 WHERE id = 'reader-secret'`),
    );
    for (const each of [url, refused]) {
      const answer = await ask(await signedHeaders(signer, { url: each }), each);
      expect(answer.statusCode, answer.body).toBe(401);
    }
  });
});
