import { identifier } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';
import { BadCondition, conditionSql } from './condition.ts';
import type { Params } from './params.ts';
import { inDivisions } from './prefix.ts';
import type { View } from './view.ts';

/**
 * True for the rows `t` that a scope lets out: the dataset's edition, the grant's divisions, its row filter. Retired rows
 * are left out unless they are asked for.
 * @throws Problem grant_unusable when its row filter does not fit the dataset any more: then nothing is let out
 */
export function insideSql(view: View, params: Params, retired: 'without' | 'with' = 'without'): string {
  const { dataset, scope } = view;
  const parts = retired === 'without' ? ['NOT t.deleted'] : [];
  if (dataset.edition !== undefined) parts.push(`t.${identifier('edition')} = ${params.text(dataset.edition)}`);
  parts.push(inDivisions(`t.${identifier('division')}`, scope.divisions, params));
  if (scope.rowFilter !== undefined) parts.push(rowFilterSql(view, params));
  return parts.join(' AND ');
}

/** The grant’s row filter alone, over the row `t`. @throws Problem grant_unusable */
export function rowFilterSql(view: View, params: Params): string {
  const unusable = (field: string): Problem => new Problem('grant_unusable', { grant: view.scope.grant, field });
  const find = (field: string) => {
    const column = view.column(field);
    if (column === undefined) throw unusable(field);
    return column;
  };
  try {
    return conditionSql(view.scope.rowFilter ?? { all: [] }, find, params);
  } catch (error) {
    throw error instanceof BadCondition ? unusable(error.field) : error;
  }
}
