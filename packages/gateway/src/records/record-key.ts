import { Problem } from '../problem/problem.ts';
import type { View } from '../query/view.ts';

/** The values of a record's key as `keySql` wrote them. @throws Problem request_malformed */
export function keyValues(view: View, key: string): readonly string[] {
  const parts = key.split('~');
  const { primaryKey } = view.dataset.table;
  if (parts.length !== primaryKey.length) throw malformed(primaryKey);
  return parts.map((part) => {
    if (/^[A-Za-z0-9._-]*$/.test(part)) return part;
    if (!/^=(?:[0-9a-f]{2})+$/.test(part)) throw malformed(primaryKey);
    const text = Buffer.from(part.slice(1), 'hex').toString('utf8');
    if (text.includes('\0')) throw malformed(primaryKey);
    return text;
  });
}

function malformed(primaryKey: readonly string[]): Problem {
  return new Problem('request_malformed', {
    at: 'key',
    reason: `is ${primaryKey.join('~')}, as records have it in "key"`,
  });
}
