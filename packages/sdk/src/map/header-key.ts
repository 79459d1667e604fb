const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|\{[^{}]*\}/g;
const NOISE = /[\s\p{Cc}\p{Cf}_\-.·:;,、,/\\*#"'`]+/gu;

/**
 * What a header text is compared by: full-width forms made ordinary, case, blanks, line breaks, BOM, underscores and
 * marks of obligation (`*`) removed, units in brackets left out (`X坐标(米)` → `x坐标`). May be empty.
 */
export function headerKey(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const bare = plain.replace(BRACKETED, '').replace(NOISE, '');
  return bare === '' ? plain.replace(NOISE, '') : bare;
}
