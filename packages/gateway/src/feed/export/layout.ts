import type { View } from '../../query/view.ts';
import type { Claim } from './export-job.ts';
import type { Layout } from './export-files.ts';
import { csvNames } from './export-sql.ts';

/** How the files of an export look. */
export function layoutOf(view: View, claim: Claim, folder: string, fileBytes: number): Layout {
  const { format, compression } = claim;
  const geo = format === 'geojson';
  return {
    folder,
    suffix: `${format}${compression === 'gzip' ? '.gz' : ''}`,
    compression,
    fileBytes,
    quoted: format === 'csv',
    head: geo ? '{"type":"FeatureCollection","features":[\n' : format === 'csv' ? `${csvNames(view).join(',')}\n` : '',
    foot: geo ? ']}\n' : '',
    commas: geo,
  };
}

/** Media type of a file as it is stored. */
export function mediaOf(name: string): string {
  if (name.endsWith('.gz')) return 'application/gzip';
  if (name.endsWith('.csv')) return 'text/csv; charset=utf-8; header=present';
  return name.endsWith('.geojson') ? 'application/geo+json; charset=utf-8' : 'application/x-ndjson; charset=utf-8';
}
