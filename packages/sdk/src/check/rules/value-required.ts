import type { Row } from '../row.ts';

/**
 * A mandatory value is empty. Coordinates have a rule of their own.
 * Source: requirement M of the edition's attribute table; where that is not corroborated the row is accepted with a warning.
 */
export function valueRequired(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if (field.requirement !== 'M' || field.kind === 'easting' || field.kind === 'northing' || field.kind === 'geometry')
      continue;
    if (row.spoilt(field.name) || row.text(field.name) !== '') continue;
    const identity = row.file.type.identity.includes(field.name);
    row.find('value_required', field, { severity: identity || field.unproven !== true ? 'error' : 'warning' });
  }
}
