import { schemaCheck } from '../json-schema.ts';
import type { LibraryLock } from './lock.ts';

/** A lock file as text: the same bytes for the same library. */
export function lockFileText(lock: LibraryLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const NAME = { type: 'string', minLength: 1 };
const entries = (required: readonly string[]) => ({
  type: 'array',
  items: {
    type: 'object',
    required: [...required, 'sha256'],
    properties: { ref: NAME, id: NAME, base: NAME, revision: NAME, sha256: HASH, facts: HASH, status: NAME },
  },
});

const FORM = {
  type: 'object',
  required: ['lockVersion', 'tables', 'overlays', 'maps', 'filingRules', 'categories', 'datasets'],
  properties: {
    lockVersion: { const: 1 },
    tables: entries(['ref', 'facts']),
    overlays: entries(['id', 'base']),
    maps: entries(['id']),
    filingRules: entries(['ref']),
    categories: entries(['id']),
    datasets: entries(['id']),
  },
};

/** undefined where the text is no lock file. */
export function parseLockFile(text: string): LibraryLock | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return schemaCheck(FORM)(value).length === 0 ? (value as LibraryLock) : undefined;
  } catch {
    return undefined;
  }
}
