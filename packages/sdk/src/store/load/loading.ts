import type { BufferPool } from '../engine/send-buffers.ts';
import type { Session } from '../engine/engine.ts';
import type { IndexPlan } from '../ddl/indexes.ts';
import type { JobSpec } from '../job.ts';

/** An import under way, as the parts of this folder share it. */
export interface Loading {
  readonly session: Session;
  readonly spec: JobSpec;
  /** For rows that wait until the chunk before is stored. */
  readonly pool: BufferPool;
  readonly id: number;
  readonly startedAt: Date;
  /** The table was empty when this import began and still has neither key nor indexes: rows go straight in. */
  readonly filling: boolean;
  /** All indexes that the table is to have, besides its key. */
  readonly indexes: readonly IndexPlan[];
}
