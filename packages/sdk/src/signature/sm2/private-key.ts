import { randomBytes } from 'node:crypto';
import { fromBytes, toBytes32 } from './bytes.ts';
import { SM2_CURVE, Sm2Point } from './curve.ts';
import { SM2_USUAL_ID, identityHash, messageNumber } from './identity.ts';
import { Sm2PublicKey } from './public-key.ts';

const { n } = SM2_CURVE;

/** Signs with SM2 and SM3 (GB/T 32918.2-2016 §6). */
export class Sm2PrivateKey {
  readonly #d: bigint;
  /** 1 / (1 + d), which every signature needs */
  readonly #inverse: bigint;
  readonly #identity: Buffer;
  readonly publicKey: Sm2PublicKey;

  /** @throws RangeError unless 1 ≤ d ≤ n − 2 */
  constructor(d: bigint, id = SM2_USUAL_ID) {
    if (d < 1n || d > n - 2n) throw new RangeError('an SM2 private key lies between 1 and n − 2');
    const point = Sm2Point.BASE.multiply(d);
    this.#d = d;
    this.#inverse = Sm2Point.Fn.inv(1n + d);
    this.#identity = identityHash(point, id);
    this.publicKey = new Sm2PublicKey(point, id);
  }

  static generate(id?: string): Sm2PrivateKey {
    for (;;) {
      const d = fromBytes(randomBytes(32));
      if (d >= 1n && d <= n - 2n) return new Sm2PrivateKey(d, id);
    }
  }

  /** r and s, 32 bytes each. @param draw where the random number comes from; given only by the standard's example */
  sign(message: Uint8Array, draw: () => bigint = drawNumber): Buffer {
    const e = messageNumber(this.#identity, message);
    for (;;) {
      const k = draw();
      if (k < 1n || k >= n) continue;
      const r = (e + Sm2Point.BASE.multiply(k).toAffine().x) % n;
      if (r === 0n || r + k === n) continue;
      const s = (this.#inverse * ((((k - r * this.#d) % n) + n) % n)) % n;
      if (s !== 0n) return Buffer.concat([toBytes32(r), toBytes32(s)]);
    }
  }

  /** The private number, 32 bytes, for whoever stores the key. */
  toBytes(): Buffer {
    return toBytes32(this.#d);
  }
}

function drawNumber(): bigint {
  return fromBytes(randomBytes(32));
}
