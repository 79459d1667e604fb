import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { from, type CopyStreamQuery } from 'pg-copy-streams';
import { COPY_HEADER, COPY_TRAILER, type CopyIn } from './engine.ts';
import { storeError } from './sqlstate.ts';

/** How much may wait in front of the socket: enough that the database never waits for us, little against our memory. */
const IN_FLIGHT = 8 << 20;

/** COPY … FROM STDIN over a connection that must do nothing else until `end` or `abort`. */
export async function copyInto(submit: (stream: CopyStreamQuery) => void, target: string): Promise<CopyIn> {
  const stream = from(`${target} FROM STDIN WITH (FORMAT binary)`, { highWaterMark: IN_FLIGHT });
  let failure: unknown;
  stream.on('error', (error) => (failure ??= error));
  submit(stream);

  async function put(bytes: Uint8Array): Promise<void> {
    if (failure !== undefined) throw storeError(failure);
    const roomy = stream.write(bytes);
    try {
      // the socket is served between two turns of the event loop only, so a busy caller has to let go once per portion
      if (roomy) await setImmediate();
      else await once(stream, 'drain');
    } catch (error) {
      throw storeError(failure ?? error);
    }
  }

  await put(COPY_HEADER);
  return {
    write: (tuples) => put(tuples.slice()),
    async end() {
      if (failure !== undefined) throw storeError(failure);
      const finished = once(stream, 'finish');
      stream.end(COPY_TRAILER);
      try {
        await finished;
      } catch (error) {
        throw storeError(failure ?? error);
      }
      return stream.rowCount;
    },
    async abort() {
      if (failure !== undefined || stream.destroyed) return;
      const closed = once(stream, 'close');
      stream.destroy(new Error('given up by the client'));
      await closed.catch(() => undefined);
    },
  };
}
