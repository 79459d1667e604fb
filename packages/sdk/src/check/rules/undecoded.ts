import type { Row } from '../row.ts';

/** Fields with bytes that did not decode are known by U+FFFD in a row that has that finding: nothing else can be said of them. */
export function undecoded(row: Row): void {
  if (!row.findings.some(({ code }) => code === 'encoding_undecodable')) return;
  for (const { field } of row.file.fields.values()) if (row.text(field.name).includes('\uFFFD')) row.spoil(field.name);
}
