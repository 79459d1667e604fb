import type { Library } from '@shuniu/schema';
import { Option, type Command } from './commander.ts';
import type { Io } from './io.ts';
import { help } from './words/help.ts';
import { say } from './words/text.ts';

const VALUELESS = ['--json'];
const VALUED = ['--db', '--lang'];

/** `shuniu --json check …` means the same as `shuniu check … --json`: what stands before the command is moved behind it. */
export function withGlobalsLast(argv: readonly string[]): string[] {
  let at = 0;
  for (let word = argv[at]; word !== undefined; word = argv[at]) {
    if (VALUELESS.includes(word) || VALUED.some((name) => word?.startsWith(`${name}=`))) at += 1;
    else if (VALUED.includes(word)) at += 2;
    else break;
  }
  const command = argv[at];
  if (command === undefined || command.startsWith('-')) return [...argv];
  const rest = argv.slice(at);
  const end = rest.indexOf('--');
  return end < 0 ? [...rest, ...argv.slice(0, at)] : [...rest.slice(0, end), ...argv.slice(0, at), ...rest.slice(end)];
}

export function addJson(command: Command, io: Io): Command {
  return command.option('--json', say(io.lang(), help.json));
}

/** A city's own tables, overlays and maps beside those that ship. */
export function addLibrary(command: Command, io: Io): Command {
  return command.addOption(new Option('--standards <dir>', say(io.lang(), help.standards)));
}

/**
 * `--standards`, else `SHUNIU_STANDARDS`, else what ships.
 * @throws StandardsBroken, StandardsError `defined_twice`; the file system's error
 */
export async function libraryOf(flags: { readonly standards?: string }, io: Io): Promise<Library> {
  const folder = flags.standards ?? (io.env['SHUNIU_STANDARDS'] || undefined);
  if (folder === undefined) return (await import('@shuniu/schema')).builtIn;
  // The schema validator is loaded only for those who bring a folder.
  const { openLibrary } = await import('@shuniu/sdk/standards');
  return openLibrary(folder);
}

export function addDatabase(command: Command, io: Io): Command {
  return command.addOption(new Option('--db <address>', say(io.lang(), help.db)));
}

/** `--db`, else `SHUNIU_DB`, else the folder in the working directory. */
export function databaseOf(flags: { readonly db?: string }, io: Io): string {
  return flags.db ?? (io.env['SHUNIU_DB'] || '.shuniu/db');
}
