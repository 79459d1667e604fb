import type { ReadLimits } from './batch.ts';

/** What a reader accepts unless the deployer says otherwise: far beyond any honest survey, and bounded. */
export const DEFAULT_LIMITS: ReadLimits = {
  recordBytes: 8 * 1024 * 1024,
  columns: 4096,
  unpackedBytes: 64 * 1024 ** 3,
  unpackRatio: 200,
};
