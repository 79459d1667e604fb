import type { FieldKind } from '@shuniu/schema';
import type { Dataset } from './dataset.ts';
import type { AppPrincipal } from './principal.ts';
import type { Scope } from './scope.ts';

const PLACE: ReadonlySet<FieldKind> = new Set<FieldKind>(['easting', 'northing', 'geometry']);

/**
 * What a principal may see of its own grant: over the incumbent header scheme, which signs neither path nor content, no
 * personal field, masked or not. Where one part of the place is personal, the place is.
 */
export function confined({ via }: AppPrincipal, { type }: Dataset, scope: Scope): Scope {
  if (via !== 'legacy') return scope;
  const personal = type.fields.filter(({ sensitivity }) => sensitivity === 'personal');
  const place = personal.some(({ kind }) => PLACE.has(kind));
  const withheld = new Set([...personal, ...(place ? type.fields.filter(({ kind }) => PLACE.has(kind)) : [])]);
  const names = new Set([...withheld].map(({ name }) => name));
  return { ...scope, fields: scope.fields.filter(({ name }) => !names.has(name)) };
}
