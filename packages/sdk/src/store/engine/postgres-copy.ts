import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { from, to, type CopyStreamQuery, type CopyToStreamQuery } from 'pg-copy-streams';
import { COPY_HEADER, COPY_TRAILER, type CopyIn } from './engine.ts';
import { type BufferPool, UnderWay } from './send-buffers.ts';
import { storeError } from './sqlstate.ts';

/** How much may wait in front of the socket: enough that the database never waits for us, little against our memory. */
const IN_FLIGHT = 8 << 20;

/** COPY … FROM STDIN over a connection that must do nothing else until `end` or `abort`. */
export async function copyInto(
  submit: (stream: CopyStreamQuery) => void,
  target: string,
  pool: BufferPool,
): Promise<CopyIn> {
  const stream = from(`${target} FROM STDIN WITH (FORMAT binary)`);
  const underWay = new UnderWay(IN_FLIGHT);
  const waiting: Buffer[] = [];
  let sending: Promise<void> | undefined;
  let failure: unknown;
  let fail: (error: unknown) => void = () => undefined;
  // a portion that was under way when the connection broke is never reported as sent
  const broken = new Promise<void>((resolve) => {
    fail = (error) => {
      failure ??= error;
      waiting.length = 0;
      underWay.end();
      resolve();
    };
  });
  stream.on('error', (error) => fail(error));
  submit(stream);

  // One portion at a time: what the stream holds itself when the database refuses the COPY, it would still try to send, and fall over.
  async function send(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const portion = next;
      await new Promise<void>((resolve, reject) =>
        stream.write(portion, (error) => (error ? reject(error) : resolve())),
      );
      underWay.sent(portion.length);
      pool.takeBack(portion);
    }
    sending = undefined;
  }

  async function put(bytes: Uint8Array): Promise<void> {
    if (failure !== undefined) throw storeError(failure);
    underWay.add(bytes.length);
    waiting.push(pool.copyOf(bytes));
    sending ??= send().catch((error: unknown) => fail(error));
    // the socket is served between two turns of the event loop only, so a busy caller has to let go once per portion
    if (underWay.tooMuch) await underWay.room();
    else await setImmediate();
    if (failure !== undefined) throw storeError(failure);
  }

  await put(COPY_HEADER);
  return {
    write: put,
    async end() {
      await Promise.race([sending, broken]);
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
      waiting.length = 0;
      underWay.end();
      if (failure !== undefined || stream.destroyed) return;
      const closed = once(stream, 'close');
      stream.destroy(new Error('given up by the client'));
      await closed.catch(() => undefined);
    },
  };
}

/** How much the database may be ahead of whoever takes the bytes. */
const AHEAD = 4 << 20;

/** COPY … TO STDOUT over a connection that is good for nothing any more when not all is taken: then it is given up. */
export async function* copyFrom(
  submit: (stream: CopyToStreamQuery) => void,
  giveUp: () => Promise<void>,
  sql: string,
): AsyncGenerator<Uint8Array> {
  const stream = to(sql, { highWaterMark: AHEAD });
  submit(stream);
  let over = false;
  try {
    for await (const bytes of stream) yield bytes as Buffer;
    over = true;
  } catch (error) {
    // refused by the database: the connection is as good as before
    over = true;
    throw storeError(error);
  } finally {
    if (!over) await giveUp();
  }
}
