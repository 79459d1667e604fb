/** Wrong use of the standards library: a wrong reference or id, never a finding about data. The CLI ends with exit code 2. */
export class StandardsError extends Error {
  readonly code: StandardsErrorCode;
  /** What the words of a message need: `ref`, `id`, and in `known` what would have been right. */
  readonly params: Readonly<Record<string, string>>;

  constructor(code: StandardsErrorCode, params: Readonly<Record<string, string>>) {
    super(
      `${code}: ${Object.entries(params)
        .map(([name, value]) => `${name} ${value}`)
        .join('; ')}`,
    );
    this.name = 'StandardsError';
    this.code = code;
    this.params = params;
  }
}

/** Stable: users branch on these. */
export type StandardsErrorCode =
  /** The reference names no edition where more than one exists. */
  | 'edition_required'
  /** Not of the form `family/kind@edition`. */
  | 'table_ref_malformed'
  | 'table_unknown'
  | 'overlay_unknown'
  /** Not of the form `cn-14`, `cn-1401` or `cn-140105`. */
  | 'overlay_id_malformed'
  | 'overlay_exists'
  /** Neither the list of provinces nor that of counties knows it. */
  | 'division_unknown'
  /** The division of a parent does not contain that of the overlay. */
  | 'overlay_division_outside'
  /** The parents of an overlay lead back to itself. */
  | 'overlay_circular'
  /** A folder redefines a table, overlay or map that the library has. */
  | 'defined_twice'
  /** The overlay and its parents hold nothing for this table. */
  | 'overlay_base_mismatch'
  /** No map leads from the one table to the other. */
  | 'map_unknown'
  /** `asOf` is not a date of the form YYYY-MM-DD. */
  | 'date_malformed';
