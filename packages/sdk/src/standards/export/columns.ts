import type { ResolvedCode, ResolvedTable } from '@shuniu/schema';

/** One column of an exported table, whatever the format. */
export interface ExportColumn {
  readonly name: string;
  readonly zh: string;
  /** Empty where the table says nothing. */
  readonly value: (code: ResolvedCode, table: ResolvedTable) => string;
}

/** Columns of a code, in their order. The dates are the code's own, else those of the edition. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { name: 'code', zh: '代码', value: ({ code }) => code },
  { name: 'name', zh: '名称', value: ({ name }) => name },
  { name: 'name_en', zh: '英译', value: ({ nameEn }) => nameEn },
  { name: 'parent', zh: '大类代码', value: ({ parent }) => parent },
  { name: 'parent_name', zh: '大类名称', value: bigClassName },
  { name: 'status', zh: '状态', value: ({ status }) => status },
  { name: 'valid_from', zh: '生效', value: (code, table) => code.validFrom ?? table.validFrom ?? '' },
  { name: 'valid_to', zh: '失效', value: (code, table) => code.validTo ?? table.validTo ?? '' },
  { name: 'replaced_by', zh: '替代代码', value: ({ replacedBy = '' }) => replacedBy },
  { name: 'geometry', zh: '几何', value: ({ geometry = '' }) => geometry },
  { name: 'definition', zh: '释义', value: ({ definition = '' }) => definition },
  { name: 'origin', zh: '出处', value: ({ origin }) => origin },
  { name: 'roll_up', zh: '归并到', value: ({ rollUp }) => rollUp ?? '' },
  { name: 'roll_up_none_reason', zh: '无归并的理由', value: ({ rollUpNone = '' }) => rollUpNone },
  { name: 'evidence', zh: '依据', value: ({ evidence }) => evidence },
  { name: 'source', zh: '来源', value: ({ source }) => source },
  { name: 'note', zh: '备注', value: ({ note = '' }) => note },
  { name: 'key', zh: '键', value: ({ key }) => key },
];

export function exportCells(code: ResolvedCode, table: ResolvedTable): string[] {
  return EXPORT_COLUMNS.map(({ value }) => value(code, table));
}

function bigClassName({ parent }: ResolvedCode, { bigClasses }: ResolvedTable): string {
  return bigClasses.find(({ code }) => code === parent)?.name ?? '';
}
