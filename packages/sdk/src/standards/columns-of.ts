import { standardsSchemas } from '../generated/standards/schemas.ts';

/** Columns of a CSV file of the folder, as its schema has them. */
export function columnsOf(file: string): readonly string[] {
  return (standardsSchemas[file] as { readonly 'x-columns': readonly string[] })['x-columns'];
}
