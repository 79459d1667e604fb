import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { outputEndings, type ConvertMigration } from '@shuniu/sdk/convert';
import { checkDivision, checkOutput } from '../check-options.ts';
import { libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';
import { usage } from '../words/failures.ts';

/** What commander gives for the options of `convert` that belong to a change of edition. */
export interface MigrationFlags {
  readonly as?: string;
  readonly standard?: string;
  readonly toStandard?: string;
  readonly overlay?: string;
  readonly standards?: string;
  readonly asOf?: string;
  readonly map?: string;
  readonly division?: string;
  readonly kept?: string;
  readonly worklist?: string;
  readonly onTaken?: 'keep' | 'renumber';
  readonly overwrite?: boolean;
}

/** The change of edition that was asked for. @throws UsageError where only part of it was said */
export async function migrationOf(
  from: string,
  to: string,
  flags: MigrationFlags,
  io: Io,
): Promise<ConvertMigration | undefined> {
  const { as, standard, toStandard, overlay, map, division, worklist } = flags;
  if (toStandard === undefined) {
    const stray = (['as', 'standard', 'overlay', 'kept', 'worklist', 'map', 'division'] as const).find(
      (name) => flags[name] !== undefined,
    );
    if (stray !== undefined) throw new UsageError(words.migrationOnly, { name: `--${stray}` });
    return undefined;
  }
  if (as === undefined || standard === undefined) throw new UsageError(words.migrationIncomplete);
  const kept = flags.kept ?? keptBeside(to);
  checkOutput('--kept', kept, [extname(to).toLowerCase()], [from, to]);
  checkOutput('--worklist', worklist, ['.csv', '.xlsx'], [from, to, kept]);
  checkDivision(division);
  if (map !== undefined) statSync(map);
  for (const path of [kept, worklist])
    if (flags.overwrite !== true && path !== undefined && statSync(path, { throwIfNoEntry: false }) !== undefined)
      throw new UsageError(usage.existsAlready, { path });
  return {
    ...{ as, standard, toStandard, kept, library: await libraryOf(flags, io) },
    ...(overlay !== undefined && { overlay }),
    ...(map !== undefined && { map }),
    ...(division !== undefined && { division }),
    ...(worklist !== undefined && { worklist }),
    ...(flags.onTaken !== undefined && { onTaken: flags.onTaken }),
  };
}

/** `survey.csv` → `survey.kept.csv` */
function keptBeside(path: string): string {
  const ending = extname(path);
  return outputEndings.includes(ending.toLowerCase()) ? `${path.slice(0, -ending.length)}.kept${ending}` : path;
}
