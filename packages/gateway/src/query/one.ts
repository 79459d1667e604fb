import { historyName, identifier, identifiers, tableName } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';
import { GATE, type Reading } from './guard.ts';
import { insideSql } from './inside.ts';
import type { Params } from './params.ts';
import { featureSql, recordSql } from './record-sql.ts';
import type { View } from './view.ts';

export interface OneRow {
  readonly record: string | null;
}

/** A single record by the values of its key. */
export function oneReading(view: View, key: readonly string[], shape: 'record' | 'feature', params: Params): Reading {
  assertKeyed(view);
  const where = [GATE, insideSql(view, params), keyIs(view, key, params)].join(' AND ');
  const made = shape === 'feature' ? featureSql(view) : recordSql(view);
  return {
    ctes: [`found AS MATERIALIZED (SELECT ${made} AS record FROM ${view.from} WHERE ${where})`],
    rows: 'SELECT count(*) FROM found',
    columns: ['(SELECT record FROM found) AS record'],
  };
}

export interface HistoryRow {
  readonly versions: string | null;
  readonly count: number;
}

/** A grant that names this among its fields lets the versions of records be seen that were in force before. */
export const HISTORY = 'history';
const MOST_VERSIONS = 1000;

/**
 * All versions of one record, newest first, each under the grant's divisions, row filter and masks as it was.
 * @throws Problem history_not_granted
 */
export function historyReading(view: View, key: readonly string[], params: Params): Reading {
  assertKeyed(view);
  if (!view.scope.fields.some(({ name }) => name === HISTORY))
    throw new Problem('field_not_granted', { field: HISTORY, grant: view.scope.grant });
  const { table } = view.dataset;
  const names = [...table.columns.map(({ name }) => name), 'origin', 'valid_from', 'deleted'];
  const where = [GATE, insideSql(view, params, 'with'), keyIs(view, key, params)].join(' AND ');
  const version = `'{"validFrom":' || to_json(t.valid_from)::text || ',"validTo":' || coalesce(to_json(t.valid_to)::text, 'null')
    || ',"retired":' || t.deleted::text || ',"record":' || ${recordSql(view)} || '}'`;
  const past = view.complete
    ? `UNION ALL SELECT ${identifiers(names)}, valid_to FROM ${tableName(historyName(table.name))}`
    : '';
  return {
    ctes: [
      `found AS MATERIALIZED (SELECT ${version} AS version, t.valid_from FROM (
         SELECT ${identifiers(names, 't')}, NULL::timestamptz AS valid_to FROM ${view.from} ${past}) t
         WHERE ${where} ORDER BY t.valid_from DESC LIMIT ${MOST_VERSIONS})`,
    ],
    rows: 'SELECT count(*) FROM found',
    columns: [
      `(SELECT string_agg(version, ',' ORDER BY valid_from DESC) FROM found) AS versions`,
      '(SELECT count(*)::int4 FROM found) AS count',
    ],
  };
}

/** @throws Problem field_not_granted naming the first part of the identity that the grant does not show */
function assertKeyed(view: View): void {
  if (view.keyed) return;
  const field = view.dataset.type.identity.find(
    (name) => view.fields.find((each) => each.name === name)?.plain !== true,
  );
  throw new Problem('field_not_granted', { field: field ?? 'key', grant: view.scope.grant });
}

function keyIs(view: View, key: readonly string[], params: Params): string {
  return view.dataset.table.primaryKey
    .map((name, i) => `t.${identifier(name)} = ${params.text(key[i] ?? '')}`)
    .join(' AND ');
}
