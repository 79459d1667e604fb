import { list, malformed } from './read-ask.ts';

export type Format = 'json' | 'geojson' | 'csv' | 'ndjson';

export const MEDIA: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};
const ACCEPTED: Readonly<Record<string, Format>> = {
  'application/json': 'json',
  'application/geo+json': 'geojson',
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
};

/** `?format=` goes before `Accept`; of what is accepted the first that there is, and JSON where nothing is known. */
export function formatOf(query: string | undefined, accept: string | undefined): Format {
  if (query !== undefined) {
    if (!Object.hasOwn(MEDIA, query)) throw malformed('format', `one of ${Object.keys(MEDIA).join(', ')}`);
    return query as Format;
  }
  for (const part of list(accept)) {
    const found = ACCEPTED[(part.split(';')[0] ?? '').trim().toLowerCase()];
    if (found !== undefined) return found;
  }
  return 'json';
}
