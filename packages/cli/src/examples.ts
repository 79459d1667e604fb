import type { Command } from './commander.ts';
import type { Io } from './io.ts';
import { help } from './words/help.ts';
import { say } from './words/text.ts';

/** Lines to copy, below the help of a command. */
export function addExamples(command: Command, lines: readonly string[], io: Io): void {
  command.addHelpText('after', `\n${say(io.lang(), help.examples)}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
