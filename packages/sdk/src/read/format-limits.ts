import type { ReadLimits, ReadOptions } from './batch.ts';
import { DEFAULT_LIMITS } from './limits.ts';

/** Limits for formats with geometry and archives: one feature may have two million vertices, which no CSV record has. */
export function limitsOf(options: ReadOptions): ReadLimits {
  return { ...DEFAULT_LIMITS, recordBytes: 64 * 1024 * 1024, ...options.limits };
}
