import { createHash } from 'node:crypto';
import type { Job, JobSpec, TableSpec } from '../store/job.ts';
import { VERSION } from '../version.ts';
import type { LoadedGrids } from './grids.ts';
import type { Input } from './open-inputs.ts';
import type { ImportOptions } from './options.ts';
import type { Standard } from './standard.ts';

/** An import is the same as another when its files have the same bytes and everything that could change a row or a finding is the same. */
export function jobSpecOf(
  table: TableSpec,
  options: ImportOptions,
  standard: Standard,
  inputs: readonly Input[],
  grids: LoadedGrids | undefined,
  mapText: string | undefined,
): JobSpec {
  const files = inputs.map(({ name, source, refused }) => ({
    name,
    sha256: source?.sha256 ?? refused?.code ?? '',
    bytes: source?.bytes ?? 0,
  }));
  const { as, asOf, asOfToday, crs, encoding, sheet, delimiter, division, onConflict, onMissing, near } = options;
  const describe = {
    version: VERSION,
    as,
    standard: standard.table?.ref ?? null,
    tableSha256: standard.table?.sha256 ?? null,
    overlays: standard.table?.overlays ?? [],
    asOf,
    crs: crs ?? null,
    encoding: encoding ?? 'auto',
    sheet: sheet ?? null,
    delimiter: delimiter ?? null,
    division: division ?? null,
    map: mapText === undefined ? null : createHash('sha256').update(mapText).digest('hex'),
    grids: grids?.sha256 ?? null,
    onConflict,
    onMissing,
    near: near ?? null,
    files,
  };
  // the same command is the same import on the day after, too
  const identity = asOfToday === true ? { ...describe, asOf: null } : describe;
  return {
    table,
    key: createHash('sha256').update(JSON.stringify(identity)).digest('hex'),
    onConflict,
    onMissing,
    describe,
  };
}

/** The day that an import judges by; one that goes on after midnight keeps the day it began with. */
export function asOfOf({ describe }: Job): string | undefined {
  const { asOf } = describe;
  return typeof asOf === 'string' ? asOf : undefined;
}
