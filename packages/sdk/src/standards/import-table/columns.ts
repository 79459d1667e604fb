import type { WholeSheet } from '../../read/whole-table.ts';
import { tidyHeading } from './tidy.ts';

export type Role = 'code' | 'name' | 'parent' | 'parentName' | 'rollUp' | 'reason' | 'nameEn';

/** Where a sheet has what: column numbers from 0. */
export interface Columns {
  /** Row of the header. */
  readonly line: number;
  readonly at: Readonly<Partial<Record<Role, number>>>;
}

const HEADINGS: Readonly<Record<Role, readonly string[]>> = {
  code: ['小类代码', '小类编码', '小类编号', '代码', '编码', '部件代码', '事件代码', '部件编码', '事件编码', 'code'],
  name: ['小类名称', '小类', '名称', '部件名称', '事件名称', '类别名称', 'name'],
  parent: ['大类代码', '大类编码', '大类编号', 'parent'],
  parentName: ['大类名称', '大类', 'parent_name'],
  rollUp: ['归并到', '归并代码', 'roll_up', 'rollup_to'],
  reason: ['无归并的理由', 'roll_up_none_reason', 'rollup_none_reason'],
  nameEn: ['英译', '英文名称', 'name_en'],
};

/** Rows in which a header is looked for. */
const EARLY = 30;

/**
 * Finds the header among the first rows: the first that names a code and a name, so that titles above it are passed over.
 * @param wanted headings that the user gave; they count instead of the usual ones
 */
export function findColumns(
  sheet: WholeSheet,
  wanted: Readonly<Partial<Record<Role, string>>> = {},
): Columns | undefined {
  for (const { line, cells } of sheet.rows.slice(0, EARLY)) {
    const headings = new Map([...cells].map(([column, { text }]) => [tidyHeading(text), column] as const).reverse());
    const at: Partial<Record<Role, number>> = {};
    for (const role of Object.keys(HEADINGS) as Role[]) {
      const given = wanted[role];
      const names = given === undefined ? HEADINGS[role] : [given];
      const column = names.map((name) => headings.get(tidyHeading(name))).find((each) => each !== undefined);
      if (column !== undefined) at[role] = column;
    }
    if (at.code !== undefined && at.name !== undefined) return { line, at };
  }
  return undefined;
}

/** `codes=编码,name=类别` → roles; undefined where a role or a heading is missing. */
export function parseColumnMap(text: string): Readonly<Partial<Record<Role, string>>> | undefined {
  const wanted: Partial<Record<Role, string>> = {};
  for (const part of text.split(',')) {
    const [, word = '', heading = ''] = /^\s*([A-Za-z-]+)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    const role = ROLE_NAMES[word];
    if (role === undefined || heading === '') return undefined;
    wanted[role] = heading;
  }
  return wanted;
}

const ROLE_NAMES: Readonly<Record<string, Role>> = {
  code: 'code',
  codes: 'code',
  name: 'name',
  names: 'name',
  parent: 'parent',
  'parent-name': 'parentName',
  'roll-up': 'rollUp',
  reason: 'reason',
  'name-en': 'nameEn',
};
