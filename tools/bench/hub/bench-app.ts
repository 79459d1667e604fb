import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { sealPurpose } from '../../../packages/gateway/src/auth/load-credential.ts';
import type { Hub } from '../../../packages/gateway/src/hub.ts';
import { datasetOf } from '../../../packages/gateway/src/policy/dataset.ts';

/** What a client needs to sign as the bench's app. */
export interface BenchKeys {
  /** Base64. */
  readonly secret: string;
  /** PKCS #8, PEM. */
  readonly ed25519: string;
}

/** An app with a key of each kind, the dataset `part`, and a grant `bench` of it that narrows, filters and masks. */
export async function prepareApp({ pool, keys }: Pick<Hub, 'pool' | 'keys'>): Promise<BenchKeys> {
  const secret = randomBytes(32);
  const pair = generateKeyPairSync('ed25519');
  await pool.transaction(async (session) => {
    await session.run(`INSERT INTO hub.org (id, name, division) VALUES ('bench', 'bench', '1401')`);
    await session.run(`INSERT INTO hub.app (id, org, name) VALUES ('bench', 'bench', 'bench')`);
    await session.run(
      `INSERT INTO hub.credential (id, app, alg, public_key, sealed_secret, state) VALUES
         ('bench-hmac', 'bench', 'hmac-sha256', NULL, $1, 'active'), ('bench-ed25519', 'bench', 'ed25519', $2, NULL, 'active')`,
      [keys.seal(sealPurpose('bench-hmac'), secret), pair.publicKey.export({ type: 'spki', format: 'der' })],
    );
    await session.run(
      `INSERT INTO hub.dataset (id, title_zh, title_en, provider, record_type, edition)
       VALUES ('part', '部件', 'Parts', 'bench', 'part', '2013')`,
    );
    const { type } = await datasetOf(session, 'part');
    const fields = type.fields.map(({ name }) =>
      /Unit/.test(name) ? { name, mask: { kind: 'edges', head: 2, tail: 2 } } : { name, plain: true },
    );
    await session.run(
      `INSERT INTO hub.permit (id, app, dataset, action, divisions, fields, row_filter, purpose)
       VALUES ('bench', 'bench', 'part', 'read', '{1401}', $1, $2, 'bench')`,
      [JSON.stringify(fields), JSON.stringify({ field: 'id', op: 'prefix', value: '14' })],
    );
  });
  return {
    secret: secret.toString('base64'),
    ed25519: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
