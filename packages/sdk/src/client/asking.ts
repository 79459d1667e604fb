import type { DrawnArea, RecordQuery } from './records.ts';
import { jsonRequest, pathOf, withQuery } from './request.ts';
import type { DatasetRecord, Terms } from './terms.ts';
import type { Transport } from './transport.ts';

/** Groups of records with what was measured of each. */
export interface Aggregate extends Terms {
  readonly by: readonly string[];
  readonly groups: readonly Readonly<Record<string, unknown>>[];
  readonly [more: string]: unknown;
}

export interface AggregateAsk {
  /** `class`, `division`, `grid` … or a field that is granted unmasked. */
  readonly by?: readonly string[];
  readonly measure?: readonly string[];
  readonly query?: RecordQuery;
  readonly within?: DrawnArea;
}

/** Counts, areas and sums by group; an area is cut at the border of what was drawn, and the answer says so. */
export function aggregate(transport: Transport, dataset: string, ask: AggregateAsk): Promise<Aggregate> {
  const path = pathOf('v1', 'datasets', dataset, 'aggregate');
  const { by, measure, within, query: { grant, ...query } = {} } = ask;
  if (within === undefined)
    return transport.json({ method: 'GET', path: withQuery(path, { ...query, grant, by, measure }) });
  const texts = Object.entries(query).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(',') : String(value),
  ]);
  const body = { within, query: Object.fromEntries(texts), by, measure };
  return transport.json({ ...jsonRequest('POST', withQuery(path, { grant }), body), repeatable: true });
}

/** Everything that the caller may see of one plate, unit, person, part, grid or device, by dataset. */
export interface Entity {
  readonly kind: string;
  readonly found: readonly (Terms & {
    readonly provider: string;
    /** Fields in which it was looked for. */
    readonly fields: readonly string[];
    readonly count: number;
    /** There is more than what is given here. */
    readonly more: boolean;
    readonly records: readonly DatasetRecord[];
  })[];
  /** Datasets in which it could not be looked for, and why. */
  readonly notSearched: readonly Readonly<Record<string, unknown>>[];
}

/** What is personal does not stand in an address: asked by POST. */
export function entity(transport: Transport, kind: string, value: string): Promise<Entity> {
  return transport.json({ ...jsonRequest('POST', '/v1/entities/search', { kind, value }), repeatable: true });
}
