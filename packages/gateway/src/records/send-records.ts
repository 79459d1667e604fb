import type { Reply } from '../server/fastify.ts';
import { BOM, csvText } from './csv-text.ts';
import { MEDIA, type Format } from './format.ts';
import type { Listed } from './list-records.ts';
import { termHeaders, termsOf, withText } from './respond.ts';

/** @param next address of the next page, where there is one and it can be fetched by its address */
export function sendRecords(
  reply: Reply,
  listed: Listed,
  format: Format,
  next: string | undefined,
  bom = false,
): string {
  const { view, row, cursor, fields, leaf } = listed;
  reply.header('content-type', MEDIA[format]);
  reply.headers(termHeaders(view));
  if (next !== undefined) reply.header('link', `<${next}>; rel="next"`);
  if (cursor !== undefined) reply.header('shuniu-cursor', cursor);
  if (leaf !== undefined) reply.header('shuniu-evidence', leaf);
  const records = row.records ?? '';
  const page = { count: row.count, next: next ?? null, cursor: cursor ?? null };
  switch (format) {
    case 'json':
      return withText({ ...termsOf(view), ...page }, 'records', `[${records}]`);
    case 'geojson':
      return withText(
        { type: 'FeatureCollection', numberReturned: row.count, links: linksOf(next), ...termsOf(view), ...page },
        'features',
        `[${records}]`,
      );
    case 'ndjson':
      return records === '' ? '' : `${records}\n`;
    case 'csv': {
      const names = [...(view.keyed ? ['key'] : []), ...fields.map(({ name }) => name)];
      const text = csvText(JSON.parse(`[${records}]`) as Record<string, unknown>[], names);
      return bom ? BOM + text : text;
    }
  }
}

function linksOf(next: string | undefined): object[] {
  return next === undefined ? [] : [{ rel: 'next', href: next, type: 'application/geo+json' }];
}
