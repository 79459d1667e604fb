/** Words of both languages; in a user's program the hub's own. */
export interface ProblemWords {
  readonly zh: string;
  readonly en: string;
}

export interface HubProblemParts {
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly title: ProblemWords;
  readonly detail: ProblemWords;
  readonly requestId?: string;
  /** Members beside the usual ones, as the hub gave them. */
  readonly more: Readonly<Record<string, unknown>>;
  /** How far this machine's clock is ahead of the hub's, seconds; where the answer had a date. */
  readonly clockAheadSeconds?: number;
  /** What the hub asked for in Retry-After, milliseconds. */
  readonly retryAfterMs?: number;
}

/** The hub answered with problem details (RFC 9457): it understood, and refused or failed. Branch on `code`. */
export class HubProblem extends Error {
  override readonly name = 'HubProblem';
  readonly status: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly title: ProblemWords;
  readonly detail: ProblemWords;
  /** What the hub's log knows this request by. */
  readonly requestId?: string;
  readonly more: Readonly<Record<string, unknown>>;
  readonly clockAheadSeconds?: number;
  readonly retryAfterMs?: number;

  constructor(parts: HubProblemParts) {
    super(`${parts.code}: ${parts.detail.en}`);
    this.status = parts.status;
    this.code = parts.code;
    this.params = parts.params;
    this.title = parts.title;
    this.detail = parts.detail;
    this.more = parts.more;
    if (parts.requestId !== undefined) this.requestId = parts.requestId;
    if (parts.clockAheadSeconds !== undefined) this.clockAheadSeconds = parts.clockAheadSeconds;
    if (parts.retryAfterMs !== undefined) this.retryAfterMs = parts.retryAfterMs;
  }

  /** Whether the clocks differ so much that a signature cannot be in time: set the clock, signing again does not help. */
  get isClockSkewed(): boolean {
    return this.status === 401 && Math.abs(this.clockAheadSeconds ?? 0) >= SKEW_SECONDS;
  }
}

/** A hub forgives 30 seconds. */
const SKEW_SECONDS = 25;

/**
 * - `unreachable`: no connection, or it broke before the answer was complete
 * - `timeout`: no answer in time
 * - `answer_malformed`: what came is not what a hub answers; often a proxy or a login page in between
 * - `answer_too_large`: longer than the client's limit
 * - `redirected`: a signed request is not sent to another place
 * - `receipt_unsigned`, `receipt_forged`: the hub's key is pinned, and the signature is missing or wrong
 * - `download_corrupt`: a file is not the one its manifest names
 */
export type ClientErrorCode =
  | 'unreachable'
  | 'timeout'
  | 'answer_malformed'
  | 'answer_too_large'
  | 'redirected'
  | 'receipt_unsigned'
  | 'receipt_forged'
  | 'download_corrupt';

/** No answer of the hub was to be had, or none that can be believed. */
export class HubClientError extends Error {
  override readonly name = 'HubClientError';
  readonly code: ClientErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ClientErrorCode, params: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.params = params;
  }
}
