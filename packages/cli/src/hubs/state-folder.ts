import { join } from 'node:path';
import { Option, type Command } from '../commander.ts';
import type { Io } from '../io.ts';
import { hubs as words } from '../words/hubs.ts';
import { say } from '../words/text.ts';

export interface StateFlags {
  readonly state?: string;
}

export function addState(command: Command, io: Io): Command {
  return command.addOption(new Option('--state <folder>', say(io.lang(), words.state)));
}

/** `--state`, else `SHUNIU_STATE`, else beside the default database. */
export function stateFolderOf({ state }: StateFlags, io: Io): string {
  return state ?? (io.env['SHUNIU_STATE'] || '.shuniu');
}

export const hubsFolder = (state: string): string => join(state, 'hubs');
export const linksFolder = (state: string): string => join(state, 'links');
