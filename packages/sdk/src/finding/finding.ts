/** A finding is a value about data: what, how bad, where, and what would be right. It is never thrown; words come later, by language. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Name of the input file, as the user gave it. */
  readonly input: string;
  /** Physical line where the record starts, from 1 with the header; sheets: row number; GeoJSON, Shapefile: feature number; 0: the whole file. */
  readonly line: number;
  /** Column number from 1, where one column is to blame. */
  readonly column?: number;
  /** Field name of the record type, or the header text where no field is known. */
  readonly field?: string;
  /** The value as it stood. */
  readonly value?: string;
  /** What would be right, where that is known. Never applied by itself. */
  readonly expected?: string;
  /** What the words of the message need besides the above. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Severity = 'error' | 'warning';

/** Thrown by readers when a file as a whole cannot be used; carries the finding (line 0) that the report will show. */
export class FileRefused extends Error {
  readonly finding: Omit<Finding, 'input' | 'line'>;

  constructor(finding: Omit<Finding, 'input' | 'line'>) {
    super(finding.code);
    this.name = 'FileRefused';
    this.finding = finding;
  }
}
