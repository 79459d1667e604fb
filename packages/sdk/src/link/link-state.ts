import { join } from 'node:path';
import { readIfThere, writeDurably } from './durable-file.ts';
import { LinkError } from './link-error.ts';

export type Outcome = 'accepted' | 'duplicate' | 'superseded' | 'rejected' | 'deferred';
export type Outcomes = Readonly<Record<Outcome, number>>;

export const NO_OUTCOMES: Outcomes = { accepted: 0, duplicate: 0, superseded: 0, rejected: 0, deferred: 0 };

export function addOutcomes(a: Outcomes, b: Outcomes): Outcomes {
  return {
    accepted: a.accepted + b.accepted,
    duplicate: a.duplicate + b.duplicate,
    superseded: a.superseded + b.superseded,
    rejected: a.rejected + b.rejected,
    deferred: a.deferred + b.deferred,
  };
}

/** What the link joins. */
export interface LinkEnds {
  /** `origin` of the hub whose changes are reported. */
  readonly near: string;
  readonly nearDataset: string;
  /** `origin` of the hub that they are reported to. */
  readonly far: string;
  readonly farDataset: string;
}

/** How far a link is: what its folder remembers between two runs. Advanced only when a receipt is on the disk. */
export interface LinkState extends LinkEnds {
  readonly format: 'shuniu-link/1';
  /** What the far hub knows us by: one producer per folder. */
  readonly producer: string;
  /** Grows when a person starts the link anew; a folder with a lower one is refused from then on. */
  readonly epoch: number;
  /** Number of the next batch; an epoch begins with 0. */
  readonly next: number;
  /** Where to go on in the near hub's feed; null: from its beginning. */
  readonly cursor: string | null;
  /** Since the link was made. */
  readonly outcomes: Outcomes;
  /** Up to which batch a person was told the answers: the next one that was not told. */
  readonly told: { readonly epoch: number; readonly next: number };
  readonly lastReceipt?: { readonly at: string; readonly seq: number; readonly batch?: string };
}

export function freshState(ends: LinkEnds, producer: string): LinkState {
  return {
    format: 'shuniu-link/1',
    ...ends,
    producer,
    epoch: 1,
    next: 0,
    cursor: null,
    outcomes: NO_OUTCOMES,
    told: { epoch: 1, next: 0 },
  };
}

const FILE = 'state.json';

/** @throws LinkError link_state_damaged */
export async function readState(folder: string): Promise<LinkState | undefined> {
  const path = join(folder, FILE);
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text.toString('utf8')) as LinkState;
    if (value.format === 'shuniu-link/1' && Number.isInteger(value.next) && Number.isInteger(value.epoch)) return value;
  } catch {
    // told below
  }
  throw new LinkError('link_state_damaged', { path });
}

export function writeState(folder: string, state: LinkState): Promise<void> {
  return writeDurably(join(folder, FILE), `${JSON.stringify(state, null, 2)}\n`);
}
