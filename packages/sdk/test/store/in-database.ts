import type { Session } from '../../src/store/engine/engine.ts';
import { openEngine } from '../../src/store/store.ts';

export async function inDatabase<T>(address: string, work: (session: Session) => Promise<T>): Promise<T> {
  const engine = await openEngine(address);
  try {
    const session = await engine.open();
    const result = await work(session);
    await session.release();
    return result;
  } finally {
    await engine.close();
  }
}
