import type { Row } from '../row.ts';

/**
 * Bytes that did not decode stand as U+FFFD. In a row of which the reader has said so, nothing else can be said of those fields; in any
 * other row some program before us has put U+FFFD in the place of what it could not read, and what stood there is lost.
 */
export function undecoded(row: Row): void {
  const said = row.findings.some(({ code }) => code === 'encoding_undecodable');
  for (const { field } of row.file.fields.values()) {
    if (!row.text(field.name).includes('\uFFFD')) continue;
    if (said) row.spoil(field.name);
    else row.find('value_lost_characters', field);
  }
}
