import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** An address that may be called. */
export interface Permitted {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Why an address is not called. */
export class AddressRefused extends Error {}

/**
 * Networks that a hub calls only where its operator says so (IANA special-purpose registries): this machine, private, link-local,
 * shared, documentation, benchmark, multicast, reserved, and all ways in which IPv6 wraps an IPv4 address.
 */
const REFUSED: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['::ffff:0:0:0', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
  ['5f00::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
const refused = new BlockList();
for (const [net, prefix, type] of REFUSED) refused.addSubnet(net, prefix, type);

/** Looks addresses up and lets through which may be called. */
export class AddressGuard {
  readonly #allowed = new BlockList();

  /** @param allow addresses and networks (`10.3.0.0/16`) that may be called although they are refused otherwise */
  constructor(allow: readonly string[]) {
    for (const each of allow) {
      const [net = '', prefix] = each.split('/');
      const type = isIP(net) === 6 ? 'ipv6' : 'ipv4';
      if (prefix === undefined) this.#allowed.addAddress(net, type);
      else this.#allowed.addSubnet(net, Number(prefix), type);
    }
  }

  mayCall(address: string): boolean {
    const type = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (this.#allowed.check(address, type)) return true;
    // outside of the one block of global unicast addresses there is nothing to call
    if (type === 'ipv6' && !/^[23]/.test(address) && !MAPPED.test(address)) return false;
    return !refused.check(address, type);
  }

  /**
   * One address of a host, found once: whoever connects to it need not ask again, and so nobody can give another answer then.
   * A name of which any address is refused is refused.
   * @throws AddressRefused; errors of the resolver
   */
  async resolve(host: string): Promise<Permitted> {
    const literal = host.replace(/^\[(.*)\]$/, '$1');
    const family = isIP(literal);
    const found = family === 0 ? await lookup(literal, { all: true, verbatim: true }) : [{ address: literal, family }];
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => this.mayCall(address))) throw new AddressRefused(host);
    return { address: first.address, family: first.family === 6 ? 6 : 4 };
  }
}

/** IPv4 within IPv6 (RFC 4291 §2.5.5.2): judged as the IPv4 address that it is. */
const MAPPED = /^::ffff:(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}:[0-9a-f]{1,4})$/i;
