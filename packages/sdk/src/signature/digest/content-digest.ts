import { timingSafeEqual } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { refuse } from '../reasons.ts';
import type { Refusal } from '../reasons.ts';
import { parseDictionary } from '../structured-field/parse.ts';
import { StructuredFieldError, isInnerList } from '../structured-field/types.ts';
import { isDigestAlgorithm, newHash } from './digest-algorithm.ts';
import type { DigestAlgorithm } from './digest-algorithm.ts';

/** The value of a `Content-Digest` header (RFC 9530 §2) for content as it goes over the wire. */
export function contentDigest(content: string | Uint8Array, algorithm: DigestAlgorithm = 'sha-256'): string {
  return `${algorithm}=:${newHash(algorithm).update(content).digest('base64')}:`;
}

interface Expected {
  readonly hash: Hash;
  readonly digest: Uint8Array;
}

/** Holds content, whole or chunk by chunk, against every digest of a header that we can compute. */
export class DigestCheck {
  readonly ok = true;
  readonly #expected: readonly Expected[];

  private constructor(expected: readonly Expected[]) {
    this.#expected = expected;
  }

  /** @param field the header's value; undefined: there is none */
  static of(field: string | undefined): DigestCheck | Refusal {
    if (field === undefined) return refuse('content_digest_missing');
    const digests = readContentDigest(field);
    if (!(digests instanceof Map)) return digests as Refusal;
    const expected = [...(digests as ReadonlyMap<string, Uint8Array>)].flatMap(([name, digest]) =>
      isDigestAlgorithm(name) ? [{ hash: newHash(name), digest }] : [],
    );
    return expected.length === 0 ? refuse('content_digest_unsupported') : new DigestCheck(expected);
  }

  update(chunk: string | Uint8Array): this {
    for (const { hash } of this.#expected) hash.update(chunk);
    return this;
  }

  /** Once, after the last chunk. undefined: the content is what the digests say. */
  finish(): Refusal | undefined {
    const fits = this.#expected.every(({ hash, digest }) => {
      const computed = hash.digest();
      return computed.length === digest.length && timingSafeEqual(computed, digest);
    });
    return fits ? undefined : refuse('content_digest_mismatch');
  }
}

/** Whole content against a header's value; undefined: it fits. */
export function checkContentDigest(field: string | undefined, content: string | Uint8Array): Refusal | undefined {
  const check = DigestCheck.of(field);
  return check.ok ? check.update(content).finish() : check;
}

/** The digests of a header by the name of their algorithm, known to us or not. */
export function readContentDigest(field: string): ReadonlyMap<string, Uint8Array> | Refusal {
  const digests = new Map<string, Uint8Array>();
  try {
    for (const [name, member] of parseDictionary(field)) {
      if (isInnerList(member) || !(member.value instanceof Uint8Array)) return refuse('content_digest_malformed', name);
      digests.set(name, member.value);
    }
  } catch (error) {
    if (error instanceof StructuredFieldError) return refuse('content_digest_malformed', error.message);
    throw error;
  }
  return digests;
}
