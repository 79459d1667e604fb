import type { Batch } from '../../read/batch.ts';
import type { Columns } from '../columns.ts';

/**
 * Looks at one column of a batch (or two that belong together) without making a string: writes typed values, and marks every row about
 * which a rule might have something to say. A kernel may mark too many rows, never too few: what is said is decided by the rules alone.
 */
export type Kernel = (batch: Batch, columns: Columns) => void;
