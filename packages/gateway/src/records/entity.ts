import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { entityReading, type EntityRow } from '../query/entity.ts';
import { masked } from '../query/mask-sql.ts';
import { readUnder, viewsOf, type Reader } from '../query/read.ts';
import type { SeenField, View } from '../query/view.ts';
import { heldGrants } from '../policy/held-grants.ts';
import { maskOf } from '../policy/masks.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { ENTITY_KINDS, type EntityKind, type EntityKindName } from './entity-kinds.ts';
import { malformed } from './read-ask.ts';
import { termsOf, withText } from './respond.ts';

/** Most records of one dataset under one grant. */
const MOST = 100;

/** Where a grant could not be looked through, and why. */
interface NotSearched {
  readonly dataset: string;
  readonly grant: string;
  readonly reason: string;
}

/**
 * Everything that an app may see about one plate, unit, person, part, grid or device, dataset by dataset, each under its
 * own grant. Where a grant does not show the field that holds it as it is, it is not looked for: the answer says so.
 * @returns JSON text
 * @throws Problem request_malformed
 */
export async function entity(
  hub: Hub,
  session: Session,
  principal: AppPrincipal,
  name: EntityKindName,
  value: string,
): Promise<string> {
  const kind: EntityKind = ENTITY_KINDS[name];
  const values = kind.values(value);
  if (values.length === 0) throw malformed('value', `is no ${name}`);
  const found: string[] = [];
  const notSearched: NotSearched[] = [];
  for (const { dataset, grant } of await heldGrants(session, principal, 'read')) {
    const told = await underGrant(hub, session, { principal, dataset, grant }, kind, values);
    if (typeof told === 'string') found.push(told);
    else if (told !== undefined) notSearched.push({ dataset, grant, ...told });
  }
  return withText({ kind: name, notSearched }, 'found', `[${found.join(',')}]`);
}

/** Why one grant shows nothing, although others may. */
const TOLD: ReadonlySet<string> = new Set([
  ...['field_not_granted', 'quota_exceeded', 'grant_unusable', 'grant_unknown', 'dataset_unknown'],
]);

async function underGrant(
  hub: Hub,
  session: Session,
  reader: Reader,
  kind: EntityKind,
  values: readonly string[],
): Promise<string | { readonly reason: string } | undefined> {
  try {
    const view = await viewsOf(hub).get(session, reader.principal, reader.dataset, reader.grant);
    if (!view.dataset.type.fields.some((field) => kind.fields.includes(field.kind))) return undefined;
    const read = await readUnder<EntityRow>(hub, session, reader, (seen, params) => {
      const fields = searchable(seen, kind);
      const grant = seen.scope.grant;
      if (fields.length === 0) throw new Problem('field_not_granted', { field: kind.fields.join(', '), grant });
      return entityReading(seen, fields, values, shown(seen, kind), MOST, params);
    });
    return read.row.count === 0 ? undefined : told(read.view, read.row, kind);
  } catch (error) {
    if (error instanceof Problem && TOLD.has(error.code)) return { reason: error.code };
    throw error;
  }
}

function told(view: View, { records, count }: EntityRow, kind: EntityKind): string {
  const { title, provider } = view.dataset;
  const fields = searchable(view, kind).map(({ name }) => name);
  const head = { ...termsOf(view), title, provider, fields, count: Math.min(count, MOST), more: count > MOST };
  return withText(head, 'records', `[${records ?? ''}]`);
}

/** Fields that may hold it and that the grant shows as they are. */
function searchable(view: View, kind: EntityKind): readonly SeenField[] {
  return view.fields.filter((field) => field.plain && kind.fields.includes(field.kind));
}

function shown(view: View, kind: EntityKind): readonly SeenField[] {
  if (kind.alwaysMasked !== true) return view.fields;
  return view.fields.map((field) =>
    field.plain && kind.fields.includes(field.kind) ? behindMask(view, field) : field,
  );
}

function behindMask({ dataset }: View, field: SeenField): SeenField {
  const declared = dataset.type.fields.find(({ name }) => name === field.name);
  const mask = declared && maskOf({ ...declared, sensitivity: 'personal' }, { name: field.name });
  return mask === undefined ? field : { ...field, plain: false, sql: masked(field.sql, field.type, mask) };
}
