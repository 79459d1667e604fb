import type { ResolvedTable } from '@shuniu/schema';

/** How the codes of a table are built: `0118` is big class `01` and two digits. */
export interface CodeForm {
  readonly length: number;
  readonly parentLength: number;
  readonly fits: (code: string) => boolean;
  readonly inRange: (code: string) => boolean;
}

export function codeFormOf(table: ResolvedTable): CodeForm {
  const [first] = table.codes.keys();
  const pattern = new RegExp(table.codePattern, 'u');
  return {
    length: first?.length ?? 0,
    parentLength: table.bigClasses[0]?.code.length ?? 0,
    fits: (code) => pattern.test(code),
    inRange: (code) => pattern.test(code) && table.extension.ranges.some(({ from, to }) => from <= code && code <= to),
  };
}
