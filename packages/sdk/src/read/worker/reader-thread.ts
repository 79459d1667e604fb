import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from '../../finding/finding.ts';
import type { Source } from '../batch.ts';
import { openSource } from '../open.ts';
import { packed, transferList } from './carry.ts';
import type { Carrier, FromReader, Task, ToReader } from './messages.ts';

/** A thread that opens one source and posts its batches as they are asked for. */
const port = parentPort!;
const { path, options } = workerData as Task;

function post(message: FromReader, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer);
}

async function serve(source: Source): Promise<void> {
  // all but the functions, not a list of names: what a reader has to say of the whole file was once forgotten here
  const { progress, batches, close, ...head } = source;
  const reading = batches()[Symbol.asyncIterator]();
  post({ kind: 'opened', head });
  let turn: Promise<void> = Promise.resolve();
  port.on('message', (message: ToReader) => {
    turn = turn.then(() => (message.kind === 'next' ? next(message.carrier) : end())).catch(failed);
  });

  async function next(spare: Carrier | undefined): Promise<void> {
    const { done, value } = await reading.next();
    if (done === true) return post({ kind: 'end' });
    const batch = packed(value, progress(), spare);
    post({ kind: 'batch', batch }, transferList(batch.carrier));
  }

  async function end(): Promise<void> {
    await reading.return?.();
    await close();
    port.close();
  }
}

function failed(error: unknown): void {
  if (error instanceof FileRefused) post({ kind: 'refused', finding: error.finding });
  // an error loses what was added to it (the code of a system error) on its way
  else post({ kind: 'failed', error, properties: { ...(error as object) } });
}

openSource(path, options)
  .then(serve)
  .catch((error: unknown) => {
    failed(error);
    port.close();
  });
