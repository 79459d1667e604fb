import { StoreError } from '../../src/store/error.ts';
import { identityOf } from '../../src/store/identity.ts';
import type { ChunkOutcome } from '../../src/store/job.ts';
import { openStore } from '../../src/store/store.ts';
import { part, spec, tuples, type Part } from './rows.ts';

/**
 * An import for crash.test.ts to kill. Says on stdout what it does next, a line per step, and at the end what came of it.
 * Arguments: address of the store, `fill` or `survey`.
 */
const CHUNKS = 6;
const ROWS = 1500;
const PORTION = 250;

/** The first file fills the table; the second one is a full survey with changed, new and missing rows, and refused ones. */
function file(scenario: string, chunk: number): { rows: Part[]; refused: string[] } {
  const numbers = Array.from({ length: ROWS }, (_, i) => chunk * ROWS + i);
  if (scenario === 'fill') return { rows: numbers.map((n) => part(n)), refused: [] };
  const refused = numbers.filter((n) => n % 29 === 3);
  const rows = numbers
    .filter((n) => n % 17 !== 5 && n % 29 !== 3)
    .map((n) => part(n, n % 10 === 0 ? `改名${n}` : undefined));
  rows.push(...numbers.filter((n) => n % 50 === 7).map((n) => part(n + CHUNKS * ROWS)));
  return { rows, refused: refused.map((n) => identityOf(['140105', part(n).id, '2013'])) };
}

const step = (words: string): void => void process.stdout.write(`${words}\n`);

async function run(address: string, scenario: string): Promise<void> {
  step('open');
  const store = await openStore(address);
  const job = await store.job(spec(scenario, { onMissing: scenario === 'survey' ? 'retire' : 'keep' }));
  const outcomes: ChunkOutcome[] = [];
  // the commit of a chunk is waited for when the next one is to be committed: both are under way together
  let committing: Promise<unknown> = Promise.resolve();
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const known = job.committed(chunk);
    if (known !== undefined) {
      outcomes.push(known);
      continue;
    }
    step(`begin ${chunk}`);
    const writer = await job.begin(chunk);
    const { rows, refused } = file(scenario, chunk);
    await writer.seen(refused);
    for (let at = 0; at < rows.length; at += PORTION) {
      step(`write ${chunk} ${at}`);
      const portion = rows.slice(at, at + PORTION);
      await writer.write(tuples(portion), portion.length);
    }
    await committing;
    step(`commit ${chunk}`);
    committing = writer.commit().then((outcome) => outcomes.push(outcome));
    committing.catch(() => undefined);
  }
  await committing;
  step('preview');
  await job.previewRetire();
  step('finish');
  const { retired } = await job.finish();
  // the report is handed over before the import is closed, as the CLI does: a kill in between repeats it, never loses it
  step(`result ${JSON.stringify({ outcomes, retired })}`);
  await job.close();
  step('closed');
  await store.close();
}

const [address = '', scenario = ''] = process.argv.slice(2);
try {
  await run(address, scenario);
} catch (error) {
  step(`failed ${error instanceof StoreError ? error.code : String(error)}`);
  process.exitCode = 3;
}
