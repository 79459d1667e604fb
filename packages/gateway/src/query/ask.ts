import { Problem } from '../problem/problem.ts';
import type { RowFilter } from '../policy/row-filter.ts';
import { BadCondition, conditionSql } from './condition.ts';
import type { Box, DrawnArea } from './drawn-area.ts';
import type { Params } from './params.ts';
import { inArea, inBox } from './place-sql.ts';
import { inDivisions } from './prefix.ts';
import type { SeenField, View } from './view.ts';

/** Which of the records of a scope are asked for. */
export interface Ask {
  readonly filters: readonly RowFilter[];
  /** Prefixes of division codes; empty: all of the scope's. */
  readonly divisions: readonly string[];
  readonly box?: Box;
  readonly area?: DrawnArea;
}

/**
 * A field that may be asked about: what is masked must not be found out by asking for it.
 * @throws Problem field_unknown, field_not_granted
 */
export function plainField(view: View, name: string): SeenField {
  const field = view.fields.find((each) => each.name === name);
  if (field?.plain === true) return field;
  const known = view.column(name) !== undefined || view.dataset.type.fields.some((each) => each.name === name);
  const { grant } = view.scope;
  throw known
    ? new Problem('field_not_granted', { field: name, grant })
    : new Problem('field_unknown', { field: name, dataset: view.dataset.id });
}

/** @throws Problem field_not_granted where the place was not granted as it is; place_none where the dataset has none */
export function assertPlace(view: View): void {
  if (view.place !== undefined) return;
  if (view.dataset.type.geometry === 'none') throw new Problem('place_none', { dataset: view.dataset.id });
  throw new Problem('field_not_granted', { field: 'geometry', grant: view.scope.grant });
}

/** @throws Problem field_unknown, field_not_granted, place_none, request_malformed */
export function askSql(view: View, ask: Ask, params: Params): string {
  const parts: string[] = [];
  if (ask.divisions.length > 0) parts.push(inDivisions('t."division"', ask.divisions, params));
  if (ask.box !== undefined || ask.area !== undefined) assertPlace(view);
  if (ask.box !== undefined) parts.push(inBox(view, ask.box, params));
  if (ask.area !== undefined) parts.push(inArea(view, ask.area, params));
  try {
    if (ask.filters.length > 0)
      parts.push(conditionSql({ all: ask.filters }, (name) => plainField(view, name), params));
  } catch (error) {
    if (error instanceof BadCondition)
      throw new Problem('request_malformed', {
        at: error.field === '' ? 'filter' : error.field,
        reason: error.message,
      });
    throw error;
  }
  return parts.length === 0 ? 'true' : parts.join(' AND ');
}

/** Whether something is asked for of which a plan for all values would know nothing. */
export function isVaried({ filters, divisions, box, area }: Ask): boolean {
  return filters.length > 0 || divisions.length > 0 || box !== undefined || area !== undefined;
}
