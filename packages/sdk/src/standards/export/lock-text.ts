import type { ResolvedTable } from '@shuniu/schema';

/** A table or overlay with the hash of what it was. */
export interface Pinned {
  /** Reference of a table or id of an overlay. */
  readonly id: string;
  readonly sha256: string;
}

/** What a resolved table was made of, from nation to city. */
export function pinsOf({ ref, sha256, overlays }: ResolvedTable): readonly Pinned[] {
  return [{ id: ref, sha256 }, ...overlays.map((each) => ({ id: each.id, sha256: each.sha256 }))];
}

/** `gbt-30428-2/part@2013 6cfc…; cn-14 01ab…`: in one cell, so that an exported table remembers where it comes from. */
export function lockText(table: ResolvedTable): string {
  return pinsOf(table)
    .map(({ id, sha256 }) => `${id} ${sha256}`)
    .join('; ');
}

/** The pins of such a cell; undefined where it is none. */
export function parseLockText(text: string): readonly Pinned[] | undefined {
  const pins = text
    .split('; ')
    .map((each) => /^([a-z0-9][a-z0-9/@-]*) ([0-9a-f]{64})$/.exec(each.trim()))
    .map((found) => found && { id: found[1] ?? '', sha256: found[2] ?? '' });
  return pins.every((each) => each !== null) ? pins : undefined;
}
