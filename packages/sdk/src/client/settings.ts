import type { Authorise } from './authorise.ts';
import { RETRY, type RetryPolicy } from './backoff.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What the client is told once; `DEFAULTS` has the rest. */
export interface TransportSettings {
  /** The hub's address, without a path: `https://hub.example.gov.cn`. */
  readonly url: string;
  readonly authorise: Authorise;
  readonly fetch: Fetch;
  readonly retry: RetryPolicy;
  /** Milliseconds for one attempt, until its answer is complete; a download: until the next piece of it. */
  readonly timeoutMs: number;
  /** Longest answer in bytes, except downloads. */
  readonly largestAnswer: number;
  /** Ends everything that this client does. */
  readonly signal?: AbortSignal;
  /** Told of every attempt that failed and will be repeated. */
  readonly onRetry?: (retry: Retry) => void;
  /** Between 0 and 1. */
  readonly random: () => number;
}

export interface Retry {
  readonly method: string;
  readonly path: string;
  /** Attempts that failed so far. */
  readonly failed: number;
  readonly pauseMs: number;
  readonly error: Error;
}

export const DEFAULTS: Omit<TransportSettings, 'url' | 'authorise'> = {
  fetch: (url, init) => fetch(url, init),
  retry: RETRY,
  timeoutMs: 30_000,
  largestAnswer: 64 << 20,
  random: Math.random,
};
