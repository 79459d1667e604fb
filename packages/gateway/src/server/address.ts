import type { Config } from '../config/config.ts';
import { isLoopback } from '../config/loopback.ts';
import { Problem } from '../problem/problem.ts';
import type { Request } from './fastify.ts';

/**
 * A hub that was not told its address knows only that it is on this machine: a request that names another host is refused
 * (RFC 9110 section 15.5.20), for the name is what signatures cover and what links are made of. Where there is a `publicUrl`, Host is
 * not believed, so it need not be asked.
 * @throws Problem misdirected
 */
export function assertAddressed({ raw }: Request, { publicUrl }: Config): void {
  if (publicUrl !== undefined) return;
  const host = (raw.headers.host ?? '').replace(/:\d{1,5}$/, '');
  if (!isLoopback(host)) throw new Problem('misdirected');
}

/** What this hub is reached by: how links in answers begin, and what may be signed for. Without a slash at the end. */
export function originOf({ raw }: Request, { publicUrl }: Config): string {
  if (publicUrl === undefined) return `http://${raw.headers.host ?? ''}`;
  const known = origins.get(publicUrl);
  if (known !== undefined) return known;
  const { origin } = new URL(publicUrl);
  origins.set(publicUrl, origin);
  return origin;
}

const origins = new Map<string, string>();
