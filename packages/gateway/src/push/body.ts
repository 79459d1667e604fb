import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Problem } from '../problem/problem.ts';

const inflate = promisify(gunzip);

/**
 * The body of a batch, inflated.
 * @param limit in bytes, of what comes out
 * @throws Problem body_too_large, media_type_unknown, request_malformed
 */
export async function bodyOf(raw: Buffer, encoding: string | undefined, limit: number): Promise<Buffer> {
  switch (encoding?.trim().toLowerCase() ?? 'identity') {
    case 'identity':
      return raw;
    case 'gzip':
    case 'x-gzip':
      try {
        return await inflate(raw, { maxOutputLength: limit });
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
          throw new Problem('body_too_large', { limit });
        throw new Problem('request_malformed', { at: 'body', reason: 'not gzip' });
      }
    default:
      throw new Problem('media_type_unknown', { type: `content-encoding: ${encoding?.slice(0, 40) ?? ''}` });
  }
}
