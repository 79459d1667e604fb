import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './csv-text.ts';
import { EDITIONS, type Edition } from './edition.ts';

/** A part class of the city: code and name as the code table has them. */
export interface PartClass {
  readonly code: string;
  readonly name: string;
}

export interface Classes {
  /** What the city has, ordered by code. */
  readonly used: readonly PartClass[];
  /** Codes of no table that is looked at, shaped like codes of this edition. */
  readonly nowhere: readonly string[];
  /** Codes that another edition with the same shape has and this one has not. */
  readonly elsewhere: readonly string[];
}

/** Reads `codes.csv` of the edition and what the overlays add, take out and rename, as data. */
export function readClasses(standards: string, edition: Edition, overlays: readonly string[], wanted: number): Classes {
  const layers = overlays.map((id) => join(standards, 'overlays', id, edition.folder));
  const dropped = new Set(layers.flatMap((folder) => rowsOf(join(folder, 'narrow.csv')).map((row) => row['code'])));
  const renamed = new Map(
    layers.flatMap((folder) => rowsOf(join(folder, 'relabel.csv')).map((r) => [r['code'], r['name']])),
  );
  const asSeen = (classes: readonly PartClass[]) =>
    classes.filter((c) => !dropped.has(c.code)).map((c) => ({ ...c, name: renamed.get(c.code) ?? c.name }));
  const base = asSeen(readCodes(join(standards, edition.folder, 'codes.csv')));
  const added = asSeen(layers.flatMap((folder) => readCodes(join(folder, 'add.csv'))));
  const known = new Set([...base, ...added].map((c) => c.code));
  const others = EDITIONS.filter((e) => e !== edition && e.classDigits === edition.classDigits)
    .flatMap((e) => readCodes(join(standards, e.folder, 'codes.csv')))
    .map((c) => c.code);
  const free = ['01', '02', '03', '04', '05', '06'].flatMap((big) =>
    Array.from({ length: 15 }, (_, n) => big + String(70 - n).padStart(edition.classDigits - 2, '0')),
  );
  if (base.length === 0) throw new Error(`no codes of ${edition.ref} in ${standards}`);
  return {
    used: keepWanted(base, added, wanted),
    nowhere: free.filter((code) => !known.has(code) && !others.includes(code)),
    elsewhere: [...new Set(others)].filter((code) => !known.has(code) && !dropped.has(code)),
  };
}

/** All additions of the city, and of the base table as many as are wanted: a city does not have every class. */
function keepWanted(base: readonly PartClass[], added: readonly PartClass[], wanted: number): PartClass[] {
  const ofBase = base.slice(0, Math.max(1, wanted - added.length));
  return [...ofBase, ...added.slice(0, Math.max(0, wanted - ofBase.length))].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function readCodes(file: string): PartClass[] {
  return rowsOf(file)
    .filter((row) => row['status'] === 'active')
    .map((row) => ({ code: row['code'] ?? '', name: row['name'] ?? '' }));
}

function rowsOf(file: string): Record<string, string>[] {
  return existsSync(file) ? parseCsv(readFileSync(file, 'utf8')) : [];
}
