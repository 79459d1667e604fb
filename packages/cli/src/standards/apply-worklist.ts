import { stat } from 'node:fs/promises';
import { builtIn, withOwn } from '@shuniu/schema';
import { decisionsOf, localMaps, NoWorklist, readWorklist, type DecisionProblem } from '@shuniu/sdk/crosswalk';
import { libraryFrom, putFiles, readFolder } from '@shuniu/sdk/standards';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { crosswalkWords as words, decisionWords } from '../words/crosswalk.ts';
import { say } from '../words/text.ts';

interface Flags {
  readonly overlay: string;
  readonly dir: string;
  readonly json?: boolean;
}

/** All decisions of a worklist or, where one of them is wrong, none: what is written must pass lint. */
export async function applyWorklist(path: string, { overlay, dir, json }: Flags, io: Io): Promise<void> {
  const there = (await stat(dir).catch(() => undefined)) !== undefined;
  const files = there ? await readFolder(dir) : new Map<string, Uint8Array>();
  const library = withOwn(libraryFrom(files, dir, builtIn), builtIn);
  const rows = await readWorklist(path).catch((error: unknown) => {
    if (!(error instanceof NoWorklist)) throw error;
    throw new UsageError(words.noWorklist, { path, missing: error.missing.join(', ') });
  });
  const { decisions, problems, open } = decisionsOf(rows, overlay, library);
  const made = localMaps(problems.length > 0 ? [] : decisions, overlay, library);
  const lang = io.lang();
  const wrong = [
    ...problems.map((each) => ({ ...each, message: messageOf(each, io) })),
    ...made.conflicts.map(({ line, code, earlier }) => ({
      ...{ line, fault: 'decided', value: code, detail: earlier },
      message: say(lang, words.conflict, { code, earlier }),
    })),
  ];
  if (wrong.length > 0) {
    if (json === true) io.out(JSON.stringify({ dir, rows: 0, open, files: [], problems: wrong }, null, 2));
    else for (const { line, message } of wrong) io.out(`${path}:${line} ${message}`);
    io.say(words.wrongDecisions, { n: wrong.length });
    io.setExit(EXIT.findings);
    return;
  }
  if (decisions.length === 0) throw new UsageError(words.nothingDecided, { path });
  const added = [...made.files].map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  libraryFrom(new Map([...files, ...added]), dir, builtIn);
  await putFiles(dir, made.files);
  const written = [...made.files.keys()];
  if (json === true) io.out(JSON.stringify({ dir, rows: made.rows, open, files: written, problems: [] }, null, 2));
  else io.out(say(lang, words.applied, { dir, rows: made.rows, open, files: written.join(', ') }));
  io.say(words.applyNext, { dir });
}

function messageOf({ fault, value, detail }: DecisionProblem, io: Io): string {
  return say(io.lang(), decisionWords[fault], { value, detail: detail === '' ? '—' : detail });
}
