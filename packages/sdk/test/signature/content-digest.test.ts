import { describe, expect, it } from 'vitest';
import { DigestCheck, checkContentDigest, contentDigest } from '../../src/signature/digest/content-digest.ts';

const CONTENT = '{"hello": "world"}';
/** RFC 9530, appendix D. */
const SHA256 = 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:';
const SHA512 = 'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:';
const OTHER = 'sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:';

describe('Content-Digest (RFC 9530)', () => {
  it('makes the digests of the RFC', () => {
    expect(contentDigest(CONTENT)).toBe(SHA256);
    expect(contentDigest(CONTENT, 'sha-512')).toBe(SHA512);
    expect(contentDigest('abc', 'x-shuniu-sm3')).toBe('x-shuniu-sm3=:Zsfw9GLu7dnR8tRr3BDk4kFnxIdc8veiKX2gK49LqOA=:');
  });
  it.each<[string | undefined, string | undefined]>([
    [SHA256, undefined],
    [SHA512, undefined],
    [`${SHA256}, ${SHA512}`, undefined],
    [`md5=:AAAA:, ${SHA256}`, undefined],
    [undefined, 'content_digest_missing'],
    ['', 'content_digest_unsupported'],
    ['md5=:AAAA:', 'content_digest_unsupported'],
    ['sha-256=AAAA', 'content_digest_malformed'],
    ['sha-256', 'content_digest_malformed'],
    ['sha-256=(:AAAA:)', 'content_digest_malformed'],
    ['sha-256=:AAAA', 'content_digest_malformed'],
    ['sha-256=::', 'content_digest_mismatch'],
    [OTHER, 'content_digest_mismatch'],
    [`${OTHER}, ${SHA512}`, 'content_digest_mismatch'],
    [`${SHA256}, ${OTHER}`, 'content_digest_malformed'],
  ])('%s: %s', (field, reason) => {
    expect(checkContentDigest(field, CONTENT)?.reason).toBe(reason);
  });
  it('takes content chunk by chunk', () => {
    const check = DigestCheck.of(SHA256);
    if (!check.ok) throw new Error(check.reason);
    for (const chunk of ['{"hello"', '', ': "world"}']) check.update(chunk);
    expect(check.finish()).toBeUndefined();
  });
});
