import type { Field, FieldKind } from '@shuniu/schema';
import type { GrantedField, Mask } from './scope.ts';

const HIDDEN: Mask = { kind: 'hidden' };

/** How personal values are shown where a grant names their field and says nothing else; every other kind is a text. */
const BY_KIND: Partial<Readonly<Record<FieldKind, Mask>>> = {
  // county and the last four characters: the birthday between them is what must not be read
  'citizen-id': { kind: 'edges', head: 6, tail: 4 },
  plate: { kind: 'edges', head: 2, tail: 2 },
  'device-id': { kind: 'edges', head: 6, tail: 4 },
  'department-code': { kind: 'edges', head: 2, tail: 4 },
  'part-id': { kind: 'edges', head: 6, tail: 0 },
  'grid-id': { kind: 'edges', head: 6, tail: 0 },
  division: { kind: 'edges', head: 4, tail: 0 },
  'street-code': { kind: 'edges', head: 6, tail: 0 },
  'community-code': { kind: 'edges', head: 6, tail: 0 },
  date: { kind: 'year' },
  datetime: { kind: 'year' },
  number: HIDDEN,
  integer: HIDDEN,
  easting: { kind: 'coarse', decimals: 2 },
  northing: { kind: 'coarse', decimals: 2 },
  geometry: { kind: 'coarse', decimals: 2 },
};
/** The surname. */
const TEXT: Mask = { kind: 'edges', head: 1, tail: 0 };

/** How a granted field is shown; undefined: as it is. A mask that the grant names goes before `plain`. */
export function maskOf(field: Field, { mask, plain }: GrantedField): Mask | undefined {
  if (mask !== undefined) return mask;
  return field.sensitivity === 'personal' && plain !== true ? (BY_KIND[field.kind] ?? TEXT) : undefined;
}
