import type { ResolvedTable } from '@shuniu/schema';
import { lockOf } from '../lock.ts';

/** A resolved table as one JSON document, the same bytes for the same table. `docs/cli.md` tells the shape. */
export function asJson(table: ResolvedTable): string {
  const { codes, narrowed, overlays, sha256, ...facts } = table;
  void sha256;
  const names = new Map(table.bigClasses.map(({ code, name }) => [code, name]));
  return `${JSON.stringify(
    {
      ...facts,
      overlays: overlays.map(({ id, status }) => ({ id, status })),
      lock: lockOf([table]),
      codes: [...codes.values()].map((code) => ({ ...code, parentName: names.get(code.parent) ?? null })),
      narrowed: [...narrowed].map(([code, { origin, reason, base }]) => ({ code, name: base.name, origin, reason })),
    },
    null,
    2,
  )}\n`;
}
