import { HeaderLines, type RequestMessage } from '@shuniu/sdk/signature';
import type { Config } from '../config/config.ts';
import { originOf } from '../server/address.ts';
import type { Request } from '../server/fastify.ts';

/**
 * A request as its signer saw it. Where the hub has a public address, that is what has to be signed, whatever a proxy made
 * of the Host header: what was signed for another hub is worth nothing here.
 */
export function requestMessageOf(request: Request, config: Config): RequestMessage {
  const { method = '', url = '', rawHeaders, headers } = request.raw;
  const { scheme, authority } = addressOf(originOf(request, config));
  return {
    method,
    scheme,
    authority,
    target: url,
    headers: HeaderLines.raw(rawHeaders),
    hasBody: hasBody(headers),
  };
}

/** Whether content follows the headers. */
export function hasBody(headers: Request['raw']['headers']): boolean {
  const length = headers['content-length'];
  return headers['transfer-encoding'] !== undefined || (length !== undefined && Number(length) !== 0);
}

/** `https://hub.example` in its two parts, as they were written. */
function addressOf(origin: string): { readonly scheme: 'http' | 'https'; readonly authority: string } {
  const [scheme, authority = ''] = origin.split('://');
  return { scheme: scheme === 'https' ? 'https' : 'http', authority };
}
