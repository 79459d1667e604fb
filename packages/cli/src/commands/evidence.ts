import type { Command } from '../commander.ts';
import type { EvidenceFlags } from '../evidence/verify.ts';
import { addExamples } from '../examples.ts';
import { addJson } from '../global-options.ts';
import type { Io } from '../io.ts';
import { evidence as words } from '../words/evidence.ts';
import { say } from '../words/text.ts';

const EXAMPLES = [
  'shuniu evidence verify evidence.json',
  'shuniu evidence verify evidence.json --record record.json --key "$(cat hub.vkey)"',
];

/** `shuniu evidence …`: receipts and proofs. `verify` needs no network and no hub. */
export function registerEvidence(program: Command, io: Io): void {
  const lang = io.lang();
  const group = program.command('evidence').description(say(lang, words.about));
  const verify = group
    .command('verify')
    .description(say(lang, words.verify))
    .argument('<file>', say(lang, words.file))
    .option('--key <vkey>', say(lang, words.key))
    .option('--witness <vkey>', say(lang, words.witness), (vkey: string, all: string[] = []) => [...all, vkey])
    .option('--record <file>', say(lang, words.record));
  addJson(verify, io).action(async (file: string, flags: EvidenceFlags) => {
    const { verifyFile } = await import('../evidence/verify.ts');
    await verifyFile(file, flags, io);
  });
  addExamples(verify, EXAMPLES, io);
  addExamples(group, EXAMPLES, io);
}
