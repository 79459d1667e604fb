import type { Session } from '@shuniu/sdk/store';

/** When credentials were last used, gathered in memory and written now and then: nobody waits for it. */
export class LastUse {
  #times = new Map<string, number>();

  note(credential: string): void {
    this.#times.set(credential, Date.now());
  }

  /** Writes what has gathered; what cannot be written is kept for the next time. */
  async write(session: Session): Promise<void> {
    const times = this.#times;
    if (times.size === 0) return;
    this.#times = new Map();
    try {
      await session.queryKept(
        `UPDATE hub.credential c SET last_used_at = greatest(c.last_used_at, to_timestamp(used.at))
         FROM unnest($1::text[], $2::float8[]) AS used (id, at) WHERE c.id = used.id`,
        [[...times.keys()], [...times.values()].map((time) => time / 1000)],
      );
    } catch (error) {
      for (const [id, time] of times) if (!this.#times.has(id)) this.#times.set(id, time);
      throw error;
    }
  }
}
