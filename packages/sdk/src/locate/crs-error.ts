/**
 * Thrown when a reference system cannot be used. The codes are those of the finding that a file gets (line 0) or of a wrong `--crs`.
 *
 * `datum_needs_parameters`: the system is known, but its datum is tied to EPSG:4490 only by parameters that the deployer has
 * (params: `crs`, `datum`). `crs_unknown`: not recognised, or contradicting itself (params: `crs`, `reason`, `possible`).
 */
export class CrsError extends Error {
  readonly code: 'datum_needs_parameters' | 'crs_unknown';
  readonly params: Readonly<Record<string, string>>;

  constructor(code: CrsError['code'], params: Readonly<Record<string, string>>) {
    super(code);
    this.name = 'CrsError';
    this.code = code;
    this.params = params;
  }
}

/** What can be named instead; part of every `crs_unknown`. */
export const possibleCrs = 'EPSG:4490, EPSG:4326, EPSG:4491-4554, EPSG:3857, EPSG:32643-32653, GCJ-02, BD-09, +proj=…';

export type CrsUnknownReason = 'not_recognised' | 'not_supported' | 'contradiction' | 'malformed' | 'zone_out_of_range';

/** `crs` as the user or the file gave it, cut to what fits on a line. */
export function crsUnknown(crs: string, reason: CrsUnknownReason): CrsError {
  return new CrsError('crs_unknown', { crs: shown(crs), reason, possible: possibleCrs });
}

export function datumNeedsParameters(crs: string, datum: string): CrsError {
  return new CrsError('datum_needs_parameters', { crs: shown(crs), datum });
}

function shown(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
