import { isIP } from 'node:net';

import type { Config } from './config.ts';
import { isLoopback } from './loopback.ts';
import { misconfiguration } from './config-error.ts';

/**
 * What no schema can say. A hub that others can reach has to be told its address, or it would believe the Host header of whoever
 * writes to it.
 * @throws ConfigError public_url_unnamed, value_wrong
 */
export function assertSafe({ listen, publicUrl, proxies }: Config): void {
  if (publicUrl === undefined && !isLoopback(listen.host))
    throw misconfiguration('public_url_unnamed', { host: listen.host });
  const odd = proxies.find((proxy) => !isNetwork(proxy));
  if (odd !== undefined)
    throw misconfiguration('value_wrong', { where: 'proxies', name: odd, reason: '10.0.0.5, 10.0.0.0/24, fd00::/8' });
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
