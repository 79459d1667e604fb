import { parsePartId, type PartEdition, type RecordType } from '@shuniu/schema';
import { withoutDivision } from '../check/code-list.ts';
import type { HeaderMapping } from '../map/map-header.ts';

/** Where a record says what class it is of. Column numbers from 0. */
export interface RecordColumns {
  /** Of the identifier that carries the class; parts only. */
  readonly id?: number;
  readonly classCode?: number;
  readonly matterCode?: number;
  readonly name?: number;
  /** Every field that has a column. */
  readonly fields: ReadonlyMap<string, number>;
}

export function recordColumns(type: RecordType, { fields }: HeaderMapping): RecordColumns {
  const own = type.fields.some((field) => field.name === 'id' && field.kind === 'part-id');
  const at = (name: 'id' | 'classCode' | 'matterCode' | 'name'): object => {
    const column = fields.get(name);
    return column === undefined || (name === 'id' && !own) ? {} : { [name]: column };
  };
  return { fields, ...at('id'), ...at('classCode'), ...at('matterCode'), ...at('name') };
}

/** The class of a record and the digits that surround it, or why it cannot be told. */
export type ClassOfRecord =
  { readonly code: string; readonly division?: string; readonly sequence?: string } | { readonly fault: ClassFault };

export type ClassFault = 'empty' | 'form' | 'damage' | 'disagree' | 'division';

/**
 * The class that a record states: in its identifier, its class column, its matter code; all that say something must agree.
 * @param cells without blanks around them
 * @param codeLength digits of a code, where all codes of the table have the same number; else 0
 */
export function classOfRecord(
  cells: readonly string[],
  columns: RecordColumns,
  edition: string,
  codeLength: number,
): ClassOfRecord {
  const text = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? '').trim());
  const stated = withoutDivision(text(columns.classCode), codeLength);
  if (columns.id !== undefined) {
    const id = text(columns.id);
    if (id === '') return { fault: 'empty' };
    const parsed = parsePartId(id, edition as PartEdition);
    if (!parsed.ok) return { fault: /^\d(\.\d+)?[Ee][+-]?\d+$/.test(id) ? 'damage' : 'form' };
    if (parsed.sequence === '000000') return { fault: 'damage' };
    const { classCode: code, division, sequence } = parsed;
    return stated !== '' && stated !== code ? { fault: 'disagree' } : { code, division, sequence };
  }
  const matter = text(columns.matterCode);
  const inMatter = codeLength > 0 && matter.length === 6 + codeLength ? matter.slice(6) : undefined;
  if (matter !== '' && inMatter === undefined) return { fault: 'form' };
  if (stated !== '' && inMatter !== undefined && stated !== inMatter) return { fault: 'disagree' };
  const code = stated === '' ? inMatter : stated;
  return code === undefined ? { fault: 'empty' } : { code };
}
