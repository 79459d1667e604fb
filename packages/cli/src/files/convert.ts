import { statSync } from 'node:fs';
import { convertFile, outputEndings, type ConvertOutcome } from '@shuniu/sdk/convert';
import { checkCrs, checkEncoding, checkOutput, dateOf, samplesOf } from '../check-options.ts';
import { migrationOf, type MigrationFlags } from './convert-migration.ts';
import { handOver } from '../hand-over.ts';
import type { Io } from '../io.ts';
import { printMigration } from '../show/migration.ts';
import { ProgressLine } from '../show/progress.ts';
import { printFact } from '../show/text-report.ts';
import { today } from '../today.ts';
import { UsageError } from '../usage-error.ts';
import { usage } from '../words/failures.ts';
import { reports } from '../words/reports.ts';
import { say } from '../words/text.ts';

export interface ConvertFlags extends MigrationFlags {
  readonly encoding: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly crs?: string;
  readonly toCrs?: string;
  readonly toEncoding?: 'utf-8' | 'utf-8-bom' | 'gb18030';
  readonly samples: string;
  readonly json?: boolean;
}

export async function convert(from: string, to: string, flags: ConvertFlags, io: Io): Promise<void> {
  statSync(from);
  checkOutput('<out>', to, outputEndings, [from]);
  checkCrs(flags.crs);
  checkCrs(flags.toCrs);
  checkEncoding(flags.encoding);
  if (flags.overwrite !== true && statSync(to, { throwIfNoEntry: false }) !== undefined) {
    throw new UsageError(usage.existsAlready, { path: to });
  }
  const { encoding, sheet, delimiter, crs, toCrs, toEncoding } = flags;
  const migration = await migrationOf(from, to, flags, io);
  const asOf = dateOf('--as-of', flags.asOf) ?? today();
  const line = new ProgressLine(io);
  try {
    const outcome = await convertFile(
      {
        ...{ from, to, encoding, asOf, samples: samplesOf(flags.samples), lang: io.lang() },
        ...(migration && { migration }),
        ...(sheet === undefined ? {} : { sheet }),
        ...(delimiter === undefined ? {} : { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
        ...(crs === undefined ? {} : { crs }),
        ...(toCrs === undefined ? {} : { toCrs }),
        ...(toEncoding === undefined ? {} : { toEncoding }),
      },
      (progress) => line.show(progress),
    );
    line.clear();
    const { report, migration: moved } = outcome;
    const told = { ...report, ...(moved && { migration: moved }) };
    await handOver(told, undefined, 'convert', flags, io);
    printOutput(to, outcome, io);
    if (moved !== undefined && migration !== undefined) printMigration(moved, migration, io);
  } finally {
    line.clear();
  }
}

/** What was chosen for the output. */
function printOutput(to: string, { report, output }: ConvertOutcome, io: Io): void {
  const lang = io.lang();
  if (report.counts.accepted === 0 && report.counts.refused === 0 && report.notices.length > 0) return;
  printFact(reports.output, `${to}  ${io.colour.dim([output.format, output.encoding].join(' · '))}`, io);
  const from = report.inputs[0]?.crs ?? '—';
  const moved = { none: reports.noCoordinates, kept: reports.coordinatesKept, moved: undefined }[output.coordinates];
  printFact(reports.coordinates, moved === undefined ? `${from} → ${output.crs ?? '—'}` : say(lang, moved), io);
  if (output.lossy !== undefined)
    printFact(reports.coordinates, say(lang, reports.lossy, { metres: output.lossy }), io);
  if (output.prj === false) printFact(reports.output, say(lang, reports.noPrj, { crs: output.crs ?? '—' }), io);
  if (output.renamed.length > 0) {
    printFact(reports.renamed, output.renamed.map(({ from: was, to: is }) => `${was} → ${is}`).join(', '), io);
  }
  io.err('');
}
