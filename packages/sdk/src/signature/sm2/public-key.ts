import { fromBytes } from './bytes.ts';
import { SM2_CURVE, Sm2Point } from './curve.ts';
import { SM2_USUAL_ID, identityHash, messageNumber } from './identity.ts';

const { n } = SM2_CURVE;

/** Bits of a window of the table a key that verifies often is given: about 900 points, made in a few milliseconds. */
const WINDOW = 6;

/** Verifies SM2 signatures with SM3 (GB/T 32918.2-2016 §7). */
export class Sm2PublicKey {
  readonly #point: Sm2Point;
  readonly #identity: Buffer;

  /** @param id the distinguishing ID the signer signs with */
  constructor(point: Sm2Point, id = SM2_USUAL_ID) {
    this.#point = point.precompute(WINDOW);
    this.#identity = identityHash(point, id);
  }

  /**
   * @param bytes 65 bytes beginning with 4, as GB/T 32918.1 writes a point, or 33 beginning with 2 or 3
   * @throws RangeError if that is no point of the curve
   */
  static from(bytes: Uint8Array, id?: string): Sm2PublicKey {
    if (!(bytes.length === 65 || bytes.length === 33)) throw new RangeError('an SM2 public key has 65 or 33 bytes');
    let point;
    try {
      point = Sm2Point.fromBytes(bytes);
      point.assertValidity();
    } catch {
      throw new RangeError('not a point of the SM2 curve');
    }
    return new Sm2PublicKey(point, id);
  }

  /** Uncompressed, 65 bytes. */
  get bytes(): Uint8Array {
    return this.#point.toBytes(false);
  }

  /** @param signature r and s, 32 bytes each */
  verify(message: Uint8Array, signature: Uint8Array): boolean {
    if (signature.length !== 64) return false;
    const r = fromBytes(signature.subarray(0, 32));
    const s = fromBytes(signature.subarray(32));
    if (r === 0n || s === 0n || r >= n || s >= n) return false;
    const t = (r + s) % n;
    if (t === 0n) return false;
    const sum = Sm2Point.BASE.multiplyUnsafe(s).add(this.#point.multiplyUnsafe(t));
    if (sum.is0()) return false;
    return (messageNumber(this.#identity, message) + sum.toAffine().x) % n === r;
  }
}
