import type { Mask } from '../policy/scope.ts';

export type ValueType = 'text' | 'date' | 'timestamptz' | 'float8' | 'int4' | 'jsonb';

/** In place of a value of which nothing may be seen but that it is there. */
export const STARS = '***';

const isNumber = (type: ValueType): boolean => type === 'float8' || type === 'int4';

/**
 * An expression for what may be seen of a value. A mask that does not fit the type hides the value altogether.
 * @param value SQL of the value
 */
export function masked(value: string, type: ValueType, mask: Mask): string {
  switch (mask.kind) {
    case 'edges':
      return type === 'text' ? edges(value, whole(mask.head), whole(mask.tail)) : hidden(value);
    case 'year':
      if (type === 'date') return `to_char(${value}, 'YYYY')`;
      // the year that it was in China
      return type === 'timestamptz' ? `to_char(${value} AT TIME ZONE interval '8 hours', 'YYYY')` : hidden(value);
    case 'coarse':
      return isNumber(type) ? `round((${value})::numeric, ${whole(mask.decimals)})::float8` : hidden(value);
    case 'hidden':
      return hidden(value);
  }
}

/** A text too short to have anything between its edges is stars altogether. */
function edges(value: string, head: number, tail: number): string {
  const between = `length(${value}) - ${head + tail}`;
  return `CASE WHEN ${between} <= 0 THEN repeat('*', length(${value}))
    ELSE left(${value}, ${head}) || repeat('*', ${between}) || right(${value}, ${tail}) END`;
}

function hidden(value: string): string {
  return `CASE WHEN ${value} IS NOT NULL THEN '${STARS}' END`;
}

/** Grants come from the database as JSON: a number is only believed to be one after this. */
function whole(count: number): number {
  if (!Number.isInteger(count) || count < 0 || count > 1000) throw new RangeError('a mask counts in whole numbers');
  return count;
}
