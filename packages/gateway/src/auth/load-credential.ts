import {
  hmacKey,
  isAlgorithm,
  KeyRefused,
  storedVerifyingKey,
  type Algorithm,
  type VerifyingKey,
} from '@shuniu/sdk/signature';
import type { Session } from '@shuniu/sdk/store';
import type { KeyFile } from '../keys/key-file.ts';
import type { Credential } from './credential.ts';

/** A credential `c` of an app `a` of an org `o` can be used now. Written once: admission asserts the same. */
export const USABLE = `c.state IN ('active', 'retiring') AND c.not_before <= now() AND c.not_after > now()
  AND a.state = 'active' AND o.state = 'active'`;

/** Purpose under which the secret of a credential is sealed: that of one cannot be put in the place of another's. */
export function sealPurpose(credential: string): string {
  return `credential ${credential}`;
}

interface Row {
  readonly version: number;
  readonly alg: string;
  readonly public_key: Uint8Array | null;
  readonly sealed_secret: Uint8Array | null;
  readonly legacy: boolean;
  readonly tokens_from: number | null;
  readonly app: string;
  readonly org: string;
  readonly division: string;
  readonly answers: boolean;
}

/** `undefined` where there is no such credential, it cannot be used now, or its key cannot be read by this hub. */
export async function loadCredential(session: Session, keys: KeyFile, id: string): Promise<Credential | undefined> {
  const [row] = await session.queryKept<Row>(
    `SELECT c.version, c.alg, c.public_key, c.sealed_secret, c.legacy, a.id AS app, a.org, o.division, a.answers,
       CASE WHEN isfinite(c.tokens_from) THEN (extract(epoch FROM c.tokens_from) * 1000)::float8 END AS tokens_from
     FROM hub.credential c JOIN hub.app a ON a.id = c.app JOIN hub.org o ON o.id = a.org
     WHERE c.id = $1 AND ${USABLE}`,
    [id],
  );
  if (row === undefined || !isAlgorithm(row.alg)) return undefined;
  const key = keyOf(keys, id, row.alg, row);
  if (key === undefined) return undefined;
  return {
    id,
    version: row.version,
    algorithm: row.alg,
    key,
    ...(row.public_key === null ? {} : { publicKey: row.public_key }),
    legacy: row.legacy,
    tokensFrom: row.tokens_from ?? -Infinity,
    app: row.app,
    org: row.org,
    division: row.division,
    answers: row.answers,
  };
}

function keyOf(keys: KeyFile, id: string, algorithm: Algorithm, row: Row): VerifyingKey | undefined {
  try {
    if (algorithm === 'hmac-sha256') {
      const secret = row.sealed_secret === null ? undefined : keys.unseal(sealPurpose(id), row.sealed_secret);
      return secret === undefined ? undefined : hmacKey(secret);
    }
    return row.public_key === null ? undefined : storedVerifyingKey(algorithm, row.public_key);
  } catch (error) {
    if (error instanceof KeyRefused) return undefined;
    throw error;
  }
}
