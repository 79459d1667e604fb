import { editionsWith, nearMatches } from '@shuniu/schema';
import type { Field, ResolvedCode, ResolvedTable } from '@shuniu/schema';
import { CELL_NUMBER } from '../../read/batch.ts';
import { withoutDivision } from '../code-list.ts';
import { classDigits, isPart } from '../file-context.ts';
import type { Row } from '../row.ts';
import { classInMatter } from './matter-code.ts';

/**
 * The class code of the row, in its edition and overlays, on the reference date.
 * Source: the code table that the file is judged by (`lock` of the report).
 */
export function classCode(row: Row): void {
  const { codes } = row.file;
  if (codes === undefined) return;
  const stated = codeOf(row);
  if (stated === undefined) return;
  const { field, text, fixed } = stated;
  const code = codes.table.codes.get(text);
  // a class that all rows have from the --map file was judged once, with the file
  if (code === undefined) {
    if (!fixed) unknownCode(row, field, text);
    return;
  }
  if (!fixed) {
    if (field.kind === 'code' && row.cellType(field.name) === CELL_NUMBER) row.remark('value_numeric_cell', field);
    lifeOf(row, field, code);
  }
  nameOf(row, code);
}

interface Stated {
  readonly field: Field;
  readonly text: string;
  readonly fixed: boolean;
}

/** The code and the field that states it: the part id before the class column, which agrees; the class column before the matter code. */
function codeOf(row: Row): Stated | undefined {
  const { fields, type, codes } = row.file;
  const id = fields.get('id');
  if (id !== undefined && isPart(row.file)) {
    if (row.spoilt('id') || row.spoilt('classCode') || row.text('id') === '') return undefined;
    return { field: id.field, text: row.text('id').slice(6, 6 + classDigits(row.file)), fixed: false };
  }
  const field = type.fields.find(({ name }) => name === 'classCode');
  const text = row.text('classCode');
  if (field === undefined || row.spoilt('classCode')) return undefined;
  if (text !== '')
    return { field, text: withoutDivision(text, codes?.codeLength ?? 0), fixed: !fields.has('classCode') };
  const inMatter = classInMatter(row);
  const matter = fields.get('matterCode')?.field;
  return inMatter === undefined || matter === undefined ? undefined : { field: matter, text: inMatter, fixed: false };
}

function unknownCode(row: Row, field: Field, code: string): void {
  const { table, library } = row.file.codes!;
  const elsewhere = editionsWith(code, table.recordType, library).flatMap((found) =>
    found.table.ref === table.ref ? [] : found.table.ref,
  );
  const params = { code, table: table.ref, editions: elsewhere.length > 0 ? elsewhere.join(', ') : undefined };
  const expected = elsewhere.length > 0 ? undefined : likelyCodes(code, table);
  row.spoil('classCode');
  if (!table.complete) row.remark('code_unknown', field, { severity: 'warning', expected, params });
  else if (elsewhere.length > 0) row.remark('code_other_edition', field, { params });
  else row.remark('code_unknown', field, { severity: 'error', expected, params });
}

/** The code that lost its leading zeros in a spreadsheet, else codes that look like it, with their names. */
function likelyCodes(code: string, table: ResolvedTable): string | undefined {
  const near = nearMatches(code, table, 3);
  const whole = near.filter((match) => match.code === code.padStart(match.code.length, '0'));
  const likely = (whole.length > 0 ? whole : near).map((match) => `${match.code} ${match.name}`);
  return likely.length > 0 ? likely.join(', ') : undefined;
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
  row.find('name_code_mismatch', field, { expected: code.name, params: { code: code.code } });
}
