import type { Words } from '../record/record-type.ts';
import type { Evidence, TableStatus } from '../table/code-table.ts';
import type { TimeLimit } from './time-limit.ts';

/**
 * What a city decided of one kind of classes: when a case is filed (立案条件), within how long it is handled (处置时限) and when it is
 * closed (结案条件). There is no national table of this kind here: none could be sourced.
 */
export interface FilingRules {
  /** `cn-140100/filing-rules/part@2026` */
  readonly ref: string;
  /** Revision of the rules, `1.0.0`; absent where nobody publishes the folder. */
  readonly revision?: string;
  readonly title: Words;
  /** Whose decision it is: `cn-` and 2, 4 or 6 digits. */
  readonly owner: string;
  readonly edition: string;
  /** The code table whose classes these are, with its edition. */
  readonly base: string;
  /** The overlay whose codes are spoken of besides. */
  readonly overlay?: string;
  readonly status: TableStatus;
  readonly statusReason: Words;
  /** Half-open [validFrom, validTo), ISO dates; absent = not known, never guessed. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly validityNote: Words;
  /** Sorted by code, then number. */
  readonly rules: readonly FilingRule[];
  /** SHA-256 (hex) of the bytes of rules.csv. */
  readonly sha256: string;
}

/** One row: a small class has several. Texts stand as the city wrote them. */
export interface FilingRule {
  readonly code: string;
  /** Number of the condition within its class, from 1; rows that differ by season only share it. */
  readonly seq: number;
  /** 立案条件 */
  readonly condition: string;
  /** 处置时限; absent where the cell is empty or could not be read: then only `limitText` speaks. */
  readonly limit?: TimeLimit;
  /** The cell as it stood. */
  readonly limitText: string;
  /** 结案条件 */
  readonly closing: string;
  /** Competent department 主管部门 or 监管主体, as the table names it. */
  readonly competent: string;
  /** Responsible department 处置单位 or 责任主体, as the table names it. */
  readonly responsible: string;
  readonly legalBasis?: string;
  readonly clause?: string;
  /** 采集要求: how it is to be collected. */
  readonly collection?: string;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note?: string;
}
