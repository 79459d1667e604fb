/** `gbt-30428-2/part@2013` → `gbt-30428-2-part-2013` */
export function slugOf(ref: string): string {
  return ref.replace(/[/@]/g, '-');
}

/** `gbt-30428-2/part@2013` → `gbt304282Part2013` */
export function nameOf(ref: string): string {
  return slugOf(ref).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The shelf that a table's modules stand on, which is part of the path they are imported by: a table that somebody has held against the
 * printed standard moves to `verified`, and whoever uses it sees it move.
 */
export function shelfOf({ status }: { readonly status: string }): 'verified' | 'unverified' {
  return status === 'verified' ? 'verified' : 'unverified';
}
