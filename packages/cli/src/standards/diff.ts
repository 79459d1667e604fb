import { readFile } from 'node:fs/promises';
import { diffTables, withProfile, type Diff, type DiffLevel, type DiffProfile, type Library } from '@shuniu/schema';
import { replacingFile } from '@shuniu/sdk/write';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';
import { diff as words } from '../words/diff.ts';
import { openOperand, type Operand } from './diff-operand.ts';
import { diffText } from './diff-text.ts';

export interface DiffFlags {
  readonly format: 'text' | 'json' | 'sarif' | 'markdown';
  readonly failOn?: DiffLevel;
  readonly output?: string;
  readonly profile?: string;
  readonly library: Library;
}

const RANK = { major: 2, minor: 1, patch: 0, none: -1 } as const;

export async function showDiff(a: string, b: string, flags: DiffFlags, io: Io): Promise<void> {
  const [before, after] = [await openOperand(a, flags.library), await openOperand(b, flags.library)];
  const { mapsOver } = await import('@shuniu/sdk/standards');
  const maps = mapsOver(after.library.maps, before.library.maps);
  const plain = diffTables(before.table, after.table, { library: { ...after.library, maps } });
  const diff = flags.profile === undefined ? plain : await judged(plain, flags.profile, io);
  const answer = await rendered(diff, before, after, flags.format, io);
  if (flags.output === undefined) io.out(answer);
  else {
    await write(flags.output, `${answer}\n`);
    io.say(words.written, { path: flags.output });
  }
  if (flags.format === 'text' && diff.bump !== 'none') {
    io.say(diff.bump === 'major' ? words.nextMajor : words.nextOther);
  }
  if (flags.failOn !== undefined && RANK[diff.bump] >= RANK[flags.failOn]) io.setExit(EXIT.findings);
}

async function judged(diff: Diff, path: string, io: Io): Promise<Diff> {
  const told = withProfile(diff, await profileOf(path));
  if (told.unused.length > 0) io.say(words.profileUnused, { path, unused: told.unused.join(', ') });
  return told.diff;
}

async function profileOf(path: string): Promise<DiffProfile> {
  const { readDiffProfile } = await import('@shuniu/sdk/standards');
  const read = readDiffProfile(await readFile(path, 'utf8'));
  if ('profile' in read) return read.profile;
  throw new UsageError(words.profileBroken, { path, problems: read.problems.join('; ') });
}

async function rendered(diff: Diff, a: Operand, b: Operand, format: DiffFlags['format'], io: Io): Promise<string> {
  if (format === 'text') return diffText(diff, [a.text, b.text], io.lang());
  const { diffMarkdown, diffSarif } = await import('@shuniu/sdk/standards');
  if (format === 'markdown') return diffMarkdown(diff).trimEnd();
  if (format === 'sarif') {
    return JSON.stringify(diffSarif(diff, { version, before: a.side, after: b.side }), null, 2);
  }
  const [before, after] = [
    { operand: a.text, ...diff.before },
    { operand: b.text, ...diff.after },
  ];
  return JSON.stringify({ ...diff, before, after }, null, 2);
}

async function write(path: string, text: string): Promise<void> {
  const file = await replacingFile(path);
  try {
    await file.write(new TextEncoder().encode(text));
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
  }
}
