/** The options of `shuniu standards import-table`. */
export interface ImportTableFlags {
  readonly base: string;
  readonly overlay: string;
  readonly dir: string;
  readonly sheet?: string;
  readonly map?: string;
  readonly encoding?: string;
  readonly decisions?: string;
  readonly overwrite?: boolean;
  readonly json?: boolean;
}
