import type { FrozenBatch } from './frozen-batch.ts';
import type { Outcome, Outcomes } from './link-state.ts';

/** What a hub's feed tells of what has changed. */
export interface NearPage {
  /** As they are to be sent, one JSON object each, without line end. */
  readonly records: readonly string[];
  /** Where the feed goes on. */
  readonly cursor: string;
  /** There is nothing behind it at the moment. */
  readonly upToDate: boolean;
}

/** The hub whose changes are reported. */
export interface NearEnd {
  /**
   * @param waitSeconds how long the hub may wait for news where there are none
   * @throws LinkError near_restored where the cursor is of no feed that there is
   */
  changes(cursor: string | null, waitSeconds: number): Promise<NearPage>;
}

/** One record that was not simply taken. */
export interface Answer {
  /** Line of the batch, from 1. */
  readonly line: number;
  readonly status: Outcome;
  readonly remarks: readonly Remark[];
}

export interface Remark {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly pointer?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface Answered {
  /** The hub's name for the batch. */
  readonly batch?: string;
  /** The answer as it came, and the header fields that prove it: kept as they are. */
  readonly receipt: {
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
    /** Header fields of our request that the signature of the answer refers to. */
    readonly request: Readonly<Record<string, string>>;
  };
  readonly outcomes: Outcomes;
  /** Those that were neither accepted nor there already. */
  readonly answers: readonly Answer[];
  /** The hub had answered this batch before. */
  readonly replayed: boolean;
  /** Bytes that the hub would like at most in the next batch. */
  readonly mostBytes?: number;
}

/** The hub that changes are reported to. */
export interface FarEnd {
  /** @throws LinkError far_restored, far_ahead, fenced */
  push(producer: string, batch: FrozenBatch): Promise<Answered>;
}
