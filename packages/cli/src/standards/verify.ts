import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { table } from '@shuniu/schema';
import { openSource } from '@shuniu/sdk/read';
import { present, putFiles, recordWorksheet, verifyWorksheet, WorklistBroken } from '@shuniu/sdk/standards';
import { csvLine, XlsxWriter } from '@shuniu/sdk/write';
import { EXIT } from '../exit-codes.ts';
import { libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { filing } from '../words/filing.ts';
import { standards } from '../words/standards.ts';
import { say } from '../words/text.ts';

export interface VerifyFlags {
  readonly output?: string;
  readonly record?: string;
  readonly dir?: string;
  readonly standards?: string;
  readonly json?: boolean;
}

export async function verifyTable(ref: string, flags: VerifyFlags, io: Io): Promise<void> {
  const own = table(ref, await libraryOf(flags, io));
  if (flags.record !== undefined && flags.dir !== undefined) return record(own, flags.record, flags.dir, flags, io);
  if (flags.output === undefined || flags.record !== undefined) throw new UsageError(standards.outputOrRecord);
  const path = flags.output;
  const rows = verifyWorksheet(own);
  if (/\.xlsx$/i.test(path)) {
    const writer = await XlsxWriter.open(path, { sheet: '核对 verify' });
    for (const row of rows) await writer.write(row);
    await writer.finish();
  } else {
    const text = rows.map((row) => csvLine(row, { delimiter: ',', newline: '\n' })).join('');
    await putFiles(dirname(path), new Map([[basename(path), text]]));
  }
  if (flags.json === true) io.out(JSON.stringify({ ref: own.ref, codes: own.codes.length, written: [path] }, null, 2));
  else io.out(`${say(lang(io), standards.written)}: ${path}`);
}

async function record(
  own: ReturnType<typeof table>,
  file: string,
  dir: string,
  flags: VerifyFlags,
  io: Io,
): Promise<void> {
  const [, family = '', kind = '', edition = ''] = /^(.*)\/(.*)@(.*)$/.exec(own.ref) ?? [];
  const folders = [`${family}/${edition}/${kind}`, `local/${family}/${edition}/${kind}`];
  const [codes] = await present(
    dir,
    folders.map((each) => `${each}/codes.csv`),
  );
  if (codes === undefined) throw new UsageError(standards.tableNotThere, { folder: dir, ref: own.ref });
  const source = await openSource(file);
  try {
    const path = `${dirname(codes)}/verified.csv`;
    const there = (await present(dir, [path])).length > 0;
    const found = await recordWorksheet(source, own, there ? await readFile(join(dir, path), 'utf8') : undefined);
    await putFiles(dir, new Map([[path, found.verified]]));
    if (found.problems.length > 0) io.setExit(EXIT.findings);
    if (flags.json === true) {
      const { counts, corrections, problems } = found;
      io.out(JSON.stringify({ ref: own.ref, counts, corrections, problems, written: [join(dir, path)] }, null, 2));
      return;
    }
    io.out(say(lang(io), standards.recorded, { ref: own.ref, ...found.counts }));
    for (const each of found.corrections)
      io.out(say(lang(io), standards.correction, { ...each, seen: each.seen || '-' }));
    for (const each of found.problems) io.out(say(lang(io), standards.notRecorded, { ...each }));
    io.out(`${say(lang(io), standards.written)}: ${join(dir, path)}`);
  } catch (error) {
    if (error instanceof WorklistBroken)
      throw new UsageError(filing.headerMissing, { file, missing: error.missing.join(', ') });
    throw error;
  } finally {
    await source.close();
  }
}

function lang(io: Io) {
  return io.lang();
}
