import { createHmac, randomBytes, sign, type KeyObject } from 'node:crypto';

/** Standard Webhooks 1.0.0: https://www.standardwebhooks.com */
const SECRET = 'whsec_';
const PUBLIC_KEY = 'whpk_';

/** What is signed, and where it is told. */
export interface Message {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

export function newSecret(): string {
  return SECRET + randomBytes(32).toString('base64');
}

/**
 * Value of the header `webhook-signature`: one signature for each secret that holds, and one of the hub's own key, which a
 * receiver can check without a secret.
 */
export function signatures(message: Message, secrets: readonly string[], key?: KeyObject): string {
  const text = Buffer.from(`${message.id}.${message.timestamp}.${message.body}`);
  const symmetric = secrets.map((secret) => {
    const bytes = Buffer.from(secret.slice(SECRET.length), 'base64');
    return `v1,${createHmac('sha256', bytes).update(text).digest('base64')}`;
  });
  const asymmetric = key === undefined ? [] : [`v1a,${sign(null, text, key).toString('base64')}`];
  return [...symmetric, ...asymmetric].join(' ');
}

/** An Ed25519 key as receivers are told it. */
export function publicKeyText(key: KeyObject): string {
  const { x = '' } = key.export({ format: 'jwk' });
  return PUBLIC_KEY + Buffer.from(x, 'base64url').toString('base64');
}
