import type { Command } from '../commander.ts';
import type { FetchFlags } from '../evidence/fetch.ts';
import type { EvidenceFlags } from '../evidence/verify.ts';
import { addExamples } from '../examples.ts';
import { addJson } from '../global-options.ts';
import { addState, stateFolderOf, type StateFlags } from '../hubs/state-folder.ts';
import type { Io } from '../io.ts';
import { evidence as words } from '../words/evidence.ts';
import { say } from '../words/text.ts';

const EXAMPLES = [
  'shuniu evidence verify evidence.json',
  'shuniu evidence verify evidence.json --record record.json --key "$(cat hub.vkey)"',
];

const FETCHES = [
  'shuniu evidence fetch --from province --receipt b-1f0c --line 3 --out evidence.json',
  'shuniu evidence fetch --from province --leaf 12 --out evidence.json',
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
  const fetch = addState(group.command('fetch').description(say(lang, words.fetch)), io)
    .requiredOption('--from <hub>', say(lang, words.fetchFrom))
    .option('--leaf <number>', say(lang, words.leaf))
    .option('--receipt <batch>', say(lang, words.receipt))
    .option('--line <n>', say(lang, words.line))
    .requiredOption('--out <file>', say(lang, words.fetchOut))
    .option('--overwrite', say(lang, words.fetchOverwrite));
  addJson(fetch, io).action(async (flags: FetchFlags & StateFlags) => {
    const { fetchEvidence } = await import('../evidence/fetch.ts');
    await fetchEvidence(flags, stateFolderOf(flags, io), io);
  });
  addExamples(fetch, FETCHES, io);
  addExamples(group, [...EXAMPLES, ...FETCHES], io);
}
