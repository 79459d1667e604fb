import type { Category, Words } from '../record/record-type.ts';
import type { Evidence, TableStatus } from '../table/code-table.ts';

/** One of the five categories of the national data standard, with what its name rests on. */
export interface DataCategory {
  readonly id: Category;
  readonly name: Words;
  /** Number and title of the standard. */
  readonly standard: string;
  readonly status: TableStatus;
  readonly statusReason: Words;
  readonly evidence: Evidence;
  readonly source: string;
}

/** What one deployment keeps in the five categories. No small class of the standard is known: each deployment writes its own. */
export interface DatasetCatalogue {
  readonly deployment: string;
  readonly title: Words;
  readonly status: TableStatus;
  readonly statusReason: Words;
  /** Every small class of the deployment has a dataset here. */
  readonly complete: boolean;
  readonly completeReason: Words;
  /** Absent where the deployment does not say how many small classes it has. */
  readonly smallClasses?: SmallClassCounts;
  /** Sorted by id. */
  readonly datasets: readonly Dataset[];
  /** SHA-256 (hex) of the bytes of datasets.csv. */
  readonly sha256: string;
}

export interface SmallClassCounts {
  readonly evidence: Evidence;
  readonly source: string;
  readonly counts: Readonly<Partial<Record<Category, number>>>;
}

export interface Dataset {
  readonly id: string;
  /** Absent: that of the record type. */
  readonly category?: Category;
  readonly name: string;
  readonly nameEn?: string;
  /** Code of the small class, where the deployment has one. */
  readonly smallClass?: string;
  /** Absent: this library has no record type for it. */
  readonly recordType?: string;
  readonly evidence: Evidence;
  readonly source: string;
  readonly note?: string;
}
