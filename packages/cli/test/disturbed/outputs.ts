import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an import hands over: the report on stdout and the files it was asked for. */
export interface Outputs {
  readonly report: string;
  readonly rejects: string;
  readonly page: string;
}

export const REJECTS = 'rejects.csv';
export const PAGE = 'report.html';

export function outputs(folder: string, report: string): Outputs {
  const read = (name: string): string => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '(none)';
  };
  return { report, rejects: read(REJECTS), page: read(PAGE) };
}

/** Files that nobody asked for. */
export function leftOver(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== REJECTS && name !== PAGE);
}

/** Whether the whole report was printed. */
export function isWhole(report: string): boolean {
  try {
    JSON.parse(report);
    return true;
  } catch {
    return false;
  }
}
