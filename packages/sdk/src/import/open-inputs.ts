import { basename } from 'node:path';
import type { Finding } from '../finding/finding.ts';
import { FileRefused } from '../finding/finding.ts';
import type { FindingCode } from '../finding/catalogue.ts';
import type { ReadOptions, Source } from '../read/batch.ts';
import { fingerprint } from '../read/fingerprint.ts';
import { openSource } from '../read/open.ts';
import { openSourceInThread } from '../read/worker/open-in-thread.ts';
import { fileFinding } from './file-findings.ts';
import type { ImportOptions } from './options.ts';

export interface Input {
  /** As the report names it: the file's name, with its folder only where two inputs have the same. */
  readonly name: string;
  readonly source?: Source;
  /** Why the file cannot be used. */
  readonly refused?: Finding;
  /** Of a refused file, where it could be read at all. */
  readonly sha256?: string;
  readonly bytes?: number;
}

/** Opens all files of a run, and so proves their structure, before the first row of any is taken. */
export async function openInputs(options: ImportOptions): Promise<readonly Input[]> {
  const names = namesOf(options.files);
  const inputs: Input[] = [];
  // a thread of its own for each of many layers would cost more than it saves
  const open = options.workers > 0 && options.files.length === 1 ? openSourceInThread : openSource;
  try {
    for (const [i, path] of options.files.entries()) inputs.push(await openInput(open, path, names[i]!, options));
  } catch (error) {
    for (const { source } of inputs) await source?.close();
    throw error;
  }
  return inputs;
}

async function openInput(open: typeof openSource, path: string, name: string, options: ImportOptions): Promise<Input> {
  try {
    return { name, source: await open(path, readOptions(options)) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { code, ...particulars } = error.finding;
    const print = await fingerprint([path]).catch(() => undefined); // a folder, for one
    return { name, refused: fileFinding(name, code as FindingCode, particulars), ...print };
  }
}

function readOptions({ encoding, delimiter, sheet }: ImportOptions): ReadOptions {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

function namesOf(paths: readonly string[]): string[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, i) => {
    if (names.filter((name) => name === names[i]).length === 1) return names[i]!;
    // the very same file may be given twice, and is then read twice
    const earlier = paths.slice(0, i).filter((other) => other === path).length;
    return earlier === 0 ? path : `${path} (${earlier + 1})`;
  });
}
