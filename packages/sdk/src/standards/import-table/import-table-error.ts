/** What the user has to say differently before a table can be imported: wrong usage, never a finding about the table. */
export class ImportTableError extends Error {
  readonly code: ImportTableErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ImportTableErrorCode, params: Readonly<Record<string, string | number>>) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = 'ImportTableError';
    this.code = code;
    this.params = params;
  }
}

export type ImportTableErrorCode =
  /** The overlay is to be started first. */
  | 'overlay_not_in_folder'
  /** overlay.yaml names no layer for this table. */
  | 'overlay_without_layer'
  /** Several sheets hold something. */
  | 'table_sheet_needed'
  | 'table_sheet_unknown'
  /** No row names a code and a name. */
  | 'table_header_unknown'
  /** The export is of another table or overlay. */
  | 'table_export_of_other'
  | 'decisions_header_unknown';
