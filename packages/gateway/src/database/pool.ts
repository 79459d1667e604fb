import { rollback, transaction, StoreError, type Engine, type Session } from '@shuniu/sdk/store';

/**
 * Sessions of the database, shared by all requests. PGlite has one; so nobody may ask for a second session while holding
 * one: hand the session down instead.
 */
export interface Pool {
  readonly kind: Engine['kind'];
  /** Lends a session for as long as `work` runs. Statements commit one by one. @throws HubBusy when none gets free in time */
  use<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** The same between BEGIN and COMMIT; anything thrown rolls back. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Sessions lent, and requests that wait for one: the measure of back-pressure. */
  load(): { readonly lent: number; readonly waiting: number; readonly size: number };
  /** Waits for what is under way, then lets go of all sessions and of the engine. */
  close(): Promise<void>;
}

/** No session got free in time: the caller may try again. */
export class HubBusy extends Error {
  constructor() {
    super('no database session got free in time');
    this.name = 'HubBusy';
  }
}

interface Waiter {
  readonly take: (session: Session) => void;
  readonly fail: (error: Error) => void;
}

/**
 * @param size most sessions at a time (PGlite: always 1)
 * @param patienceMs how long a request waits for one, milliseconds
 */
export function poolOf(engine: Engine, size: number, patienceMs: number): Pool {
  const most = engine.kind === 'pglite' ? 1 : size;
  const idle: Session[] = [];
  const waiters: Waiter[] = [];
  let open = 0;
  let lent = 0;
  let closed = false;
  let drained: (() => void) | undefined;

  async function borrow(): Promise<Session> {
    if (closed) throw new HubBusy();
    const session = idle.pop();
    if (session !== undefined) return session;
    if (open < most) {
      open++;
      try {
        return await engine.open();
      } catch (error) {
        open--;
        throw error;
      }
    }
    return new Promise<Session>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiters.splice(waiters.indexOf(waiter), 1);
        reject(new HubBusy());
      }, patienceMs);
      const waiter: Waiter = {
        take: (free) => (clearTimeout(timer), resolve(free)),
        fail: (error) => (clearTimeout(timer), reject(error)),
      };
      waiters.push(waiter);
    });
  }
  /** A session that broke is not lent again: the next one who waits gets a new one. */
  async function giveBack(session: Session, broken: boolean): Promise<void> {
    if (!broken) {
      const next = waiters.shift();
      if (next !== undefined) return next.take(session);
      idle.push(session);
      return;
    }
    open--;
    await session.release();
    const next = waiters.shift();
    if (next !== undefined) borrow().then(next.take, next.fail);
  }
  const pool: Pool = {
    kind: engine.kind,
    async use(work) {
      const session = await borrow();
      lent++;
      let broken = false;
      try {
        return await work(session);
      } catch (error) {
        broken = breaks(error) && engine.kind !== 'pglite';
        throw error;
      } finally {
        lent--;
        await giveBack(session, broken);
        if (closed && lent === 0) drained?.();
      }
    },
    transaction: (work) => pool.use((session) => transaction(session, () => work(session))),
    load: () => ({ lent, waiting: waiters.length, size: most }),
    async close() {
      closed = true;
      for (const waiter of waiters.splice(0)) waiter.fail(new HubBusy());
      if (lent > 0) await new Promise<void>((resolve) => (drained = resolve));
      await Promise.all(idle.splice(0).map((session) => rollback(session).then(() => session.release())));
      await engine.close();
    },
  };
  return pool;
}

/** Errors after which a connection cannot be trusted: it is gone, or the server went down under it. */
function breaks(error: unknown): boolean {
  return error instanceof StoreError && !/^(22|23|40|42|54|P0)/.test(String(error.params['sqlstate'] ?? ''));
}
