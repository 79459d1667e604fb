import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv4 } from 'node:net';
import type { Config } from '../config/config.ts';
import type { Request } from '../server/fastify.ts';

/**
 * The token, an address that was named, or this machine itself. A proxy on this machine is not this machine: what it passes on
 * counts only with the token.
 */
export function mayReadMetrics({ token, from }: Config['metrics']): (request: Request) => boolean {
  const allowed = new BlockList();
  allowed.addSubnet('127.0.0.0', 8, 'ipv4');
  allowed.addAddress('::1', 'ipv6');
  for (const address of from) allowed.addAddress(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  return (request) => {
    if (token !== undefined && isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return true;
    if (request.headers['x-forwarded-for'] !== undefined || request.headers['forwarded'] !== undefined) return false;
    const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
    return address !== '' && allowed.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  };
}

/** Takes the same time whatever is compared. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
