import type { Field, RecordType } from '@shuniu/schema';
import { isCutName } from './cut-name.ts';
import { headerKey } from './header-key.ts';

/**
 * How well a header fits a field, best first: a title of the standard, a known synonym, our own camelCase name (which is
 * often somebody's running number: `id`), a name cut by Shapefile.
 */
export const FITS = ['title', 'synonym', 'name', 'cut'] as const;
export type Fit = (typeof FITS)[number];

export interface Match {
  readonly fit: Fit;
  /** More than one where the header does not tell them apart. */
  readonly fields: readonly string[];
}

/** Finds the fields that a header may mean. */
export function headerMatcher(type: RecordType): (header: string) => Match | undefined {
  const fields = type.fields.filter((field) => field.kind !== 'easting' && field.kind !== 'northing');
  const exact: Record<'title' | 'synonym' | 'name', Map<string, string[]>> = {
    title: indexed(fields, (field) => [field.title.zh, field.title.en]),
    synonym: indexed(fields, (field) => field.synonyms),
    name: indexed(fields, (field) => [field.name]),
  };
  return (header) => {
    const key = headerKey(header);
    if (key === '') return undefined;
    for (const fit of ['title', 'synonym', 'name'] as const) {
      const found = exact[fit].get(key);
      if (found !== undefined) return { fit, fields: found };
    }
    const cut = fields.filter((field) => longNames(field).some((name) => isCutName(header.trim(), name)));
    return cut.length === 0 ? undefined : { fit: 'cut', fields: cut.map((field) => field.name) };
  };
}

function longNames(field: Field): readonly string[] {
  return [field.title.zh, field.name, ...field.synonyms];
}

function indexed(fields: readonly Field[], words: (field: Field) => readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const field of fields) {
    for (const key of new Set(words(field).map(headerKey))) {
      index.set(key, [...(index.get(key) ?? []), field.name]);
    }
  }
  return index;
}
