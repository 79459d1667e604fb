import type { Rule } from './rule.ts';
import { area } from './area.ts';
import { classCode } from './class-code.ts';
import { coordinates } from './coordinates.ts';
import { dates } from './dates.ts';
import { departmentCode } from './department-code.ts';
import { division } from './division.ts';
import { grid } from './grid.ts';
import { identifiers } from './identifiers.ts';
import { matterCode } from './matter-code.ts';
import { numbers } from './numbers.ts';
import { partId } from './part-id.ts';
import { pointGeometry } from './point-geometry.ts';
import { undecoded } from './undecoded.ts';
import { controlCharacters, placeholders } from './value-text.ts';
import { valueLimits } from './value-limits.ts';
import { valueRequired } from './value-required.ts';

/** Rules that judge a value by itself: also those that the --map file gives to all rows. */
export const rulesOfOneField: readonly Rule[] = [
  controlCharacters,
  placeholders,
  classCode,
  dates,
  numbers,
  departmentCode,
  identifiers,
  valueLimits,
];

/**
 * All rules of a row, in order. What destroys a value comes before what judges it (bytes, control characters, emptiness), what gives
 * a meaning before what depends on it (the id before its class, the class before its name, the point before its grid).
 */
export const rules: readonly Rule[] = [
  undecoded,
  controlCharacters,
  placeholders,
  valueRequired,
  partId,
  division,
  matterCode,
  classCode,
  dates,
  numbers,
  departmentCode,
  identifiers,
  valueLimits,
  pointGeometry,
  coordinates,
  area,
  grid,
];
