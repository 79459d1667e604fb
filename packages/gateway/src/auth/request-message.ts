import { HeaderLines, type RequestMessage } from '@shuniu/sdk/signature';
import type { Config } from '../config/config.ts';
import type { Request } from '../server/fastify.ts';

/**
 * A request as its signer saw it. Where the hub has a public address, that is what has to be signed, whatever a proxy made
 * of the Host header: what was signed for another hub is worth nothing here.
 */
export function requestMessageOf({ raw }: Request, { publicUrl }: Config): RequestMessage {
  const { method = '', url = '', rawHeaders, headers } = raw;
  const address = publicUrl === undefined ? undefined : addressOf(publicUrl);
  return {
    method,
    scheme: address?.scheme ?? 'http',
    authority: address?.authority ?? headers.host ?? '',
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

interface Address {
  readonly scheme: 'http' | 'https';
  readonly authority: string;
}

const addresses = new Map<string, Address>();

function addressOf(publicUrl: string): Address {
  const known = addresses.get(publicUrl);
  if (known !== undefined) return known;
  const { protocol, host } = new URL(publicUrl);
  const made: Address = { scheme: protocol === 'https:' ? 'https' : 'http', authority: host };
  addresses.set(publicUrl, made);
  return made;
}
