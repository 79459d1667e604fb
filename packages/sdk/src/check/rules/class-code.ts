import { editionsWith, nearMatches } from '@shuniu/schema';
import type { Field, ResolvedCode } from '@shuniu/schema';
import { CELL_NUMBER } from '../../read/batch.ts';
import { classDigits } from '../file-context.ts';
import type { Row } from '../row.ts';

/**
 * The class code of the row, in its edition and overlays, on the reference date.
 * Source: the code table that the file is judged by (`lock` of the report).
 */
export function classCode(row: Row): void {
  const { codes } = row.file;
  if (codes === undefined) return;
  const stated = codeOf(row);
  if (stated === undefined) return;
  const { field, text } = stated;
  const code = codes.table.codes.get(text);
  if (code === undefined) unknownCode(row, field, text);
  else {
    lifeOf(row, field, code);
    nameOf(row, code);
  }
}

/** The code and the field that states it: the part id before the class column, since both were found to agree. */
function codeOf(row: Row): { field: Field; text: string } | undefined {
  const id = row.file.fields.get('id');
  if (id?.field.kind === 'part-id') {
    if (row.spoilt('id') || row.spoilt('classCode') || row.text('id') === '') return undefined;
    return { field: id.field, text: row.text('id').slice(6, 6 + classDigits(row.file)) };
  }
  const field =
    row.file.fields.get('classCode')?.field ?? row.file.type.fields.find(({ name }) => name === 'classCode');
  const text = row.text('classCode');
  if (field === undefined || text === '' || row.spoilt('classCode')) return undefined;
  if (row.cellType('classCode') === CELL_NUMBER) row.remark('value_numeric_cell', field);
  return { field, text: withoutDivision(text, row.file.codes?.codeLength ?? 0) };
}

/** Codes of events and matters are often written behind their county: 6 + 4 or 6 + 5 digits. */
export function withoutDivision(text: string, codeLength: number): string {
  return codeLength > 0 && text.length === 6 + codeLength && /^[0-9]+$/.test(text) ? text.slice(6) : text;
}

function unknownCode(row: Row, field: Field, code: string): void {
  const { table } = row.file.codes!;
  const elsewhere = editionsWith(code, table.recordType).flatMap((found) =>
    found.table.ref === table.ref ? [] : found.table.ref,
  );
  const near = nearMatches(code, table, 3).map((match) => `${match.code} ${match.name}`);
  const params = { code, table: table.ref, editions: elsewhere.length > 0 ? elsewhere.join(', ') : undefined };
  const expected = near.length > 0 ? near.join(', ') : undefined;
  row.spoil('classCode');
  if (!table.complete) row.remark('code_unknown', field, { severity: 'warning', expected, params });
  else if (elsewhere.length > 0) row.remark('code_other_edition', field, { expected, params });
  else row.remark('code_unknown', field, { severity: 'error', expected, params });
}

function lifeOf(row: Row, field: Field, code: ResolvedCode): void {
  const { asOf } = row.file;
  const params = { code: code.code, since: code.validFrom, until: code.validTo };
  if (code.validFrom !== undefined && code.validFrom > asOf) row.remark('code_not_yet_valid', field, { params });
  else if (code.status === 'retired' || (code.validTo !== undefined && code.validTo <= asOf)) {
    row.remark('code_retired', field, { expected: code.replacedBy, params: { ...params, until: code.validTo ?? '' } });
  } else if (code.status === 'deprecated') row.remark('code_deprecated', field, { expected: code.replacedBy, params });
}

/** The class name in the row against the name of its code. */
function nameOf(row: Row, code: ResolvedCode): void {
  const field = row.file.fields.get('name')?.field;
  const text = row.text('name');
  if (field === undefined || text === '' || text === code.name || row.spoilt('name')) return;
  row.remark('name_code_mismatch', field, { expected: code.name, params: { code: code.code } });
}
