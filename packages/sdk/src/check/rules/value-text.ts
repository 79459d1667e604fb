import type { Row } from '../row.ts';

const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': 'NUL' };

/**
 * Control characters inside a value: line breaks and tabs are kept and said; NUL cannot be stored by PostgreSQL and refuses the row.
 * In a code, a date or a number they make it malformed, and that is said by the rule of its kind.
 */
export function controlCharacters(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    const text = row.text(field.name);
    const found = text.match(/[\u0000-\u001f]/g);
    if (found === null) continue;
    const characters = [...new Set(found)]
      .map((c) => NAMES[c] ?? `U+${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(' ');
    if (found.includes('\0')) row.find('value_malformed', field, { severity: 'error', params: { reason: 'NUL' } });
    else if (field.kind === 'text' || field.kind === 'plate')
      row.remark('value_control_character', field, { params: { characters } });
  }
}

const PLACEHOLDERS = new Set([
  'n/a',
  'na',
  '#n/a',
  'null',
  'none',
  'nan',
  'undefined',
  '[]',
  '{}',
  '-',
  '--',
  '—',
  '/',
  '\\',
  '?',
  '??',
  '???',
  '0',
  '[object object]',
]);

/** Words that programs write where there is no value. Kept as they stand, and said: they look like data. No record can be known by one. */
export function placeholders(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if (field.kind !== 'text' && field.kind !== 'department-code') continue;
    if (row.spoilt(field.name) || !isPlaceholder(row.text(field.name))) continue;
    const severity = row.file.type.identity.includes(field.name) ? ('error' as const) : ('warning' as const);
    row.find('value_placeholder', field, { severity });
  }
}

/** Whether a text stands for “no value”. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(text.toLowerCase());
}
