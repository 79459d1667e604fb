import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { openCursor, sealCursor } from '../keys/sealed-cursor.ts';
import { pageReading, type PageRow } from '../query/page.ts';
import { readUnder, type Read, type Reader } from '../query/read.ts';
import type { SeenField, View } from '../query/view.ts';
import type { RowFilter } from '../policy/row-filter.ts';
import { chooseFields } from './choose-fields.ts';
import { classFilter } from './class-codes.ts';

import type { Format } from './format.ts';
import { readAsk, type QueryTexts } from './read-ask.ts';

export interface ListAsk {
  readonly query: QueryTexts;
  /** GeoJSON of a drawn area. */
  readonly within?: unknown;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly format: Format;
  /** Conditions that depend on what the grant shows. */
  readonly more?: (view: View) => readonly RowFilter[];
}

export interface Listed extends Read<PageRow> {
  readonly fields: readonly SeenField[];
  /** Sealed; absent where there is no further page. */
  readonly cursor?: string;
}

/** One page of a dataset's records. @throws Problem */
export async function listRecords(hub: Hub, session: Session, reader: Reader, ask: ListAsk): Promise<Listed> {
  const asked = readAsk(ask.query, ask.within);
  let fields: readonly SeenField[] = [];
  let bound: unknown;
  const read = await readUnder<PageRow>(hub, session, reader, (view, params) => {
    fields = chooseFields(view, ask.query['fields']);
    bound = ['records', view.dataset.id, view.scope.grant, inOrder(ask.query), ask.within ?? null];
    const after = ask.cursor === undefined ? undefined : openCursor<string[]>(hub.keys, bound, ask.cursor);
    return pageReading(
      view,
      {
        ...asked,
        filters: [
          ...asked.filters,
          ...classFilter(view.dataset, hub.library, asked.classes),
          ...(ask.more?.(view) ?? []),
        ],
        fields,
        limit: ask.limit,
        ...(after === undefined ? {} : { after }),
        shape: ask.format === 'geojson' ? 'feature' : 'record',
        separator: ask.format === 'ndjson' ? '\n' : ',',
      },
      params,
    );
  });
  const { last } = read.row;
  const cursor = last === null ? undefined : sealCursor(hub.keys, bound, JSON.parse(last) as string[]);
  return { ...read, fields, ...(cursor === undefined ? {} : { cursor }) };
}

/** The same whatever the order of a query's parts. */
function inOrder(query: QueryTexts): readonly (readonly [string, string])[] {
  return Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
}
