import { isIP } from 'node:net';

/** Most addresses (and keys at addresses) that are counted, and most credentials that are known to have been good. */
export const MOST_COUNTED = 10_000;

interface Bucket {
  /** What is left, at the moment `at`. */
  left: number;
  at: number;
}

/**
 * How often an address may fail to say who it is: so many times at once, and as many more each minute. What has been good here
 * before is counted by itself, so that nobody shuts out those who share his address (a proxy that was not named, a network behind one
 * address) by trying keys that do not exist. In memory and bounded: what was counted longest ago is forgotten first.
 */
export class RefusalLimit {
  readonly #buckets = new Map<string, Bucket>();
  readonly #good = new Map<string, true>();
  readonly #most: number;
  readonly #now: () => number;
  #refused = 0;

  /**
   * @param most failures at once, and in each minute; 0: no limit
   * @param now milliseconds of a clock that does not go back
   */
  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Attempts that were not looked at, since this process began. */
  get refused(): number {
    return this.#refused;
  }

  /** Addresses and keys that are counted now. */
  get counted(): number {
    return this.#buckets.size;
  }

  /** Seconds to wait before this attempt is looked at; undefined: none. */
  wait(address: string, credential: string): number | undefined {
    if (this.#most === 0) return undefined;
    const bucket = this.#buckets.get(this.#keyOf(address, credential));
    const left = bucket === undefined ? this.#most : this.#leftOf(bucket);
    if (left >= 1) return undefined;
    this.#refused++;
    return Math.max(1, Math.ceil(((1 - left) * 60) / this.#most));
  }

  failed(address: string, credential: string): void {
    if (this.#most === 0) return;
    const key = this.#keyOf(address, credential);
    const bucket = this.#buckets.get(key);
    const left = Math.max(0, (bucket === undefined ? this.#most : this.#leftOf(bucket)) - 1);
    put(this.#buckets, key, { left, at: this.#now() });
  }

  good(credential: string): void {
    if (credential !== '') put(this.#good, credential, true);
  }

  #leftOf({ left, at }: Bucket): number {
    return Math.min(this.#most, left + ((this.#now() - at) * this.#most) / 60_000);
  }

  #keyOf(address: string, credential: string): string {
    const network = networkOf(address);
    return this.#good.has(credential) ? `${network} ${credential}` : network;
  }
}

/** To the end, as a Map keeps the order of insertion; the first is the one to forget. */
function put<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_COUNTED && oldest !== undefined) map.delete(oldest);
}

/** Who has one IPv6 address has its /64; IPv4 in IPv6 is IPv4. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const family = isIP(plain);
  // a trusted proxy may say anything
  if (family !== 6) return family === 4 ? plain : 'elsewhere';
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  // an IPv4 tail stands for two groups, beyond the first four in any case
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
