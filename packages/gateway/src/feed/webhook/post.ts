import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { AddressRefused, type AddressGuard } from './address-guard.ts';

/** How long a receiver may take for everything, milliseconds. */
const PATIENCE_MS = 10_000;

export interface Posted {
  /** Status of the answer; redirects are answers, and not followed. */
  readonly status?: number;
  readonly error?: 'timeout' | 'address_refused' | 'connection_failed';
  /** Seconds that the receiver asked for. */
  readonly retryAfter?: number;
}

/** Sends a body to a receiver whom we do not trust: of what he answers only the status is looked at. */
export async function post(
  guard: AddressGuard,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  patienceMs = PATIENCE_MS,
): Promise<Posted> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const { address, family } = await guard.resolve(url.hostname);
    return await new Promise<Posted>((resolve, reject) => {
      const send = url.protocol === 'https:' ? overHttps : overHttp;
      const request = send(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
          // a connection of its own, to the address that was judged
          agent: false,
          lookup: (_host, options, found) =>
            options.all === true ? found(null, [{ address, family }]) : found(null, address, family),
          maxHeaderSize: 16_384,
          signal,
        },
        (response) => {
          const after = Number(response.headers['retry-after']);
          resolve({ status: response.statusCode ?? 0, ...(after > 0 ? { retryAfter: after } : {}) });
          response.destroy();
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  } catch (error) {
    if (error instanceof AddressRefused) return { error: 'address_refused' };
    return { error: signal.aborted ? 'timeout' : 'connection_failed' };
  }
}
