import { Worker } from 'node:worker_threads';
import { FileRefused } from '../../finding/finding.ts';
import type { Batch, ReadOptions, Source } from '../batch.ts';
import { transferList, unpacked } from './carry.ts';
import type { Carrier, FromReader, Task, ToReader } from './messages.ts';

/** Batches that the reader may be ahead. */
const AHEAD = 3;

/**
 * The same as `openSource`, read, decoded and split in a thread of its own while the caller works on the batch before.
 * The batches are the very same ones, in the same order.
 */
export async function openSourceInThread(path: string, options: ReadOptions = {}): Promise<Source> {
  const task: Task = { path, options };
  const worker = new Worker(new URL('./reader-thread.js', import.meta.url), { workerData: task });
  const inbox = new Inbox(worker);
  const first = await inbox.take();
  if (first.kind !== 'opened') {
    await worker.terminate();
    throw thrown(first);
  }
  let share = 0;
  return {
    ...first.head,
    progress: () => share,
    async *batches() {
      for (let i = 0; i < AHEAD; i++) ask(worker);
      for (let message = await inbox.take(); message.kind !== 'end'; message = await inbox.take()) {
        if (message.kind !== 'batch') throw thrown(message);
        share = message.batch.share;
        yield unpacked(message.batch) satisfies Batch;
        ask(worker, message.batch.carrier);
      }
      share = 1;
    },
    async close() {
      const gone = new Promise((resolve) => worker.once('exit', resolve));
      worker.postMessage({ kind: 'close' } satisfies ToReader);
      await gone;
    },
  };
}

function ask(worker: Worker, carrier?: Carrier): void {
  if (carrier === undefined) worker.postMessage({ kind: 'next' } satisfies ToReader);
  else worker.postMessage({ kind: 'next', carrier } satisfies ToReader, transferList(carrier));
}

function thrown(message: FromReader): unknown {
  if (message.kind === 'refused') return new FileRefused(message.finding);
  if (message.kind === 'failed') return Object.assign(message.error as Error, message.properties);
  return new Error(`the reader said ${message.kind} out of turn`);
}

/** Messages in the order they came; the end of the thread is one too. */
class Inbox {
  readonly #waiting: FromReader[] = [];
  #take: ((message: FromReader) => void) | undefined;

  constructor(worker: Worker) {
    worker.on('message', (message: FromReader) => this.#put(message));
    worker.on('error', (error) => this.#put({ kind: 'failed', error, properties: {} }));
    worker.on('exit', () => this.#put({ kind: 'failed', error: new Error('the reader ended early'), properties: {} }));
  }

  take(): Promise<FromReader> {
    const message = this.#waiting.shift();
    return message === undefined ? new Promise((resolve) => (this.#take = resolve)) : Promise.resolve(message);
  }

  #put(message: FromReader): void {
    if (this.#take === undefined) this.#waiting.push(message);
    else {
      const take = this.#take;
      this.#take = undefined;
      take(message);
    }
  }
}
