import { isPart } from '../file-context.ts';
import type { FileContext } from '../file-context.ts';
import type { Row } from '../row.ts';

/** The county of a row, which every stored record leads with, and `--division`. Parts have theirs in the id and a rule of their own. */
export function division(row: Row): void {
  const { file } = row;
  if (isPart(file)) return;
  const { division: wanted, type } = file;
  const name = type.divisionFrom.find((candidate) => beginsWithCounty(file, candidate, row.text(candidate)));
  if (name === undefined) {
    // an identity that is damaged has been said already
    const fields = type.divisionFrom.flatMap((candidate) => file.fields.get(candidate)?.field ?? []);
    const said = row.findings.some((f) => f.severity === 'error' && fields.some((field) => field.name === f.field));
    const stated = fields.find((field) => !row.spoilt(field.name) && row.text(field.name) !== '') ?? fields[0];
    if (!said) row.find('division_unknown', stated);
    return;
  }
  const field = type.fields.find((candidate) => candidate.name === name);
  if (wanted === undefined || field === undefined || row.spoilt(name)) return;
  if (!row.text(name).startsWith(wanted)) row.remark('id_division_mismatch', field, { expected: wanted });
}

/** Whether a text of this field says a county: a county code has six digits and no more, any other code begins with them. */
export function beginsWithCounty(file: FileContext, name: string, text: string): boolean {
  const exact = file.type.fields.find((field) => field.name === name)?.kind === 'division';
  return exact ? /^[0-9]{6}$/.test(text) : /^[0-9]{6}/.test(text);
}
