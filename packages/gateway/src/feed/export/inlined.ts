import { literal } from '@shuniu/sdk/store';
import { Params } from '../../query/params.ts';

/** Values of a statement that takes no parameters (COPY): they stand in its text, quoted. */
export class Inlined extends Params {
  override add(value: unknown): string {
    return inline(value);
  }
}

/** @throws TypeError for anything but texts, finite numbers, null and lists of them */
function inline(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'number' && Number.isFinite(value)) return `(${value})`;
  if (Array.isArray(value)) return `ARRAY[${value.map(inline).join(', ')}]`;
  throw new TypeError(`no value for SQL: ${typeof value}`);
}
