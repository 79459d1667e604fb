import type { Row } from '../row.ts';

/** The county of a row, which every stored record leads with, and `--division`. Parts have theirs in the id and a rule of their own. */
export function division(row: Row): void {
  const { division: wanted, type } = row.file;
  if (row.file.fields.get('id')?.field.kind === 'part-id') return;
  const names = type.divisionFrom.filter((name) => /^[0-9]{6}/.test(row.text(name)));
  const fields = type.divisionFrom.flatMap((name) => row.file.fields.get(name)?.field ?? []);
  if (names.length === 0) {
    // an identity that is damaged has been said already
    if (!fields.some(({ name }) => row.spoilt(name))) row.remark('division_unknown', fields[0], { value: '' });
    return;
  }
  const field = type.fields.find(({ name }) => name === names[0]);
  if (wanted === undefined || field === undefined || row.spoilt(field.name)) return;
  if (!row.text(field.name).startsWith(wanted)) row.remark('id_division_mismatch', field, { expected: wanted });
}
