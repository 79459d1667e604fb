import type { Words } from '../record/record-type.ts';
import type { BigClass, TableStatus } from './code-table.ts';
import type { CodeRow } from './table-rows.ts';

/** What a province or city lays over national tables. */
export interface Overlay {
  /** `cn-14`, `cn-140100` */
  readonly id: string;
  /** The overlay that lies beneath this one; absent: it lies on the table itself. */
  readonly parent?: string;
  /** 2, 4 or 6 digits. */
  readonly division: string;
  readonly title: Words;
  readonly status: TableStatus;
  readonly statusReason: Words;
  readonly layers: readonly OverlayLayer[];
}

/** What an overlay does to one table. */
export interface OverlayLayer {
  /** Reference of the table. */
  readonly base: string;
  /** Revision of this layer, `1.0.0`; absent where nobody publishes the folder. */
  readonly revision?: string;
  /** SHA-256 (hex) of the base that this layer was made for, where its maintainer recorded it. */
  readonly baseSha256?: string;
  /** SHA-256 (hex) of overlay.yaml, add.csv, narrow.csv and relabel.csv, in this order, one after the other. */
  readonly sha256: string;
  readonly bigClasses: readonly BigClass[];
  readonly add: readonly AddedCode[];
  readonly narrow: readonly NarrowedCode[];
  readonly relabel: readonly RelabelledCode[];
}

export interface AddedCode {
  readonly row: CodeRow;
  /** Code of the table (or of an overlay beneath) that this one is counted under upstream; empty with a reason. */
  readonly rollUp: string;
  readonly rollUpNone: string;
}

export interface NarrowedCode {
  readonly code: string;
  readonly reason: string;
}

export interface RelabelledCode {
  readonly code: string;
  readonly name: string;
  /** Empty where nobody has translated it. */
  readonly nameEn: string;
}
