import type { DrawnArea, RecordQuery } from './records.ts';
import { pathOf, withQuery } from './request.ts';
import type { Terms } from './terms.ts';
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
  return transport.json({
    method: 'POST',
    path: withQuery(path, { grant }),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ within, query: Object.fromEntries(texts), by, measure }),
    repeatable: true,
  });
}

/** Everything that the caller may see of one plate, unit, person, part, grid or device, by dataset. */
export type Entity = Readonly<Record<string, unknown>>;

/** What is personal does not stand in an address: asked by POST. */
export function entity(transport: Transport, kind: string, value: string): Promise<Entity> {
  return transport.json({
    method: 'POST',
    path: '/v1/entities/search',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind, value }),
    repeatable: true,
  });
}

/**
 * The evidence file of a batch, or of one of its records: keep it byte by byte, `@shuniu/sdk/evidence` verifies it offline.
 * @param record line of the batch, from 1
 */
export async function batchEvidence(transport: Transport, batch: string, record: number | undefined): Promise<string> {
  const path = withQuery(pathOf('v1', 'batches', batch, 'evidence'), {
    record: record === undefined ? undefined : record - 1,
  });
  const { body } = await transport.send({ method: 'GET', path });
  return new TextDecoder().decode(body);
}

/** The log's public key (C2SP vkey), for who trusts the connection it comes over. */
export async function evidenceKey(transport: Transport): Promise<string> {
  const { body } = await transport.send({ method: 'GET', path: '/v1/evidence/key' });
  return new TextDecoder().decode(body).trim();
}
