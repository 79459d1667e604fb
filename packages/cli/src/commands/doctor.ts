import type { Command } from '../commander.ts';
import type { DoctorFlags } from '../doctor/examine.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, addJson } from '../global-options.ts';
import type { Io } from '../io.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

/** `shuniu doctor`: what this machine has, and what is missing. Changes nothing. */
export function registerDoctor(program: Command, io: Io): void {
  const command = addJson(addDatabase(program.command('doctor').description(say(io.lang(), help.doctor)), io), io);
  command.action(async (flags: DoctorFlags) => {
    const { examine } = await import('../doctor/examine.ts');
    await examine(flags, io);
  });
  addExamples(command, examples.doctor, io);
}
