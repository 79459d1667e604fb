import { constants } from 'node:crypto';
import type { KeyObject, SignKeyObjectInput } from 'node:crypto';
import type { Algorithm } from './key.ts';

/** The algorithms that node:crypto does for us. */
export type NodeAlgorithm = Exclude<Algorithm, 'hmac-sha256' | 'x-shuniu-sm2-sm3'>;

interface Way {
  readonly hash: string | null;
  readonly fits: (key: KeyObject) => boolean;
  readonly options: Omit<SignKeyObjectInput, 'key'>;
}

/** RFC 9421 §3.3.1, §3.3.4, §3.3.6. */
export const WAYS: Readonly<Record<NodeAlgorithm, Way>> = {
  ed25519: { hash: null, fits: (key) => key.asymmetricKeyType === 'ed25519', options: {} },
  'ecdsa-p256-sha256': {
    hash: 'sha256',
    fits: (key) => key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1',
    options: { dsaEncoding: 'ieee-p1363' },
  },
  'rsa-pss-sha512': {
    hash: 'sha512',
    fits: (key) =>
      (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss') &&
      (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048,
    options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 },
  },
};

export function isNodeAlgorithm(algorithm: Algorithm): algorithm is NodeAlgorithm {
  return algorithm in WAYS;
}
