import { StandardsError } from './standards-error.ts';

/** The parts of `gbt-30428-2/part@2013`. */
export interface TableRef {
  readonly family: string;
  readonly kind: string;
  /** Absent where the text names none. */
  readonly edition?: string;
}

const FORM = /^([a-z0-9][a-z0-9-]*)\/([a-z][a-z0-9-]*)(?:@([0-9]{4}))?$/;

/**
 * Takes a table reference apart. Says nothing of whether such a table exists.
 * @throws StandardsError `table_ref_malformed`
 */
export function parseTableRef(text: string): TableRef {
  const [, family, kind, edition] = FORM.exec(text) ?? [];
  if (family === undefined || kind === undefined) throw new StandardsError('table_ref_malformed', { ref: text });
  return edition === undefined ? { family, kind } : { family, kind, edition };
}
