import { connect } from 'node:net';

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers by status. */
  readonly statuses: ReadonlyMap<number, number>;
}

/**
 * Sends requests that were made beforehand over a few connections, one at a time on each. The generator shares the
 * machine with what it measures; so it reads no more of an answer than its status and length.
 * @param requests whole HTTP/1.1 requests; each is sent once
 */
export async function load(port: number, connections: number, requests: readonly Buffer[]): Promise<LoadResult> {
  const times = new Float64Array(requests.length);
  const statuses = new Map<number, number>();
  let next = 0;
  const begin = performance.now();
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let pending: Buffer = Buffer.alloc(0);
      let sent = 0;
      let at = 0;
      const send = (): void => {
        const request = requests[next];
        if (request === undefined) {
          socket.end();
          resolve();
          return;
        }
        at = next++;
        sent = performance.now();
        socket.write(request);
      };
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('data', (data) => {
        pending = pending.length === 0 ? data : Buffer.concat([pending, data]);
        const head = pending.indexOf('\r\n\r\n');
        if (head < 0) return;
        const text = pending.toString('latin1', 0, head);
        const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 'NaN');
        if (Number.isNaN(length)) return reject(new Error(`an answer without its length: ${text}`));
        if (pending.length < head + 4 + length) return;
        const status = Number(text.slice(9, 12));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        times[at] = performance.now() - sent;
        pending = pending.subarray(head + 4 + length);
        send();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - begin) / 1000;
  const sorted = times.sort();
  const quantile = (q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
  return {
    requests: requests.length,
    seconds,
    perSecond: requests.length / seconds,
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    statuses,
  };
}
