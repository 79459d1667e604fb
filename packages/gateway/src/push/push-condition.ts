import type { Dataset } from '../policy/dataset.ts';
import type { Scope } from '../policy/scope.ts';
import { rowFilterSql } from '../query/inside.ts';
import { Params } from '../query/params.ts';
import { viewOf } from '../query/view.ts';

/** The grant's row filter as a condition of the merge, whose own two parameters come first. @throws Problem grant_unusable */
export function pushCondition(
  dataset: Dataset,
  scope: Scope,
): { readonly sql: string; readonly params: readonly unknown[] } | undefined {
  if (scope.rowFilter === undefined) return undefined;
  const params = new Params();
  params.add(null);
  params.add(null);
  // fields of a push grant say what may be set, not what may be seen
  const sql = rowFilterSql(viewOf(dataset, { ...scope, fields: [] }), params);
  return { sql, params: params.values.slice(2) };
}
