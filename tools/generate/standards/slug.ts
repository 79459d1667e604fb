/** `gbt-30428-2/part@2013` → `gbt-30428-2-part-2013` */
export function slugOf(ref: string): string {
  return ref.replace(/[/@]/g, '-');
}

/** `gbt-30428-2/part@2013` → `gbt304282Part2013` */
export function nameOf(ref: string): string {
  return slugOf(ref).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
