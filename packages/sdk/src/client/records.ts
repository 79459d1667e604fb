import { pathOf, withQuery, type QueryValue } from './request.ts';
import type { DatasetRecord, Terms } from './terms.ts';
import type { Transport } from './transport.ts';

/** Which records. Any other name is a field with an optional `.op`: `{ 'surveyedOn.ge': '2026-01-01' }`. */
export interface RecordQuery {
  readonly grant?: string;
  readonly fields?: readonly string[];
  readonly division?: string | readonly string[];
  readonly class?: string | readonly string[];
  readonly grid?: string | readonly string[];
  /** west, south, east, north in degrees */
  readonly bbox?: readonly [number, number, number, number];
  /** Records of one page. */
  readonly limit?: number;
  readonly cursor?: string;
  readonly [field: string]: QueryValue;
}

export interface RecordPage<R = DatasetRecord> extends Terms {
  readonly count: number;
  readonly next: string | null;
  readonly cursor: string | null;
  readonly records: readonly R[];
}

export interface OneRecord<R = DatasetRecord> extends Terms {
  readonly record: R;
}

export interface RecordHistory<R = DatasetRecord> extends Terms {
  readonly count: number;
  /** Newest first. */
  readonly versions: readonly {
    readonly validFrom: string;
    /** null: until now. */
    readonly validTo: string | null;
    readonly retired: boolean;
    readonly record: R;
  }[];
}

export function oneRecord<R>(
  transport: Transport,
  dataset: string,
  key: string,
  grant: string | undefined,
): Promise<OneRecord<R>> {
  return transport.json({
    method: 'GET',
    path: withQuery(pathOf('v1', 'datasets', dataset, 'records', key), { grant }),
  });
}

/** All versions of a record; the grant has to show its history. */
export function recordHistory<R>(
  transport: Transport,
  dataset: string,
  key: string,
  grant: string | undefined,
): Promise<RecordHistory<R>> {
  const path = withQuery(pathOf('v1', 'datasets', dataset, 'records', key, 'history'), { grant });
  return transport.json({ method: 'GET', path });
}

/** GeoJSON of a drawn area, degrees. */
export type DrawnArea = { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: readonly unknown[] };

export interface RecordOptions {
  /** Too big for an address: sent as the body of a search. */
  readonly within?: DrawnArea;
  readonly signal?: AbortSignal;
}

/** Pages of records, by key; each page is asked for when the one before has been used. */
export async function* recordPages<R>(
  transport: Transport,
  dataset: string,
  query: RecordQuery,
  options: RecordOptions,
): AsyncGenerator<RecordPage<R>> {
  for (let from = query; ;) {
    const page = await transport.json<RecordPage<R>>(request(dataset, from, options));
    yield page;
    if (page.cursor === null || page.cursor === undefined) return;
    from = { ...query, cursor: page.cursor };
  }
}

function request(dataset: string, query: RecordQuery, { within, signal }: RecordOptions) {
  const path = pathOf('v1', 'datasets', dataset, 'records');
  const stop = signal === undefined ? {} : { signal };
  if (within === undefined) return { method: 'GET', path: withQuery(path, query), ...stop } as const;
  const { grant, fields, limit, cursor, ...rest } = query;
  return {
    method: 'POST',
    path: withQuery(`${path}/search`, { grant }),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ within, query: texts(rest), fields, limit, cursor }),
    // asks, and changes nothing
    repeatable: true,
    ...stop,
  } as const;
}

function texts(query: Readonly<Record<string, QueryValue>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : String(value)]],
    ),
  );
}
