import { statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { CrsError, parseCrs } from '@shuniu/sdk';
import type { ImportOptions } from '@shuniu/sdk/import';
import { encodingOf } from '@shuniu/sdk/read';
import type { CheckFlags } from './check-flags.ts';
import type { Io } from './io.ts';
import { today } from './today.ts';
import { UsageError } from './usage-error.ts';
import { usage } from './words/failures.ts';

/**
 * Flags as the pipeline wants them. Whatever can be wrong before a file is opened is said here.
 * @throws UsageError; the file system's error for a file that is not there
 */
export function importOptionsOf(files: readonly string[], flags: CheckFlags, io: Io): ImportOptions {
  for (const file of files) statSync(file);
  if (flags.map !== undefined) statSync(flags.map);
  if (flags.grids !== undefined && flags.grids !== 'db') statSync(flags.grids);
  checkOutput('--rejects', flags.rejects, ['.csv', '.xlsx'], files);
  checkOutput('--report', flags.report, ['.html', '.htm'], files);
  checkCrs(flags.crs);
  checkEncoding(flags.encoding);
  checkDivision(flags.division);
  return {
    files,
    as: flags.as,
    asOf: dateOf('--as-of', flags.asOf) ?? today(),
    asOfToday: flags.asOf === undefined,
    encoding: flags.encoding,
    onConflict: flags.onConflict ?? 'update',
    onMissing: flags.onMissing ?? 'keep',
    dryRun: flags.dryRun ?? false,
    workers: flags.workers === undefined ? 1 : wholeNumber('--workers', flags.workers, 0, 64),
    samples: samplesOf(flags.samples),
    lang: io.lang(),
    ...given('standard', flags.standard),
    ...given('overlay', flags.overlay),
    ...given('crs', flags.crs),
    ...given('sheet', flags.sheet),
    ...given('delimiter', flags.delimiter === '\\t' ? '\t' : flags.delimiter),
    ...given('map', flags.map),
    ...given('grids', flags.grids),
    ...given('division', flags.division),
    ...given('rejects', flags.rejects),
    ...(flags.near === undefined ? {} : { near: positive('--near', flags.near, 1000) }),
  };
}

/** An output file must have a name of the right kind, a folder to stand in, and must not be one of the inputs. */
export function checkOutput(
  name: string,
  path: string | undefined,
  endings: readonly string[],
  inputs: readonly string[],
): void {
  if (path === undefined) return;
  if (!endings.includes(extname(path).toLowerCase()))
    throw new UsageError(usage.extension, { name, path, choices: endings.join(', ') });
  if (inputs.some((input) => resolve(input) === resolve(path))) throw new UsageError(usage.sameFile, { path });
  const folder = dirname(path);
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false))
    throw new UsageError(usage.noFolder, { path: folder });
}

/** `auto`, or an encoding that this machine can read. */
export function checkEncoding(name: string): void {
  if (name === 'auto') return;
  try {
    encodingOf(name);
  } catch {
    throw new UsageError(usage.encodingUnknown, { name });
  }
}

/** A system that nobody knows is a wrong option; one that is known and lacks parameters is a finding of the file. */
export function checkCrs(crs: string | undefined): void {
  try {
    if (crs !== undefined) parseCrs(crs);
  } catch (error) {
    if (!(error instanceof CrsError && error.code === 'datum_needs_parameters')) throw error;
  }
}

export function checkDivision(division: string | undefined): void {
  if (division !== undefined && !/^(\d{2}|\d{4}|\d{6})$/.test(division))
    throw new UsageError(usage.divisionShape, { value: division });
}

export function positive(name: string, text: string, most = 1e6): number {
  const value = Number(text);
  if (!(value > 0 && value <= most)) {
    throw new UsageError(usage.notANumber, { name, value: text, wanted: `0 … ${most}` });
  }
  return value;
}

export function samplesOf(text: string): number {
  return wholeNumber('--samples', text, 0, 100_000);
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new UsageError(usage.notANumber, { name, value: text, wanted: `${least} … ${most}` });
  }
  return value;
}

/** A day that exists, YYYY-MM-DD. */
export function dateOf(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new UsageError(usage.dateShape, { name, value: text });
  }
  return text;
}

function given<K extends string>(key: K, value: string | undefined): { readonly [k in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [k in K]: string });
}
