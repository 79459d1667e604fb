import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether a name or address, without port, is this machine's own. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const family = isIP(plain);
  return family === 0 ? plain === 'localhost' : LOOPBACK.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}
