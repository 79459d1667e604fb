import type { Candidate } from '@shuniu/schema';
import type { FindingCode } from '../finding/catalogue.ts';
import type { ClassFault } from './record-columns.ts';

/** What is said of a row that changes its edition, without the place where it stands. */
export interface Remark {
  readonly code: FindingCode;
  /** Column from 0. */
  readonly column?: number;
  readonly value?: string;
  readonly expected?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const FAULTS: Readonly<Record<ClassFault, { readonly zh: string; readonly en: string }>> = {
  empty: { zh: '没有标识码或分类代码', en: 'neither an identifier nor a class code' },
  form: { zh: '位数或字符不对', en: 'wrong number of digits, or other characters' },
  damage: { zh: '被电子表格损坏', en: 'damaged by a spreadsheet' },
  disagree: { zh: '标识码与分类代码不一致', en: 'the identifier and the class code disagree' },
  division: { zh: '区划与 --division 不符', en: 'its division is not that of --division' },
};

export function faultParams(fault: ClassFault): Readonly<Record<string, string>> {
  return { 'reason@zh-CN': FAULTS[fault].zh, 'reason@en': FAULTS[fault].en };
}

/** `01017 路灯, 01018 …` */
export function candidateList(candidates: readonly Candidate[]): string {
  return candidates
    .map(({ code, name, when }) => `${code} ${name}${when === undefined ? '' : ` (${when})`}`)
    .join(', ');
}

/** Everything that can be said of rows that change their edition. */
export const MIGRATION_FINDINGS = [
  'crosswalk_ambiguous',
  'crosswalk_none',
  'crosswalk_unreviewed',
  'crosswalk_code_unknown',
  'crosswalk_id_unusable',
  'crosswalk_id_taken',
  'crosswalk_renumbered',
  'crosswalk_name_kept',
] as const satisfies readonly FindingCode[];
