import { createProgram, Option, type Command } from './commander.ts';
import { registerApp } from './commands/app.ts';
import { registerCheck } from './commands/check.ts';
import { registerConvert } from './commands/convert.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerEvidence } from './commands/evidence.ts';
import { registerExchange } from './commands/exchange.ts';
import { registerGrids } from './commands/grids.ts';
import { registerImport } from './commands/import.ts';
import { registerMigrate } from './commands/migrate.ts';
import { registerServe } from './commands/serve.ts';
import { registerStandards } from './commands/standards.ts';
import { addExamples } from './examples.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';
import { examples, help } from './words/help.ts';
import { say } from './words/text.ts';

/** All commands, ready to parse; does nothing by itself. */
export function buildProgram(io: Io): Command {
  const lang = io.lang();
  const program = createProgram(lang, io)
    .name('shuniu')
    .description(say(lang, help.about))
    .version(version, '-V, --version', say(lang, help.version))
    .addOption(new Option('--lang <lang>', say(lang, help.lang)).choices(['zh-CN', 'en']));
  registerCheck(program, io);
  registerImport(program, io);
  registerConvert(program, io);
  registerMigrate(program, io);
  registerGrids(program, io);
  registerDoctor(program, io);
  registerStandards(program, io);
  registerServe(program, io);
  registerApp(program, io);
  registerExchange(program, io);
  registerEvidence(program, io);
  addExamples(program, examples.program, io);
  return program;
}
