import type { Row, TableSource } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';

/** One constant per code, the union of all, and a check. Importing one code pulls in nothing else. */
export function codesModule({ table, codes, verified }: TableSource): string {
  const seen = new Map(verified?.content.map((row) => [row.cells['code'], row]));
  const constants = codes.content.map(
    (row) =>
      `${comment(row, table.content, seen.get(row.cells['code']))}export const ${constantOf(row.cells['key'] ?? '')} = '${row.cells['code']}';`,
  );
  return `${header(`standards/${codes.path}`)}
${constants.join('\n\n')}

/** A code of ${table.content.ref}. */
export type Code =
${codes.content.map((row) => `  | '${row.cells['code']}'`).join('\n')};

const CODES: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
${codes.content.map((row) => `  '${row.cells['code']}',`).join('\n')}
]);

/** Whether a value is a code of ${table.content.ref}, whatever the day${table.content.complete ? '' : '; the table has gaps, so a code that is none here may still be right'}. */
export function isCode(value: unknown): value is Code {
  return CODES.has(value);
}
`;
}

/** `water-supply-manhole-cover` → `WATER_SUPPLY_MANHOLE_COVER` */
function constantOf(key: string): string {
  const name = key.replaceAll('-', '_').toUpperCase();
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

function comment({ cells }: Row, { ref, status, validity }: TableSource['table']['content'], seen?: Row): string {
  const from = cells['valid_from'] || validity.from || '?';
  const to = cells['valid_to'] || validity.to || '…';
  const lines = [
    `${cells['code']} ${cells['name']} (${cells['name_en']})`,
    `${ref}, ${status}; this code: ${cells['evidence']}; [${from}, ${to})`,
  ];
  lines.push(`Source: ${cells['source']}`);
  if (seen !== undefined) {
    const { verdict, clause, page, verified_by, verified_on } = seen.cells;
    const place = [clause && `clause ${clause}`, page && `page ${page}`].filter(Boolean).join(', ');
    lines.push(`In print: ${verdict}${place && `, ${place}`} (${verified_by}, ${verified_on})`);
  }
  if (cells['note'] !== '') lines.push(`Note: ${cells['note']}`);
  if (cells['status'] !== 'active')
    lines.push(`@deprecated ${cells['status']}${cells['replaced_by'] === '' ? '' : ` → ${cells['replaced_by']}`}`);
  return `/**\n${lines.map((line) => ` * ${line.replaceAll('*/', '* /')}\n`).join('')} */\n`;
}
