import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable-file.ts';
import type { Answer, Answered } from './ends.ts';
import type { FrozenBatch } from './frozen-batch.ts';
import { LinkError } from './link-error.ts';

/** What was answered to one batch, with the records that a person has to look at, as they were sent. */
export interface KeptAnswers {
  readonly format: 'shuniu-link-answers/1';
  readonly epoch: number;
  readonly seq: number;
  readonly at: string;
  readonly records: number;
  readonly outcomes: Answered['outcomes'];
  readonly receipt: Answered['receipt'];
  readonly answers: readonly (Answer & { readonly record: string })[];
}

const FOLDER = 'receipts';
const NAME = /^(\d{6})-(\d{12})\.json$/;
const nameOf = (epoch: number, seq: number): string =>
  `${String(epoch).padStart(6, '0')}-${String(seq).padStart(12, '0')}.json`;

/** Written before the link advances; written again, with the same content, where it was killed in between. */
export async function keepAnswers(folder: string, batch: FrozenBatch, answered: Answered, at: string): Promise<void> {
  const lines = Buffer.from(batch.body).toString('utf8').split('\n');
  const kept: KeptAnswers = {
    format: 'shuniu-link-answers/1',
    epoch: batch.epoch,
    seq: batch.seq,
    at,
    records: batch.records,
    outcomes: answered.outcomes,
    receipt: answered.receipt,
    answers: answered.answers.map((answer) => ({ ...answer, record: lines[answer.line - 1] ?? '' })),
  };
  await mkdir(join(folder, FOLDER), { recursive: true });
  await writeDurably(join(folder, FOLDER, nameOf(batch.epoch, batch.seq)), `${JSON.stringify(kept)}\n`);
}

/** All that were kept from a batch on, in their order. @throws LinkError link_state_damaged */
export async function* answersFrom(
  folder: string,
  { epoch, next }: { readonly epoch: number; readonly next: number },
): AsyncGenerator<KeptAnswers> {
  const names = (await readdir(join(folder, FOLDER)).catch(() => [])).filter((name) => NAME.test(name)).sort();
  for (const name of names) {
    if (name < nameOf(epoch, next)) continue;
    const path = join(folder, FOLDER, name);
    let kept: KeptAnswers;
    try {
      kept = JSON.parse(await readFile(path, 'utf8')) as KeptAnswers;
    } catch (error) {
      throw new LinkError('link_state_damaged', { path }, error);
    }
    yield kept;
  }
}
