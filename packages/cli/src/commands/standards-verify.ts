import type { Command } from '../commander.ts';
import { addJson, addLibrary } from '../global-options.ts';
import type { Io } from '../io.ts';
import type { VerifyFlags } from '../standards/verify.ts';
import { standards as words } from '../words/standards.ts';
import { say } from '../words/text.ts';

export function registerVerify(group: Command, io: Io): void {
  const lang = io.lang();
  const command = group
    .command('verify')
    .description(say(lang, words.verify))
    .argument('<table>', say(lang, words.table));
  addLibrary(addJson(command, io), io)
    .option('--output <file>', say(lang, words.worksheet))
    .option('--record <file>', say(lang, words.record))
    .option('--dir <folder>', say(lang, words.verifyDir))
    .action(async (ref: string, flags: VerifyFlags) => {
      const { verifyTable } = await import('../standards/verify.ts');
      await verifyTable(ref, flags, io);
    });
}
