/** When a request that failed may be sent again. */
export interface RetryPolicy {
  /** Attempts in all; 1 is no retry. */
  readonly attempts: number;
  /** Upper bound of the first pause, milliseconds; it doubles with every attempt. */
  readonly firstMs: number;
  /** No pause is longer, whatever the hub asks for. Milliseconds. */
  readonly longestMs: number;
}

export const RETRY: RetryPolicy = { attempts: 8, firstMs: 500, longestMs: 60_000 };

/**
 * Full jitter: anything between nothing and a bound that doubles, so that clients that failed together do not come back
 * together. What the hub asked for in Retry-After is the least; the jitter comes on top.
 * @param failed attempts that failed so far, from 1
 * @param askedMs what Retry-After says, milliseconds
 * @param random between 0 and 1
 */
export function pauseMs(policy: RetryPolicy, failed: number, askedMs: number | undefined, random: number): number {
  const bound = Math.min(policy.longestMs, policy.firstMs * 2 ** Math.min(failed - 1, 30));
  const pause = askedMs === undefined ? random * bound : askedMs + random * policy.firstMs;
  return Math.round(Math.min(pause, policy.longestMs));
}

/**
 * Retry-After (RFC 9110 section 10.2.3), seconds or a date, as milliseconds from now; undefined where there is none that can
 * be read.
 */
export function retryAfterMs(field: string | null, now: number): number | undefined {
  if (field === null) return undefined;
  const text = field.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Resolves after `ms`, or rejects with the signal's reason. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason as Error);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
