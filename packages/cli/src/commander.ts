import type { Help } from 'commander';
import { Argument, Command, CommanderError, Option } from 'commander';
import { help } from './words/help.ts';
import { displayWidth } from './show/width.ts';
import { say, type Lang } from './words/text.ts';

/** The only file that imports commander: whoever wants another parser replaces this. */
export { Argument, Command, CommanderError, Option };

const TITLES: Readonly<Record<string, keyof typeof help>> = {
  'Usage:': 'usage',
  'Options:': 'options',
  'Commands:': 'commands',
  'Arguments:': 'arguments',
  'Global Options:': 'globalOptions',
};

/** A program that never ends the process, never prints an error itself, and speaks the user's language in its help. */
export function createProgram(lang: Lang, write: { out(text: string): void; err(text: string): void }): Command {
  const program = new Command();
  program.exitOverride();
  program.configureOutput({
    writeOut: (text) => write.out(text.replace(/\n$/, '')),
    writeErr: (text) => write.err(text.replace(/\n$/, '')),
    // failure.ts says it in the user's language
    outputError: () => undefined,
  });
  program.configureHelp(helpIn(lang));
  program.helpOption('-h, --help', say(lang, help.help));
  program.helpCommand('help [command]', say(lang, help.helpCommand));
  program.showSuggestionAfterError(true);
  return program;
}

function helpIn(lang: Lang): Partial<Help> {
  return {
    helpWidth: 100,
    showGlobalOptions: true,
    styleTitle: (title) => say(lang, help[TITLES[title] ?? 'options']),
    optionDescription: (option) => {
      const notes: string[] = [];
      if (option.argChoices) notes.push(option.argChoices.join(' | '));
      if (option.defaultValue !== undefined && option.defaultValue !== false) {
        notes.push(say(lang, help.byDefault, { value: option.defaultValueDescription ?? String(option.defaultValue) }));
      }
      return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
    },
    displayWidth: (text) => displayWidth(text),
  };
}
